#include "tests/agent/replies/replydeskfixture.h"

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

/// What becomes of it when a person asks the assistant for another answer.
class TestAnotherAnswer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherAnswerIsWrittenWithTheFirstOneInSight()
    {
        Desk desk(AssistantMode::Suggest);
        desk.waitForPrompt(1);
        QVERIFY(desk.model.prompts.first().declined.isEmpty());
        desk.model.answer(priceAnswer());
        QTRY_VERIFY(desk.proposed());
        const Draft first = *desk.proposed();

        desk.askAgain(first);
        desk.waitForPrompt(2);
        QCOMPARE(desk.model.prompts.last().declined, QStringList{first.reply});
        ReplyDraft other = priceAnswer();
        other.reply = u"1,150 جنيه والتوصيل علينا"_s;
        desk.model.answer(other);

        QTRY_COMPARE(desk.proposed()->reply, other.reply);
        const DraftId newest = desk.proposed()->id;
        const auto before =
            desk.shop.read([newest](const Database &database) { return drafts::before(database, newest); });
        QCOMPARE(before.size(), 1);
        QCOMPARE(before.first().id, first.id);
    }

    void theSameAnswerAgainChangesNothing()
    {
        Desk desk(AssistantMode::Suggest);
        desk.waitForPrompt(1);
        desk.model.answer(priceAnswer());
        QTRY_VERIFY(desk.proposed());
        const Draft first = *desk.proposed();

        desk.askAgain(first);
        desk.waitForPrompt(2);
        desk.model.answer(priceAnswer());

        QTRY_COMPARE(desk.shop.tasks(), 0);
        QCOMPARE(desk.proposed()->id, first.id);
    }

    void noOtherAnswerLeavesTheFirst()
    {
        Desk desk(AssistantMode::Suggest);
        desk.waitForPrompt(1);
        desk.model.answer(priceAnswer());
        QTRY_VERIFY(desk.proposed());
        const Draft first = *desk.proposed();
        QVERIFY(!first.isAskedAgain);

        desk.askAgain(first);
        QVERIFY(desk.proposed()->isAskedAgain);
        desk.waitForPrompt(2);
        ReplyDraft nothing; // as where Gemini's quota is used up and no keyword fits
        nothing.action = ReplyAction::HandOver;
        nothing.reason = u"no_answer"_s;
        desk.model.answer(nothing);

        QTRY_VERIFY(!desk.proposed() || !desk.proposed()->isAskedAgain);
        QVERIFY(desk.proposed());
        QCOMPARE(desk.proposed()->id, first.id);
    }
};

QTEST_GUILESS_MAIN(TestAnotherAnswer)
#include "tst_anotheranswer.moc"
