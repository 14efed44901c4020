#include "app/store/contacts.h"
#include "app/store/database.h"
#include "tests/gui/desktoprunner.h"
#include "tests/integration/agentrunner.h"
#include "tests/integration/simrunner.h"
#include "ui/composer/composeredit.h"
#include "ui/composer/composerpane.h"
#include "ui/composer/notebar.h"
#include "ui/inbox/inboxpage.h"
#include "ui/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatienceMs = 30'000;

} // namespace

/// What a shop must be able to rely on, seen in the real window over a real agent and a simulated world.
class TestShopFloor final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeTimesTheSameWebhookIsOneBubbleInItsLastState();
    void anAnswerThatWaitedTooLongIsNotSent();
    void aCustomerWithoutANumberIsAnsweredAndStaysOnePerson();
    void theAssistantIsSilentOnceThePhoneAnswered();
    void aHangingMetaHoldsNobodyUp();

private:
    struct Shop {
        SimRunner world;
        AgentRunner agent;
        std::unique_ptr<DesktopRunner> desktop;

        [[nodiscard]] bool open()
        {
            DesktopOptions options = byHand();
            if (!world.start(agent.dir()) || !agent.startWith(world.envFile()))
                return false;
            desktop = std::make_unique<DesktopRunner>(agent.dir(), options);
            return desktop->isLive();
        }
        [[nodiscard]] bool tell(const QJsonObject &verb) { return !world.tell(verb).isEmpty(); }
        [[nodiscard]] int sentTo(const QString &actor)
        {
            return world.state().value("sent"_L1).toObject().value("to"_L1).toObject().value(actor).toInt();
        }
        /// The newest bubble with this text.
        [[nodiscard]] std::optional<Message> bubble(const QString &text) const
        {
            std::optional<Message> found;
            for (const ThreadRow &row : desktop->thread().rows()) {
                const auto *message = std::get_if<Message>(&row.item.content);
                if (message && message->text == text)
                    found = *message;
            }
            return found;
        }
        [[nodiscard]] std::optional<DeliveryState> stateOf(const QString &text) const
        {
            const auto found = bubble(text);
            return found ? std::optional(found->state) : std::nullopt;
        }
        [[nodiscard]] qint64 number(const char *sql) const
        {
            const Result<Database> store = Database::open(agent.storeFile(), Access::ReadOnly);
            if (!store)
                return -1;
            auto statement = store->prepare(QLatin1StringView(sql));
            return statement && statement->step().value_or(false) ? statement->integer(0) : -1;
        }
    };
};

void TestShopFloor::threeTimesTheSameWebhookIsOneBubbleInItsLastState()
{
    Shop shop;
    QVERIFY(shop.open());
    QVERIFY(shop.tell({{u"do"_s, u"dup"_s}, {u"times"_s, 3}}));
    QVERIFY(shop.tell({{u"do"_s, u"wa.text"_s}, {u"actor"_s, u"mona"_s}, {u"text"_s, u"hello?"_s}}));
    QVERIFY(shop.desktop->openFirst());
    QVERIFY(shop.tell({{u"do"_s, u"reorder"_s}, {u"count"_s, 3}})); // read, delivered, sent

    shop.desktop->say(u"hello!"_s);

    QTRY_COMPARE_WITH_TIMEOUT(shop.stateOf(u"hello!"_s), DeliveryState::Read, kPatienceMs);
    QCOMPARE(shop.desktop->texts(), (QStringList{u"hello?"_s, u"hello!"_s}));
    QCOMPARE(shop.sentTo(u"mona"_s), 1);
}

void TestShopFloor::anAnswerThatWaitedTooLongIsNotSent()
{
    Shop shop;
    QVERIFY(shop.open());
    QVERIFY(shop.tell({{u"do"_s, u"wa.text"_s},
                       {u"actor"_s, u"mona"_s},
                       {u"text"_s, u"is it there?"_s},
                       {u"age"_s, u"23h59m50s"_s}}));
    QVERIFY(shop.desktop->openFirst());
    QVERIFY(shop.tell({{u"do"_s, u"net.down"_s}}));

    shop.desktop->say(u"yes, it is"_s);

    QTRY_VERIFY(shop.stateOf(u"yes, it is"_s).has_value()); // shown at once, and kept
    const auto windowIsOver = [&shop] {
        const auto question = shop.bubble(u"is it there?"_s);
        return question && SystemClock().now() - question->at > std::chrono::hours(24);
    };
    QTRY_VERIFY_WITH_TIMEOUT(windowIsOver(), kPatienceMs);
    QVERIFY(shop.tell({{u"do"_s, u"net.up"_s}}));
    QTRY_COMPARE_WITH_TIMEOUT(shop.stateOf(u"yes, it is"_s), DeliveryState::Failed, kPatienceMs);
    QCOMPARE(shop.bubble(u"yes, it is"_s)->failureCode, u"window_template"_s); // with the reason on it
    QCOMPARE(shop.sentTo(u"mona"_s), 0);

    const ComposerPane &pane = shop.desktop->window().inbox().writing(); // nothing is lost: it waits behind a template
    QTRY_COMPARE(pane.composer().state().form, ComposerState::Form::TemplateOnly);
    QVERIFY(pane.composer().showsTemplates());
    QTRY_VERIFY(pane.facts() && pane.facts()->held);
    QCOMPARE(pane.facts()->held->text, u"yes, it is"_s);
    const auto bars = pane.composer().findChildren<NoteBar *>();
    QVERIFY(std::ranges::any_of(
        bars, [](const NoteBar *bar) { return bar->isVisible() && bar->accessibleName().endsWith(u"yes, it is"_s); }));
    QVERIFY(shop.tell({{u"do"_s, u"wa.text"_s}, {u"actor"_s, u"mona"_s}, {u"text"_s, u"hello?"_s}}));
    QTRY_COMPARE_WITH_TIMEOUT(shop.sentTo(u"mona"_s), 1, kPatienceMs);
    QTRY_VERIFY(!pane.facts()->held);
}

