#include "app/store/messages.h"
#include "tests/gui/accessiblebus.h"
#include "tests/gui/screendesk.h"
#include "tests/integration/agentrunner.h"
#include "tests/integration/simrunner.h"
#include "tests/integration/webhookclient.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// Somebody who sees nothing works with the shipped desktop: a real display, the real accessibility bus, a keyboard.
class TestAccessibility final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!ScreenDesk::isPossible())
            QSKIP("needs Xvfb, dbus-daemon and xdotool");
    }

    void everyControlOfTheInboxHasAName_data();
    void everyControlOfTheInboxHasAName();
    void tabReachesTheControlsAndNeverGetsLost();
    void theOldestWaitingCustomerIsAnswered();

private:
    struct Shop {
        SimRunner world;
        AgentRunner agent;
        ScreenDesk desk;
        AccessibleBus bus;

        /// Two customers wait, the second for longer; the desktop is open and can be read. What went wrong, else
        /// nothing.
        [[nodiscard]] QString open(const QString &language);
        [[nodiscard]] bool post(const QString &text, const WhatsAppWriter &writer);
        [[nodiscard]] std::optional<Accessible> window() { return bus.application(u"migochat"_s); }
        [[nodiscard]] std::optional<Accessible> find(const std::function<bool(const Accessible &)> &wanted);
        /// What has the keyboard, once something has it.
        [[nodiscard]] std::optional<Accessible> focused();
        [[nodiscard]] QStringList customersTexts() const;
        int serial = 0;
    };
};

bool TestAccessibility::Shop::post(const QString &text, const WhatsAppWriter &writer)
{
    const QByteArray body = whatsAppText("106000000000042", u"wamid.A%1"_s.arg(++serial), text, writer);
    return postWebhook(agent.info().webhookPort, body, signatureOf(body, agent.account.appSecret)) == 200;
}

