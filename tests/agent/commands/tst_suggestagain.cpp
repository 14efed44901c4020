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
    void aDismissedSuggestionComesBackWhileItStillFits();
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
    const auto second =
        desk.store.write([&draft](Transaction &transaction) { return drafts::add(transaction, draft); });

    const ReplyFrame reply = desk.run(SendContent{.conversation = id, .text = u"the first"_s, .draft = *first});

    QVERIFY2(reply.ok, qPrintable(reply.reason));
    QCOMPARE((*drafts::find(desk.store.reading(), *first))->state, DraftState::Sent);
    QCOMPARE((*drafts::find(desk.store.reading(), *second))->state, DraftState::Discarded);
}

void TestSuggestAgain::aDismissedSuggestionComesBackWhileItStillFits()
{
    CommandDesk desk;
    const ConversationId id = desk.customerWrites(whatsAppCustomer(1));
    Draft draft;
    draft.conversation = id;
    draft.basedOn = MessageId(desk.store.number("SELECT id FROM message WHERE direction = 'inbound'"));
    draft.createdAt = desk.clock.now();
    draft.reply = u"1150"_s;
    const auto added = [&] {
        return desk.store.write([&](Transaction &t) { return drafts::add(t, draft); }).value_or(DraftId());
    };
    const DraftId first = added();
    QCOMPARE(desk.run(RestoreDraft{DraftId(9)}).reason, u"no_such_draft"_s);
    QCOMPARE(desk.run(RestoreDraft{first}).reason, u"draft_is_settled"_s); // it is offered as it is

    QVERIFY(desk.run(DismissDraft{first}).ok);
    QVERIFY(desk.run(SetConversationStatus{id, ConversationStatus::Done, {}}).ok);
    QVERIFY(desk.run(RestoreDraft{first}).ok);
    QCOMPARE((*drafts::proposed(desk.store.reading(), id))->reply, u"1150"_s);

    QVERIFY(desk.run(DismissDraft{first}).ok);
    draft.basedOnVersion = 1;
    const DraftId second = added();
    QCOMPARE(desk.run(RestoreDraft{first}).reason, u"draft_is_settled"_s);
    QVERIFY(desk.run(DismissDraft{second}).ok);
    QVERIFY(desk.run(SetAssistantMode{id, AssistantMode::Off}).ok);
    QCOMPARE(desk.run(RestoreDraft{second}).reason, u"draft_is_settled"_s);
    QVERIFY(desk.run(SetAssistantMode{id, AssistantMode::Suggest}).ok);
    QVERIFY(desk.run(SendContent{.conversation = id, .text = u"by hand"_s}).ok);
    QCOMPARE(desk.run(RestoreDraft{second}).reason, u"draft_is_settled"_s);
}

} // namespace migochat::test

QTEST_GUILESS_MAIN(migochat::test::TestSuggestAgain)
#include "tst_suggestagain.moc"
