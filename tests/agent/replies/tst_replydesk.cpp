#include "tests/agent/replies/replydeskfixture.h"

using namespace migochat;
using namespace migochat::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestReplyDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void suggestionWaitsForAPerson()
    {
        Desk desk(AssistantMode::Suggest);
        desk.waitForPrompt(1);
        QCOMPARE(desk.model.prompts.first().history.last().text, u"بكام السيفتي شوز؟"_s);

        desk.model.answer(priceAnswer());

        QTRY_VERIFY(desk.proposed());
        QCOMPARE(desk.proposed()->reply, priceAnswer().reply);
        QCOMPARE(desk.proposed()->evidence, QStringList{u"SKU BW-SH-044"_s});
        QCOMPARE(desk.queued(), 0);
        QCOMPARE(desk.shop.tasks(), 0);
        const auto usage =
            desk.shop.read([](const Database &database) { return drafts::usageSince(database, Instant{}); });
        QCOMPARE(usage.costMicroUsd, 1125);
    }

    void automaticAnswerIsQueuedOnce()
    {
        Desk desk(AssistantMode::Auto);
        desk.waitForPrompt(1);

        desk.model.answer(priceAnswer());

        QTRY_COMPARE(desk.queued(), 1);
        QCOMPARE(desk.shop.thread().last().author, Author::Assistant);
        desk.desk.wake();
        QCOMPARE(desk.shop.tasks(), 0);
        QCOMPARE(desk.model.prompts.size(), 1);
    }

    void aPersonWhoWroteMeanwhileIsNotTalkedOver()
    {
        Desk desk(AssistantMode::Auto);
        desk.waitForPrompt(1);

        desk.personWrites();
        desk.model.answer(priceAnswer());

        QTRY_COMPARE(desk.shop.tasks(), 0);
        QTRY_COMPARE(desk.shop.read([](const Database &d) { return drafts::usageSince(d, Instant{}); }).calls, 1);
        QCOMPARE(desk.queued(), 0);
        QCOMPARE(desk.shop.thread().size(), 1);
        QVERIFY(!desk.proposed());
    }

    void aNewerQuestionIsAnsweredInsteadOfTheOlderOne()
    {
        Desk desk(AssistantMode::Auto);
        desk.waitForPrompt(1);

        desk.ask(u"wamid.2"_s, u"ومقاس ٤٤ موجود؟"_s);
        desk.model.answer(priceAnswer());
        desk.waitForPrompt(2);
        QCOMPARE(desk.model.prompts.last().history.size(), 2);
        desk.model.answer(priceAnswer());

        QTRY_COMPARE(desk.queued(), 1);
        QCOMPARE(desk.shop.thread().size(), 3);
    }

    void aDraftWithConcernsNeverLeavesAlone()
    {
        Desk desk(AssistantMode::Auto);
        desk.waitForPrompt(1);
        ReplyDraft doubtful = priceAnswer();
        doubtful.concerns = {u"price_not_found"_s};

        desk.model.answer(doubtful);

        QTRY_VERIFY(desk.proposed());
        QCOMPARE(desk.queued(), 0);
    }

    void handOverPausesTheAssistantWithItsReason()
    {
        Desk desk(AssistantMode::Auto);
        desk.waitForPrompt(1);
        ReplyDraft handOver = priceAnswer();
        handOver.action = ReplyAction::HandOver;
        handOver.reason = u"complaint"_s;
        handOver.reply = u"هنوصل حضرتك بزميلنا حالًا"_s;

        desk.model.answer(handOver);

        QTRY_COMPARE(desk.shop.conversation().assistant.mode, AssistantMode::Paused);
        QCOMPARE(desk.shop.conversation().assistant.reason, u"complaint"_s);
        QCOMPARE(desk.queued(), 1);
        desk.ask(u"wamid.2"_s, u"فين الرد؟"_s);
        QCOMPARE(desk.shop.tasks(), 0);
    }

    void aHandOverIsOneLineOfTheHistory_data()
    {
        QTest::addColumn<AssistantMode>("mode");
        QTest::newRow("automatic") << AssistantMode::Auto;
        QTest::newRow("suggesting") << AssistantMode::Suggest;
    }

    void aHandOverIsOneLineOfTheHistory()
    {
        QFETCH(AssistantMode, mode);
        Desk desk(mode);
        desk.waitForPrompt(1);

        desk.handOver(u"complaint"_s);

        QTRY_COMPARE(desk.handOvers(), 1);
        QCOMPARE(desk.shop.number("SELECT count(*) FROM activity a JOIN message m ON m.id = a.message_id WHERE"
                                  " a.kind = 'handed_over' AND a.new_value = 'complaint' AND a.reason <> ''"
                                  " AND m.direction = 'inbound' AND a.at > m.at"),
                 1);
    }

    /// Somebody who is angry writes five times; the history says once why a person is wanted.
    void aCustomerWhoGoesOnWritingIsHandedOverOnce()
    {
        Desk desk(AssistantMode::Suggest);
        desk.waitForPrompt(1);
        desk.handOver(u"complaint"_s);
        QTRY_COMPARE(desk.handOvers(), 1);

        desk.ask(u"wamid.2"_s, u"انتو فين؟"_s);
        desk.waitForPrompt(2);
        desk.handOver(u"complaint"_s);
        QTRY_COMPARE(desk.shop.tasks(), 0);
        QCOMPARE(desk.handOvers(), 1);

        desk.ask(u"wamid.3"_s, u"عايز ألف قطعة لشركة"_s);
        desk.waitForPrompt(3);
        desk.handOver(u"bargaining"_s);
        QTRY_COMPARE(desk.handOvers(), 2); // another reason is news

        desk.shop.clock.advance(13h);
        desk.ask(u"wamid.4"_s, u"لسه محدش رد"_s);
        desk.waitForPrompt(4);
        desk.handOver(u"complaint"_s);
        QTRY_COMPARE(desk.handOvers(), 3); // and so is nobody having come for so long
    }

    void nothingToSayLeavesTheCustomerWaitingForUs()
    {
        Desk desk(AssistantMode::Auto);
        desk.waitForPrompt(1);
        ReplyDraft nothing;
        nothing.failure = GeminiFailure{GeminiFailureKind::QuotaDay, 429, {}, {}};

        desk.model.answer(nothing);

        QTRY_COMPARE(desk.shop.tasks(), 0);
        QCOMPARE(desk.queued(), 0);
        QVERIFY(desk.shop.conversation().waitingSince);
    }

    void whenManyWaitEverybodyGetsTheirTurn()
    {
        constexpr int kAtOnce = 4;
        constexpr int kMore = 9;
        Desk desk(AssistantMode::Suggest);
        for (int i = 0; i < kMore; ++i) {
            InboundMessage question = desk.shop.text(u"wamid.many%1"_s.arg(i), u"بكام؟"_s);
            question.party = desk.shop.party(u"20100000010%1"_s.arg(i));
            QVERIFY(desk.shop.deliver({question}));
        }
        desk.shop.clock.advance(10s);
        desk.waitForPrompt(kAtOnce);

        for (int answered = 1; answered <= kMore + 1; ++answered) {
            desk.model.answer(priceAnswer());
            QTRY_COMPARE(desk.model.prompts.size(), std::min(kAtOnce + answered, kMore + 1));
        }

        QTRY_COMPARE(desk.shop.tasks(), 0);
    }

    void workLeftByACrashIsDoneAfterTheRestart()
    {
        Desk desk(AssistantMode::Suggest);
        ThinkingModel restarted;
        ReplyDesk after(*desk.shop.writer, *desk.shop.reader, desk.shop.clock, restarted.function());

        after.wake();

        QTRY_COMPARE(restarted.prompts.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestReplyDesk)
#include "tst_replydesk.moc"
