#include "tests/agent/inbox/inboxfixture.h"

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

/// Statuses, watermarks and echoes: what others say about messages.
class TestReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statusesInTheWrongOrderEndAtRead()
    {
        InboxFixture shop;
        QVERIFY(shop.deliver({shop.text(u"wamid.in"_s, u"?"_s)}));
        const MessageId id = shop.sent(u"t1"_s, u"wamid.out"_s);

        QVERIFY(shop.deliver({shop.status(u"wamid.out"_s, DeliveryState::Read)}));
        QVERIFY(shop.deliver({shop.status(u"wamid.out"_s, DeliveryState::Sent)}));
        QVERIFY(shop.deliver({shop.status(u"wamid.out"_s, DeliveryState::Delivered)}));

        QCOMPARE(shop.stateOf(id), DeliveryState::Read);
    }

    void aStatusThatOvertookTheSendIsJoinedLater()
    {
        InboxFixture shop;
        QVERIFY(shop.deliver({shop.text(u"wamid.in"_s, u"?"_s)}));
        QVERIFY(shop.deliver({shop.status(u"wamid.out"_s, DeliveryState::Delivered)}));

        const MessageId id = shop.sent(u"t1"_s, u"wamid.out"_s);

        QCOMPARE(shop.stateOf(id), DeliveryState::Delivered);
    }

    void aStatusWithOurTokenSettlesAnUnknownSend()
    {
        InboxFixture shop;
        QVERIFY(shop.deliver({shop.text(u"wamid.in"_s, u"?"_s)}));
        const MessageId id = shop.sent(u"token-7"_s);
        QCOMPARE(shop.stateOf(id), DeliveryState::Unknown);

        QVERIFY(shop.deliver({shop.status(u"wamid.out"_s, DeliveryState::Sent, u"token-7"_s)}));

        QCOMPARE(shop.stateOf(id), DeliveryState::Sent);
        const auto counts = shop.read([](const Database &database) { return outbox::counts(database); });
        QCOMPARE(counts.unknown, 0);
    }

    void ourOwnEchoSettlesAnUnknownSendAndAddsNoBubble()
    {
        InboxFixture shop;
        QVERIFY(shop.deliver({shop.text(u"wamid.in"_s, u"?"_s)}));
        const MessageId id = shop.sent(u"token-8"_s);
        InboundMessage echo = shop.text(u"wamid.out"_s, u"متوفر"_s);
        echo.isEcho = true;
        echo.isOwnEcho = true;
        echo.clientToken = u"token-8"_s;

        QVERIFY(shop.deliver({echo}));

        QVERIFY(deliveryRank(shop.stateOf(id)) >= deliveryRank(DeliveryState::Accepted));
        QCOMPARE(shop.thread().size(), 2);
    }

    void anAnswerFromThePhoneSilencesTheAssistant()
    {
        InboxFixture shop;
        QVERIFY(shop.deliver({shop.text(u"wamid.in"_s, u"40 cal suit?"_s)}));
        QCOMPARE(shop.tasks(), 1);
        InboundMessage echo = shop.text(u"wamid.phone"_s, u"معاك هاني، هراجع وأرد عليك"_s);
        echo.isEcho = true;

        QVERIFY(shop.deliver({echo}));

        const Conversation conversation = shop.conversation();
        QCOMPARE(conversation.assistant.mode, AssistantMode::Human);
        QCOMPARE(*conversation.assistant.until, shop.clock.now() + kHumanPause);
        QVERIFY(!conversation.waitingSince);
        QCOMPARE(shop.tasks(), 0);
        QCOMPARE(shop.thread().last().author, Author::Phone);
    }

    void aReadWatermarkCoversEverythingUpToIt()
    {
        InboxFixture shop;
        QVERIFY(shop.deliver({shop.text(u"wamid.in"_s, u"?"_s)}));
        const MessageId first = shop.sent(u"t1"_s, u"mid.1"_s);
        shop.clock.advance(std::chrono::seconds(10));
        const MessageId second = shop.sent(u"t2"_s, u"mid.2"_s);
        InboundWatermark mark;
        mark.party = shop.party();
        mark.state = DeliveryState::Read;
        mark.upTo = shop.clock.now() - std::chrono::seconds(5);

        QVERIFY(shop.deliver({mark}));

        QCOMPARE(shop.stateOf(first), DeliveryState::Read);
        QCOMPARE(shop.stateOf(second), DeliveryState::Accepted);
    }

    void aReportAboutAStrangerMakesNoCustomer()
    {
        InboxFixture shop;
        InboundWatermark mark;
        mark.party = shop.party(u"209999999999"_s);
        mark.upTo = shop.clock.now();
        QVERIFY(shop.deliver({mark, shop.status(u"wamid.nobody"_s, DeliveryState::Read)}));

        QVERIFY(shop.read([](const Database &database) { return conversations::page(database, {}); }).isEmpty());
    }

    void aFailureAfterTheDeliveryBecomesATask()
    {
        InboxFixture shop;
        QVERIFY(shop.deliver({shop.text(u"wamid.in"_s, u"?"_s)}));
        const MessageId id = shop.sent(u"t1"_s, u"wamid.out"_s);
        QVERIFY(shop.deliver({shop.status(u"wamid.out"_s, DeliveryState::Delivered)}));
        InboundStatus late = shop.status(u"wamid.out"_s, DeliveryState::Failed);
        late.errorCode = u"131053"_s;
        QVERIFY(shop.deliver({late}));
        QVERIFY(shop.deliver({late}));

        QCOMPARE(shop.stateOf(id), DeliveryState::Delivered);
        const auto message = shop.read([id](const Database &database) { return messages::find(database, id); });
        QCOMPARE(message->failureCode, u"131053"_s);
        QCOMPARE(shop.number("SELECT count(*) FROM task WHERE kind = 'late_failure' AND done_at IS NULL"), 1);
        QCOMPARE(shop.number("SELECT count(*) FROM activity WHERE kind = 'late_failure'"), 1);
    }

    void whatTheMessageCostsIsKeptAlsoFromAnEarlyStatus()
    {
        InboxFixture shop;
        QVERIFY(shop.deliver({shop.text(u"wamid.in"_s, u"?"_s)}));
        InboundStatus early = shop.status(u"wamid.out"_s, DeliveryState::Sent);
        early.billing = u"utility"_s;
        QVERIFY(shop.deliver({early}));
        const MessageId id = shop.sent(u"t1"_s, u"wamid.out"_s);

        const auto message = shop.read([id](const Database &database) { return messages::find(database, id); });
        QCOMPARE(message->billing, u"utility"_s);
    }
};

QTEST_GUILESS_MAIN(TestReports)
#include "tst_reports.moc"
