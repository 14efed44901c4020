#include "app/store/heldanswers.h"
#include "tests/agent/inbox/inboxfixture.h"

using namespace migochat;
using namespace migochat::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// What waits for the customer to write, and what a customer's words change for what may be sent.
class TestWaiting : public QObject
{
    Q_OBJECT

    void hold(InboxFixture &shop, const QString &text)
    {
        const ConversationId conversation = shop.conversation().id;
        auto job = shop.writer->run([=, now = shop.clock.now()](Transaction &t) {
            return held::add(t, {.conversation = conversation,
                                 .sentTemplate = {},
                                 .text = text,
                                 .staff = StaffId(1),
                                 .createdAt = now});
        });
        QVERIFY(waitFor(job));
        shop.clock.advance(1h);
    }

private Q_SLOTS:
    void theHeldAnswerLeavesInsteadOfTheAssistants()
    {
        InboxFixture shop;
        QVERIFY(shop.deliver({shop.text(u"wamid.1"_s, u"old"_s)}));
        hold(shop, u"المقاس 44 متوفر"_s);
        QVERIFY(waitFor(shop.writer->run([](Transaction &t) { return drafts::dropTask(t, ConversationId(1)); })));
        const InboundMessage again = shop.text(u"wamid.2"_s, u"موجود؟"_s);
        QVERIFY(shop.deliver({again}));
        QVERIFY(shop.deliver({again}));

        QCOMPARE(shop.number("SELECT count(*) FROM outbox"), 1);
        QCOMPARE(shop.words("SELECT text FROM message WHERE direction = 'outbound'"), u"المقاس 44 متوفر"_s);
        QCOMPARE(shop.tasks(), 0);
    }

    void historyAndCommentsLetNothingOut()
    {
        InboxFixture shop;
        QVERIFY(shop.deliver({shop.text(u"wamid.1"_s, u"old"_s)}));
        hold(shop, u"x"_s);
        InboundMessage old = shop.text(u"wamid.2"_s, u"from before"_s);
        old.isHistory = true;
        InboundMessage comment = shop.text(u"wamid.3"_s, u"بكام"_s);
        comment.kind = MessageKind::Comment;
        QVERIFY(shop.deliver({old, comment}));
        QCOMPARE(shop.number("SELECT count(*) FROM outbox"), 0);
        QCOMPARE(shop.words("SELECT state FROM held_answer"), u"held"_s);
    }

    void whoAsksForNoMoreMessagesGetsNoMarketing()
    {
        InboxFixture shop;
        QVERIFY(shop.deliver({shop.text(u"wamid.1"_s, u"بكام"_s)}));
        QCOMPARE(shop.number("SELECT marketing_opt_out FROM contact"), 0);
        QVERIFY(shop.deliver({shop.text(u"wamid.2"_s, u"وقف الرسائل"_s)}));
        QCOMPARE(shop.number("SELECT marketing_opt_out FROM contact"), 1);
    }

    void aFailureReportSaysWhoIsGoneAndTheirNextMessageTakesItBack()
    {
        InboxFixture shop;
        QVERIFY(shop.deliver({shop.text(u"wamid.1"_s, u"بكام"_s)}));
        shop.sent(u"t1"_s, u"wamid.out"_s);
        InboundStatus failure = shop.status(u"wamid.out"_s, DeliveryState::Failed);
        failure.errorCode = u"131026"_s;
        QVERIFY(shop.deliver({failure}));
        QCOMPARE(shop.words("SELECT gone_code FROM contact"), u"131026"_s);
        QVERIFY(shop.deliver({shop.text(u"wamid.2"_s, u"انا هنا"_s)}));
        QCOMPARE(shop.words("SELECT gone_code FROM contact"), QString());
    }
};

QTEST_GUILESS_MAIN(TestWaiting)
#include "tst_waiting.moc"
