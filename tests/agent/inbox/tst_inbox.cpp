#include "app/store/heldanswers.h"
#include "app/store/inboundlog.h"
#include "tests/agent/inbox/inboxfixture.h"

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Reads every stored body as the same prepared events.
class BigChannel final : public Channel
{
public:
    QList<InboundEvent> events;

    ChannelKind kind() const override { return whatsAppChannel(); }
    RemoteAccountId account() const override { return RemoteAccountId(u"1055"_s); }
    Result<QByteArray> answerChallenge(const QUrlQuery &) const override { return QByteArray(); }
    bool isAuthentic(const WebhookRequest &) const override { return true; }
    Result<QList<InboundEvent>> parse(const QByteArray &) const override { return events; }
    Async<SendOutcome> send(const OutgoingMessage &) override { return {}; }
    int textLimit() const override { return 4096; }
    ChannelHealth health() const override { return {}; }
};

} // namespace

class TestInbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameBodyThreeTimesLeavesOneMessage()
    {
        InboxFixture shop;
        const InboundMessage message = shop.text(u"wamid.1"_s, u"بكام السيفتي شوز؟"_s);
        for (int i = 0; i < 3; ++i)
            QVERIFY(shop.deliver({message}, "{\"same\":1}"));

        QCOMPARE(shop.thread().size(), 1);
        QCOMPARE(shop.conversation().unreadCount, 1);
        const auto deliveries = shop.read([](const Database &database) { return inboundlog::newest(database, 10); });
        QCOMPARE(deliveries.size(), 3);
        QCOMPARE(deliveries.at(0).duplicateOf, deliveries.at(2).id);
        QCOMPARE(deliveries.at(1).duplicateOf, deliveries.at(2).id);
    }

    void aRepeatedMessageInAnotherBodyIsStoredOnce()
    {
        InboxFixture shop;
        const InboundMessage first = shop.text(u"wamid.1"_s, u"one"_s);
        QVERIFY(shop.deliver({first}));
        QVERIFY(shop.deliver({first, shop.text(u"wamid.2"_s, u"two"_s)}));

        QCOMPARE(shop.thread().size(), 2);
        QCOMPARE(shop.conversation().unreadCount, 2);
    }

    void lateMessageTakesItsPlaceByTheCustomersClock()
    {
        InboxFixture shop;
        InboundMessage older = shop.text(u"wamid.old"_s, u"older"_s);
        older.at -= std::chrono::minutes(5);
        QVERIFY(shop.deliver({shop.text(u"wamid.new"_s, u"newer"_s)}));
        QVERIFY(shop.deliver({older}));

        const QList<Message> thread = shop.thread();
        QCOMPARE(thread.at(0).text, u"older"_s);
        QCOMPARE(thread.at(1).text, u"newer"_s);
        const auto rows = shop.read([](const Database &database) { return conversations::page(database, {}); });
        QCOMPARE(rows.first().preview, u"newer"_s);
    }

    void aKindWeDoNotKnowIsShownAndKeptRaw()
    {
        InboxFixture shop;
        InboundOther other;
        other.party = shop.party();
        other.kindText = u"hologram"_s;
        other.remoteId = u"wamid.h"_s;
        other.at = shop.clock.now();
        other.raw = "{\"type\":\"hologram\"}";
        QVERIFY(shop.deliver({other}));
        QVERIFY(shop.deliver({other}));

        const QList<Message> thread = shop.thread();
        QCOMPARE(thread.size(), 1);
        QCOMPARE(thread.first().kind, MessageKind::Unsupported);
        QCOMPARE(thread.first().kindText, u"hologram"_s);
    }

    void aCommentDoesNotOpenTheReplyWindow()
    {
        InboxFixture shop;
        InboundMessage comment = shop.text(u"comment.1"_s, u"بكام"_s);
        comment.kind = MessageKind::Comment;
        QVERIFY(shop.deliver({comment}));

        QVERIFY(!shop.conversation().lastCustomerMessageAt);
        QVERIFY(shop.conversation().waitingSince);
    }

    void anEventWithoutATimeIsPlacedWhereItArrived()
    {
        InboxFixture shop;
        InboundMessage timeless = shop.text(u"wamid.t"_s, u"متى؟"_s);
        timeless.at = Instant{};
        QVERIFY(shop.deliver({timeless}));

        QCOMPARE(shop.thread().first().at, shop.clock.now());
    }

    void unreadableBodyIsKeptWithItsReason()
    {
        InboxFixture shop;
        const Error why{ErrorCode::InvalidPayload, u"no object"_s, {}};
        QVERIFY(waitFor(shop.inbox.quarantine(whatsAppChannel(), "{", why)));

        const auto deliveries = shop.read([](const Database &database) { return inboundlog::newest(database, 10); });
        QCOMPARE(deliveries.size(), 1);
        QCOMPARE(deliveries.first().state, u"quarantined"_s);
        QCOMPARE(deliveries.first().error, u"no object"_s);
    }

    void aLargeBodyIsAnsweredFirstAndAppliedInSlices()
    {
        InboxFixture shop;
        BigChannel channel;
        for (int i = 0; i < 450; ++i)
            channel.events.append(shop.text(u"wamid.%1"_s.arg(i), QString::number(i)));
        shop.channel = &channel;
        QVERIFY(shop.deliver(channel.events));

        QTRY_COMPARE(shop.conversation().unreadCount, 450);
        const auto deliveries = shop.read([](const Database &database) { return inboundlog::newest(database, 10); });
        QTRY_COMPARE(shop.read([](const Database &database) { return inboundlog::newest(database, 1); }).first().state,
                     u"applied"_s);
        QCOMPARE(deliveries.size(), 1);
    }

    void aLargeBodyLeftByACrashIsAppliedAtTheNextStart()
    {
        InboxFixture shop;
        BigChannel channel;
        for (int i = 0; i < 300; ++i)
            channel.events.append(shop.text(u"wamid.%1"_s.arg(i), QString::number(i)));
        {
            Inbox dying(*shop.writer, *shop.reader, shop.clock, [&](const ChannelKind &) { return &channel; });
            const auto stored = dying.accept(whatsAppChannel(), "{\"big\":1}", channel.events);
            // The process ends right after the 200: nobody is left to apply the slices.
            QTRY_VERIFY(stored.isFinished());
        }

        shop.channel = &channel;
        shop.inbox.applyPending();

        QTRY_COMPARE(shop.conversation().unreadCount, 300);
    }

    void aQuestionLeavesWorkForTheAssistant()
    {
        InboxFixture shop;
        QVERIFY(shop.deliver({shop.text(u"wamid.1"_s, u"بكام؟"_s)}));
        QCOMPARE(shop.tasks(), 1);

        QVERIFY(shop.deliver({shop.text(u"wamid.2"_s, u"ومقاس ٤٤؟"_s)}));
        QCOMPARE(shop.tasks(), 1);
    }

    void nothingIsAskedOfTheAssistantWhereItIsOff()
    {
        InboxFixture shop;
        shop.inbox.setDefaultMode(AssistantMode::Off);
        QVERIFY(shop.deliver({shop.text(u"wamid.1"_s, u"بكام؟"_s)}));

        QCOMPARE(shop.tasks(), 0);
    }

    void aHeldAnswerLeavesWhenTheCustomerWritesAgain()
    {
        InboxFixture shop;
        QVERIFY(shop.deliver({shop.text(u"wamid.1"_s, u"بكام؟"_s)}));
        const ConversationId where = shop.conversation().id;
        const auto kept = waitFor(shop.writer->run([where](Transaction &t) {
            return held::add(
                t, {.conversation = where, .sentTemplate = {}, .text = u"موجود يا فندم"_s, .staff = StaffId(1)});
        }));
        QVERIFY(kept);
        const InboundMessage again = shop.text(u"wamid.2"_s, u"موجود؟"_s);

        QVERIFY(shop.deliver({again}));
        QVERIFY(shop.deliver({again}));

        const QList<Message> thread = shop.thread();
        QCOMPARE(thread.size(), 3);
        QCOMPARE(thread.last().text, u"موجود يا فندم"_s);
        QCOMPARE(thread.last().state, DeliveryState::Queued);
    }

    void whoAsksToBeLeftAloneGetsNoMoreMarketing()
    {
        InboxFixture shop;
        QVERIFY(shop.deliver({shop.text(u"wamid.1"_s, u"وقف الرسائل"_s)}));

        const ContactId who = shop.conversation().contact;
        const auto contact = shop.read([who](const Database &database) { return contacts::find(database, who); });
        QVERIFY(contact->marketingOptOut);
    }

    void aFirstQuestionMakesALeadWithReasons()
    {
        InboxFixture shop;
        InboundMessage message = shop.text(u"wamid.1"_s, u"السلام عليكم بكام السيفتي شوز ده؟ وفيه مقاس ٤٤؟"_s);
        message.source.kind = SourceKind::Ad;
        message.source.adId = u"AD-701"_s;
        QVERIFY(shop.deliver({message}));

        const auto rows = shop.read([](const Database &database) { return conversations::page(database, {}); });
        QCOMPARE(rows.first().score, 25); // price 10, size 10, ad 5
        QCOMPARE(rows.first().stage, LeadStage::New);
    }
};

QTEST_GUILESS_MAIN(TestInbox)
#include "tst_inbox.moc"