void TestShopFloor::aCustomerWithoutANumberIsAnsweredAndStaysOnePerson()
{
    Shop shop;
    QVERIFY(shop.open());
    QVERIFY(shop.tell({{u"do"_s, u"customer"_s},
                       {u"actor"_s, u"omar"_s},
                       {u"name"_s, u"Abu Omar"_s},
                       {u"bsuid"_s, u"EG.1000000000004"_s}}));
    QVERIFY(shop.tell({{u"do"_s, u"wa.text"_s}, {u"actor"_s, u"omar"_s}, {u"text"_s, u"10 gloves?"_s}}));
    QVERIFY(shop.desktop->openFirst());

    shop.desktop->say(u"sure"_s);

    QTRY_COMPARE_WITH_TIMEOUT(shop.sentTo(u"omar"_s), 1, kPatienceMs);
    QVERIFY(shop.tell(
        {{u"do"_s, u"emit"_s}, {u"actor"_s, u"omar"_s}, {u"kind"_s, u"whatsapp.contact_info"_s}})); // when asked
    QTRY_COMPARE_WITH_TIMEOUT(shop.number("SELECT count(*) FROM identity WHERE kind = 'phone'"), 1, kPatienceMs);
    QCOMPARE(shop.number("SELECT count(*) FROM contact"), 1);
    QCOMPARE(shop.number("SELECT count(*) FROM conversation"), 1);
}

void TestShopFloor::theAssistantIsSilentOnceThePhoneAnswered()
{
    Shop shop;
    QVERIFY(shop.open());
    QVERIFY(shop.tell({{u"do"_s, u"wa.text"_s}, {u"actor"_s, u"mona"_s}, {u"text"_s, u"السلام عليكم"_s}}));
    QVERIFY(shop.desktop->openFirst());
    const auto buttons = shop.desktop->window().inbox().findChildren<QAbstractButton *>();
    const auto automatic = std::ranges::find(buttons, u"Auto"_s, &QAbstractButton::text);
    QVERIFY(automatic != buttons.end());
    (*automatic)->click();
    QTRY_COMPARE(shop.number("SELECT count(*) FROM conversation WHERE assistant_mode = 'auto'"), 1);
    QVERIFY(shop.tell({{u"do"_s, u"hang"_s}, {u"service"_s, u"gemini"_s}, {u"for"_s, u"4s"_s}, {u"times"_s, 1}}));

    QVERIFY(shop.tell({{u"do"_s, u"wa.text"_s}, {u"actor"_s, u"mona"_s}, {u"text"_s, u"بكام الخوذة؟"_s}}));
    QTRY_VERIFY_WITH_TIMEOUT(shop.number("SELECT count(*) FROM reply_task") > 0, kPatienceMs);
    QVERIFY(shop.tell(
        {{u"do"_s, u"echo"_s}, {u"actor"_s, u"mona"_s}, {u"channel"_s, u"whatsapp"_s}, {u"text"_s, u"بـ 165"_s}}));

    QTRY_VERIFY_WITH_TIMEOUT(shop.desktop->shows(u"بـ 165"_s), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(shop.number("SELECT count(*) FROM reply_task"), 0,
                              kPatienceMs); // it has finished thinking
    QCOMPARE(shop.number("SELECT count(*) FROM message WHERE author = 'assistant'"), 0);
    QCOMPARE(shop.sentTo(u"mona"_s), 0);
}

void TestShopFloor::aHangingMetaHoldsNobodyUp()
{
    Shop shop;
    QVERIFY(shop.open());
    QVERIFY(shop.tell({{u"do"_s, u"wa.text"_s}, {u"actor"_s, u"mona"_s}, {u"text"_s, u"one"_s}}));
    QVERIFY(shop.desktop->openFirst());
    for (const QString &service : {u"graph"_s, u"gemini"_s})
        QVERIFY(shop.tell({{u"do"_s, u"hang"_s},
                           {u"service"_s, service},
                           {u"for"_s, u"30s"_s},
                           {u"times"_s, 100},
                           {u"when"_s, u"before"_s}}));

    shop.desktop->say(u"first answer"_s);
    shop.desktop->say(u"second answer"_s);

    // A sent answer can be taken back for five seconds first.
    QTRY_COMPARE_WITH_TIMEOUT(shop.stateOf(u"first answer"_s), DeliveryState::Sending, kPatienceMs);
    QCOMPARE(shop.stateOf(u"second answer"_s), DeliveryState::Queued); // one after the other
    QVERIFY(shop.tell({{u"do"_s, u"wa.text"_s}, {u"actor"_s, u"mona"_s}, {u"text"_s, u"two"_s}}));
    QTRY_VERIFY(shop.desktop->shows(u"two"_s));
    QTest::keyClicks(&shop.desktop->box(), u"still typing"_s);
    QCOMPARE(shop.desktop->box().toPlainText(), u"still typing"_s);
    QVERIFY(!shop.desktop->window().grab().isNull());
}

QTEST_MAIN(TestShopFloor)
#include "tst_shopfloor.moc"