QString TestAccessibility::Shop::open(const QString &language)
{
    if (!agent.start())
        return u"the agent did not start"_s;
    if (!post(u"is the helmet there?"_s, {.number = u"201000000101"_s, .name = u"Karim"_s, .ago = 10min}) ||
        !post(u"do you have size 46?"_s, {.number = u"201000000102"_s, .name = u"Nadia"_s, .ago = 3h})) {
        return u"a webhook was refused"_s;
    }
    if (const QString problem = desk.start(agent.dir(), language); !problem.isEmpty())
        return problem;
    if (!bus.connectTo(desk.sessionBus()))
        return u"no accessibility bus"_s;
    const auto isNadia = [](const Accessible &one) {
        return one.role == Accessible::ListItem && one.name.contains("Nadia"_L1);
    };
    if (!QTest::qWaitFor([&] { return find(isNadia).has_value(); }, 30'000))
        return u"nobody reads the list of conversations"_s;
    return {};
}

std::optional<Accessible> TestAccessibility::Shop::find(const std::function<bool(const Accessible &)> &wanted)
{
    const auto root = window();
    return root ? bus.find(*root, wanted) : std::nullopt;
}

std::optional<Accessible> TestAccessibility::Shop::focused()
{
    std::optional<Accessible> found;
    static_cast<void>(QTest::qWaitFor(
        [&] {
            found = find(
                [](const Accessible &one) { return one.is(Accessible::Focused) && one.role != Accessible::ListItem; });
            return found.has_value();
        },
        10'000));
    return found;
}

QStringList TestAccessibility::Shop::customersTexts() const
{
    QStringList texts;
    const Result<Database> store = Database::open(agent.storeFile(), Access::ReadOnly);
    for (int id = 1; store && id <= 10; ++id) {
        const auto message = messages::find(*store, MessageId(id));
        if (message && *message && (*message)->direction == Direction::Outbound)
            texts.append(u"%1: %2"_s.arg((*message)->conversation.value()).arg((*message)->text));
    }
    return texts;
}

void TestAccessibility::everyControlOfTheInboxHasAName_data()
{
    QTest::addColumn<QString>("language");
    QTest::addRow("English") << u"en"_s;
    QTest::addRow("Arabic") << u"ar"_s;
}

void TestAccessibility::everyControlOfTheInboxHasAName()
{
    QFETCH(QString, language);
    Shop shop;
    QCOMPARE(shop.open(language), QString());
    QVERIFY(shop.desk.press(u"ctrl+j"_s));
    QVERIFY(QTest::qWaitFor(
        [&] { return shop.find([](const Accessible &one) { return one.name.contains("size 46"_L1); }).has_value(); }));

    QStringList nameless;
    QStringList foreign;
    int controls = 0;
    for (const Accessible &one : shop.bus.visible(*shop.window())) {
        if (!one.isUsable())
            continue;
        ++controls;
        if (one.name.trimmed().isEmpty())
            nameless.append(u"role %1 at %2"_s.arg(one.role).arg(one.ref.path.path()));
        static const QRegularExpression arabic(u"[\\x{0600}-\\x{06FF}]"_s);
        if (language == "ar"_L1 && one.role == Accessible::PushButton && !one.name.contains(arabic))
            foreign.append(one.name);
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    QVERIFY2(foreign.isEmpty(), qPrintable(foreign.join(u'\n')));
    QVERIFY2(controls > 20, qPrintable(QString::number(controls)));
}

void TestAccessibility::tabReachesTheControlsAndNeverGetsLost()
{
    Shop shop;
    QCOMPARE(shop.open(u"en"_s), QString());
    QSet<QString> reached;
    for (int i = 0; i < 25; ++i) {
        QVERIFY(shop.desk.press(u"Tab"_s));
        const auto focused = shop.focused();
        QVERIFY2(focused, qPrintable(u"nothing has the keyboard after Tab number %1"_s.arg(i + 1)));
        reached.insert(focused->ref.path.path());
    }
    QVERIFY2(reached.size() >= 8, qPrintable(QString::number(reached.size())));
}

void TestAccessibility::theOldestWaitingCustomerIsAnswered()
{
    Shop shop;
    QCOMPARE(shop.open(u"en"_s), QString());
    const auto nadia = shop.find(
        [](const Accessible &one) { return one.role == Accessible::ListItem && one.name.contains("Nadia"_L1); });
    QVERIFY(nadia);
    QVERIFY2(nadia->name.contains("waiting for 3 hours"_L1), qPrintable(nadia->name)); // read aloud: who, and for how long

    QVERIFY(shop.desk.press(u"ctrl+j"_s));
    QVERIFY(QTest::qWaitFor([&] { // the open chat reads what she wrote
        return shop
            .find([](const Accessible &one) {
                return one.role == Accessible::ListItem && one.name.contains("customer"_L1) &&
                       one.name.contains("size 46"_L1);
            })
            .has_value();
    }));
    std::optional<Accessible> box;
    for (int i = 0; i < 6 && !(box && box->name == "Reply to the customer"_L1); ++i) {
        if (box)
            QVERIFY(shop.desk.press(u"F6"_s));
        box = shop.focused();
    }
    QVERIFY(box);
    QCOMPARE(box->name, u"Reply to the customer"_s);
    QVERIFY(shop.desk.type(u"Yes, size 46 is here."_s));
    QTRY_COMPARE(shop.bus.textOf(box->ref), u"Yes, size 46 is here."_s);
    QVERIFY(shop.desk.press(u"Return"_s));

    QVERIFY(QTest::qWaitFor([&] { // and the thread reads the answer
        return shop
            .find([](const Accessible &one) {
                return one.role == Accessible::ListItem && one.name.contains("Yes, size 46 is here."_L1);
            })
            .has_value();
    }));
    QTRY_COMPARE(shop.customersTexts(), QStringList{u"2: Yes, size 46 is here."_s});
}

QTEST_GUILESS_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
