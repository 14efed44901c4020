#include "app/store/leads.h"
#include "app/store/settings.h"
#include "tests/support/waitfor.h"
#include "tests/ui/models/shopstore.h"
#include "tests/ui/samplelook.h"
#include "ui/control/statusboard.h"
#include "ui/models/counters.h"
#include "ui/shell/navrail.h"
#include "ui/shell/statuscell.h"
#include "ui/shell/statusstrip.h"
#include "ui/shell/statuswords.h"
#include "ui/shell/undobar.h"
#include "ui/shell/undostack.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

StatusView withWhatsApp(Health health, const QString &code)
{
    StatusView view = sampleshop::status();
    view.channels[0].health = health;
    view.channels[0].failureCode = code;
    return view;
}

QStringList cellTexts(const StatusStrip &strip)
{
    QStringList texts;
    for (const StatusCell *cell : strip.findChildren<StatusCell *>())
        texts.append(cell->findChild<QToolButton *>()->text());
    return texts;
}

/// Who is told what the store holds, as the desktop is.
class Told final : public Clock
{
public:
    explicit Told(const ShopStore &shop) : m_shop(shop) {}
    [[nodiscard]] Instant now() const override { return m_shop.now(); }

private:
    const ShopStore &m_shop;
};

} // namespace

class TestStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language.apply(Language::English); }

    void aChannelThatIsNotWellSaysSoInWords()
    {
        StatusStrip strip(m_sample.look);
        strip.resize(1366, 28);
        strip.setStatus(sampleshop::status());
        QVERIFY(cellTexts(strip).contains(u"WhatsApp"_s));

        strip.setStatus(withWhatsApp(Health::Bad, u"wrong_app_secret"_s));
        QVERIFY(cellTexts(strip).contains(u"WhatsApp: refused"_s));

        strip.setStatus(withWhatsApp(Health::Off, u"no_token"_s));
        QVERIFY(cellTexts(strip).contains(u"WhatsApp: not connected"_s));
    }

    void anAddressThatLeadsNowhereHasACellOfItsOwn()
    {
        StatusStrip strip(m_sample.look);
        strip.resize(1366, 28);
        strip.setStatus(withWhatsApp(Health::Bad, u"unreachable"_s));

        QVERIFY(cellTexts(strip).contains(u"Address: not reachable"_s));
    }

    void aNarrowWindowShowsNamesInsteadOfHalfWords()
    {
        StatusStrip strip(m_sample.look);
        strip.setStatus(withWhatsApp(Health::Bad, u"wrong_app_secret"_s));

        strip.resize(420, 28);
        strip.show();

        QVERIFY(cellTexts(strip).contains(u"WhatsApp"_s));
        const auto buttons = strip.findChildren<QToolButton *>();
        QVERIFY(std::any_of(buttons.begin(), buttons.end(),
                            [](const QToolButton *button) { return button->accessibleName().contains(u"refused"_s); }));
        for (const QToolButton *button : buttons)
            QVERIFY2(!button->isVisible() || button->width() >= button->fontMetrics().horizontalAdvance(button->text()),
                     qPrintable(button->text()));
        strip.resize(1366, 28);
        QVERIFY(cellTexts(strip).contains(u"WhatsApp: refused"_s));
    }

    void messagesThatComeDoNotTakeTheKeyboardFromTheStrip()
    {
        StatusStrip strip(m_sample.look);
        strip.resize(1366, 28);
        strip.setStatus(sampleshop::status());
        strip.show();
        QVERIFY(QTest::qWaitForWindowActive(&strip));
        QPointer<QToolButton> button = strip.findChildren<StatusCell *>().at(2)->findChild<QToolButton *>();
        button->setFocus();

        StatusView later = withWhatsApp(Health::Warning, u"limit_near"_s);
        later.channels[0].lastInbound = sampleshop::now();
        later.outbox.waiting = 2;
        strip.setStatus(later);

        QVERIFY(button && button->hasFocus());
        QCOMPARE(button->text(), u"WhatsApp: near a limit"_s);
    }

    void everyCellLeadsToItsCard()
    {
        StatusStrip strip(m_sample.look);
        strip.resize(1366, 28);
        strip.setStatus(sampleshop::status());
        QSignalSpy wanted(&strip, &StatusStrip::detailsRequested);

        for (const StatusCell *cell : strip.findChildren<StatusCell *>())
            cell->findChild<QToolButton *>()->click();

        QStringList parts;
        for (const QList<QVariant> &each : wanted)
            parts.append(each.constFirst().toString());
        QCOMPARE(parts, QStringList({u"agent"_s, u"receiving"_s, u"channel/whatsapp"_s, u"channel/messenger"_s,
                                     u"assistant"_s}));
    }

    void theDotOnTheRailIsSpoken()
    {
        QCOMPARE(statuswords::troubles(sampleshop::status(), m_sample.format), QString());
        QCOMPARE(statuswords::troubles(withWhatsApp(Health::Bad, u"190"_s), m_sample.format),
                 u"WhatsApp: access expired"_s);
    }

    void aLongSentenceLeavesRoomForTheWayBack()
    {
        UndoStack acts;
        QWidget window;
        UndoBar bar(m_sample.look, acts, &window);
        bar.say(u"a very long sentence about something that was not done "_s.repeated(8));

        QVERIFY(bar.minimumSizeHint().width() < 200);
        QVERIFY(bar.accessibleName().contains(u"not done"_s));
    }

    void theBoardTellsWhatWasNotSentAndHowTheAssistantBegins()
    {
        ShopStore shop;
        const Told clock(shop);
        const auto mona = shop.customer(u"Mona"_s);
        const auto old = shop.answer(mona, u"old"_s);
        shop.setState(old, DeliveryState::Failed);
        shop.skip(100h);
        shop.setState(shop.answer(mona, u"new"_s), DeliveryState::Failed);
        shop.setState(shop.answer(mona, u"taken back"_s), DeliveryState::Cancelled);
        const auto reader = shop.reader();
        QTemporaryDir folder;
        const AgentLink link({.dataDir = folder.path()});
        StatusBoard board(link, clock, StatusBoard::Start::OnlyByHand);
        board.setReader(*reader);
        QTRY_COMPARE(board.view().outbox.failed, 1);
        QCOMPARE(board.view().assistant.defaultMode, AssistantMode::Suggest);

        QVERIFY(waitFor(shop.writer().run([&](Transaction &t) {
            return settings::setValue(t, u"assistant.default_mode"_s, u"auto"_s, {}, shop.now());
        })));
        board.apply({{Topic::Setting, 0}});

        QTRY_COMPARE(board.view().assistant.defaultMode, AssistantMode::Auto);
    }

    void theAgentTellsThatASimulatorPlaysTheCustomers()
    {
        QTemporaryDir folder;
        const SystemClock clock;
        const AgentLink link({.dataDir = folder.path()});
        StatusBoard board(link, clock, StatusBoard::Start::OnlyByHand);
        StatusFrame frame;
        frame.internet = {u"ok"_s, {}};
        board.onStatus(frame);
        QVERIFY(!board.view().simulated);

        frame.internet.reason = u"simulated"_s;
        board.onStatus(frame);

        QVERIFY(board.view().simulated);
        QVERIFY(!board.view().offlineSince);
    }

    void whatTheAgentCountsIsShown()
    {
        QTemporaryDir folder;
        const SystemClock clock;
        const AgentLink link({.dataDir = folder.path()});
        StatusBoard board(link, clock, StatusBoard::Start::OnlyByHand);
        StatusFrame frame;
        frame.publicAddress = u"https://shop.example.com"_s;
        frame.quarantined = 2;
        frame.oldestQueuedAt = 1'790'000'000'000;
        frame.aiModel = u"gemini"_s;
        frame.aiCallsToday = 12;
        frame.aiTokensToday = 4'711;
        board.onStatus(frame);

        QCOMPARE(board.view().webhook.publicAddress, frame.publicAddress);
        QCOMPARE(board.view().webhook.quarantined, 2);
        QCOMPARE(board.view().outbox.oldestWaiting, fromMsecs(frame.oldestQueuedAt));
        QCOMPARE(board.view().assistant.model, frame.aiModel);
        QCOMPARE(board.view().assistant.callsToday, 12);
        QCOMPARE(board.view().assistant.tokensToday, 4'711);
        board.onStatus({});
        QVERIFY(!board.view().outbox.oldestWaiting);
    }

    void theAddressAndWhatTheAssistantUsedStandInTheStrip()
    {
        StatusStrip strip(m_sample.look);
        strip.resize(1366, 28);
        strip.setStatus(sampleshop::status());
        QVERIFY(cellTexts(strip).contains(u"Address"_s));
        const QString mode = statuswords::assistant(sampleshop::status().assistant).text;
        QVERIFY(cellTexts(strip).contains(u"Assistant: %1 · 37 today"_s.arg(mode)));

        StatusView deaf = sampleshop::status();
        deaf.webhook.port = 0;
        strip.setStatus(deaf);
        QVERIFY(cellTexts(strip).contains(u"Address: not listening"_s));
    }

    void theNumbersAtThePagesAreWhatWaitsForMe()
    {
        ShopStore shop;
        const auto mine = shop.customer(u"Mine"_s);
        const auto free = shop.customer(u"Nobody's"_s);
        const auto other = shop.customer(u"Hers"_s);
        const auto lead = shop.lead(free);
        StaffId me;
        QVERIFY(waitFor(shop.writer().run([&](Transaction &t) -> Result<> {
            me = settings::addStaff(t, u"Ahmed"_s, u"agent"_s, shop.now()).value_or(StaffId());
            const auto her = settings::addStaff(t, u"Nour"_s, u"agent"_s, shop.now());
            static_cast<void>(conversations::assign(t, mine.conversation, me));
            static_cast<void>(leads::setFollowUp(t, lead, shop.now() + 1h, u"call"_s, leads::Actor{}, shop.now()));
            return conversations::assign(t, other.conversation, her.value_or(StaffId()));
        })));
        const auto reader = shop.reader();
        Counters counters(*reader, [&] { return conversations::Moment{me, shop.now(), shop.now() + 24h}; });
        counters.reread();
        QTRY_COMPARE(counters.attention().unread, 2);
        QCOMPARE(counters.attention().overdue, 0);

        shop.markRead(mine);
        shop.skip(2h);
        counters.apply({{Topic::Conversation, mine.conversation.value()}});

        QTRY_COMPARE(counters.attention().unread, 1);
        QCOMPARE(counters.attention().overdue, 1);
    }

private:
    SampleLook m_sample;
    LanguageSwitch m_language;
};

QTEST_MAIN(TestStatus)
#include "tst_status.moc"
