#include "app/protocol/draftcommands.h"
#include "app/protocol/outboundcommands.h"
#include "app/store/drafts.h"
#include "tests/agent/commands/commanddesk.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace migochat::test {

class TestSuggestAgain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAssistantWritesAgainFourTimesAtMost();
    void anEarlierSuggestionCanBeSentInsteadOfTheNewest();
};

void TestSuggestAgain::theAssistantWritesAgainFourTimesAtMost()
{
    CommandDesk desk;
    const ConversationId id = desk.customerWrites(whatsAppCustomer(1));
    QVERIFY(desk.run(SetAssistantMode{id, AssistantMode::Suggest}).ok);
    QCOMPARE(desk.run(SuggestAgain{id}).reason, u"no_such_draft"_s);
    Draft draft;
    draft.conversation = id;
    draft.basedOn = MessageId(desk.store.number("SELECT id FROM message WHERE direction = 'inbound'"));
    draft.createdAt = desk.clock.now();

    for (const QString &words : {u"one"_s, u"two"_s, u"three"_s}) {
        draft.reply = words;
        MIGO_OK(desk.store.write([&draft](Transaction &transaction) { return drafts::add(transaction, draft); }));
        QVERIFY(desk.run(SuggestAgain{id}).ok);
        QCOMPARE(desk.store.number("SELECT message_id FROM reply_task"), draft.basedOn.value());
    }
    draft.reply = u"four"_s;
    MIGO_OK(desk.store.write([&draft](Transaction &transaction) { return drafts::add(transaction, draft); }));
    QCOMPARE(desk.run(SuggestAgain{id}).reason, u"enough_suggestions"_s);

    QVERIFY(desk.run(SetAssistantMode{id, AssistantMode::Auto}).ok); // it would answer the customer by itself
    QCOMPARE(desk.run(SuggestAgain{id}).reason, u"assistant_suggests_not"_s);
}

void TestSuggestAgain::anEarlierSuggestionCanBeSentInsteadOfTheNewest()
{
    CommandDesk desk;
    const ConversationId id = desk.customerWrites(whatsAppCustomer(1));
    Draft draft;
    draft.conversation = id;
    draft.basedOn = MessageId(desk.store.number("SELECT id FROM message WHERE direction = 'inbound'"));
    draft.createdAt = desk.clock.now();
    draft.reply = u"the first"_s;
    const auto first = desk.store.write([&draft](Transaction &transaction) { return drafts::add(transaction, draft); });
    draft.reply = u"the second"_s;
    const auto second = desk.store.write([&draft](Transaction &transaction) { return drafts::add(transaction, draft); });

    const ReplyFrame reply = desk.run(SendContent{.conversation = id, .text = u"the first"_s, .draft = *first});

    QVERIFY2(reply.ok, qPrintable(reply.reason));
    QCOMPARE((*drafts::find(desk.store.reading(), *first))->state, DraftState::Sent);
    QCOMPARE((*drafts::find(desk.store.reading(), *second))->state, DraftState::Discarded);
}

} // namespace migochat::test

QTEST_GUILESS_MAIN(migochat::test::TestSuggestAgain)
#include "tst_suggestagain.moc"
