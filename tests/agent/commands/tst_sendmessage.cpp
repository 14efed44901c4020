#include "app/store/contacts.h"
#include "app/store/drafts.h"
#include "app/store/outboxinternal.h"
#include "app/store/sql.h"
#include "tests/agent/commands/commanddesk.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace migochat::test {

class TestSendMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextIsQueuedAndTheCustomerNoLongerWaits();
    void theAssistantStepsBackWhenAPersonWrites();
    void aDraftThatWasSentIsSettled();
    void aDraftSentAsItIsLeavesTheAssistantWhereItWas();
    void theAssistantsWordsDoNotLeaveUnderTheHumanAgentTag();
    void aDraftThatWasChangedIsAPersonsText();
    void theWindowDecidesPerChannel_data();
    void theWindowDecidesPerChannel();
    void badTextsAreRefused_data();
    void badTextsAreRefused();
    void nothingGoesToSpam();
    void aDraftOfAnotherCustomerIsRefused();
    void aQueuedMessageCanBeTakenBackOnce();
    void onlyAFailedMessageIsSentAgain();
    void aNoteNeverEntersTheOutbox();
};

void TestSendMessage::aTextIsQueuedAndTheCustomerNoLongerWaits()
{
    CommandDesk desk;
    const ConversationId id = desk.customerWrites(whatsAppCustomer(1));

    const ReplyFrame reply = desk.run(SendMessage{id, u"  أهلاً بيك  "_s});

    QVERIFY2(reply.ok, qPrintable(reply.reason + reply.detail));
    const auto queued = QueuedMessage::fromJson(reply.body);
    MIGO_OK(queued);
    const auto message = messages::find(desk.store.reading(), queued->message);
    MIGO_OK(message);
    QCOMPARE((*message)->text, u"أهلاً بيك"_s);
    QCOMPARE((*message)->state, DeliveryState::Queued);
    QCOMPARE((*message)->author, Author::Staff);
    const auto conversation = conversations::find(desk.store.reading(), id);
    QCOMPARE((*conversation)->unreadCount, 0);
    QVERIFY(!(*conversation)->waitingSince);
    QCOMPARE(desk.store.text("SELECT stage FROM lead"), u"contacted"_s);
}

void TestSendMessage::theAssistantStepsBackWhenAPersonWrites()
{
    CommandDesk desk;
    const ConversationId id = desk.customerWrites(whatsAppCustomer(1));

    desk.run(SendMessage{id, u"x"_s});

    const auto conversation = conversations::find(desk.store.reading(), id);
    QCOMPARE((*conversation)->assistant.mode, AssistantMode::Human);
    QCOMPARE((*conversation)->assistant.until, std::optional(desk.clock.now() + kHumanPause));
    QCOMPARE(desk.store.number("SELECT count(*) FROM reply_task"), 0);
}

namespace {

constexpr Sql kDraftedText{"test.draftedText"_L1, "UPDATE message SET text = 'متوفر' WHERE direction = 'outbound'"_L1};

DraftId proposed(CommandDesk &desk, ConversationId conversation)
{
    Draft draft;
    draft.conversation = conversation;
    draft.reply = u"المقاس متوفر"_s;
    draft.createdAt = desk.clock.now();
    const auto row = desk.store.write([&draft](Transaction &transaction) { return drafts::add(transaction, draft); });
    return row.value_or(DraftId());
}

} // namespace

void TestSendMessage::aDraftSentAsItIsLeavesTheAssistantWhereItWas()
{
    CommandDesk desk;
    const ConversationId id = desk.customerWrites(whatsAppCustomer(1));
    const auto before = conversations::find(desk.store.reading(), id);
    const DraftId draft = proposed(desk, id);

    QVERIFY(desk.run(SendMessage{.conversation = id, .text = u"المقاس متوفر "_s, .draft = draft}).ok);

    const auto after = conversations::find(desk.store.reading(), id);
    QCOMPARE((*after)->assistant, (*before)->assistant);
    QVERIFY((*after)->version > (*before)->version); // what is being drafted just now is out of date
    QCOMPARE(desk.store.number("SELECT count(*) FROM reply_task"), 0);
}

void TestSendMessage::theAssistantsWordsDoNotLeaveUnderTheHumanAgentTag()
{
    CommandDesk desk;
    const ConversationId id = desk.customerWrites(messengerCustomer(1));
    const DraftId draft = proposed(desk, id);
    desk.clock.advance(std::chrono::hours(30)); // only a person may still write

    const ReplyFrame asItIs = desk.run(SendMessage{.conversation = id, .text = u"المقاس متوفر"_s, .draft = draft});
    const ReplyFrame shortened = desk.run(SendMessage{.conversation = id, .text = u"متوفر"_s, .draft = draft});
    const ReplyFrame own = desk.run(SendMessage{.conversation = id, .text = u"أيوه يا فندم"_s, .draft = draft});

    QCOMPARE(asItIs.reason, u"window_human"_s);
    QCOMPARE(shortened.reason, u"window_human"_s);
    QVERIFY2(own.ok, qPrintable(own.reason));
    // A window that closes while a message waits: the outbox judges by the same rule.
    const auto due = outbox::dueNow(desk.store.reading(), QueuedMessage::fromJson(own.body)->message);
    QCOMPARE((*due)->outgoing.author, Author::Staff);
    QVERIFY(desk.store.write([](Transaction &t) { return runSql(t.database(), kDraftedText, kNoValues); }));
    const auto drafted = outbox::dueNow(desk.store.reading(), QueuedMessage::fromJson(own.body)->message);
    QCOMPARE((*drafted)->outgoing.author, Author::Assistant);
    QCOMPARE(outbox::obstacle(**drafted, desk.clock.now()), u"window_human"_s);
}

void TestSendMessage::aDraftThatWasChangedIsAPersonsText()
{
    CommandDesk desk;
    const ConversationId id = desk.customerWrites(whatsAppCustomer(1));

    QVERIFY(desk.run(SendMessage{.conversation = id, .text = u"المقاس مش متوفر"_s, .draft = proposed(desk, id)}).ok);

    const auto after = conversations::find(desk.store.reading(), id);
    QCOMPARE((*after)->assistant.mode, AssistantMode::Human);
}

void TestSendMessage::aDraftThatWasSentIsSettled()
{
    CommandDesk desk;
    const ConversationId id = desk.customerWrites(whatsAppCustomer(1));
    Draft draft;
    draft.conversation = id;
    draft.reply = u"x"_s;
    draft.createdAt = desk.clock.now();
    const auto row = desk.store.write([&draft](Transaction &transaction) { return drafts::add(transaction, draft); });
    MIGO_OK(row);

    const ReplyFrame reply = desk.run(SendMessage{id, u"x, edited"_s, {}, *row});

    QVERIFY2(reply.ok, qPrintable(reply.reason + reply.detail));
    QCOMPARE((*drafts::find(desk.store.reading(), *row))->state, DraftState::Sent);
    QVERIFY(!*drafts::proposed(desk.store.reading(), id));
}

void TestSendMessage::theWindowDecidesPerChannel_data()
{
    QTest::addColumn<bool>("messenger");
    QTest::addColumn<int>("hours");
    QTest::addColumn<QString>("reason");

    QTest::newRow("WhatsApp in time") << false << 23 << QString();
    QTest::newRow("WhatsApp late") << false << 24 << u"window_template"_s;
    QTest::newRow("Messenger in time") << true << 23 << QString();
    QTest::newRow("Messenger, a person may") << true << 25 << QString();
    QTest::newRow("Messenger after a week") << true << 24 * 7 << u"window_closed"_s;
}

void TestSendMessage::theWindowDecidesPerChannel()
{
    QFETCH(const bool, messenger);
    QFETCH(const int, hours);
    QFETCH(const QString, reason);
    CommandDesk desk;
    const ConversationId id = desk.customerWrites(messenger ? messengerCustomer(1) : whatsAppCustomer(1));
    desk.clock.advance(std::chrono::hours(hours));

    const ReplyFrame reply = desk.run(SendMessage{id, u"x"_s});

    QCOMPARE(reply.reason, reason);
    QCOMPARE(reply.ok, reason.isEmpty());
    QCOMPARE(desk.outboxRows(), reason.isEmpty() ? 1 : 0);
}

void TestSendMessage::badTextsAreRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");

    QTest::newRow("nothing") << QString() << u"text_empty"_s;
    QTest::newRow("only blanks") << u" \n\t "_s << u"text_empty"_s;
    QTest::newRow("longest") << QString(4096, u'x') << QString();
    QTest::newRow("a book") << QString(41'000, u'x') << u"text_too_long"_s;
}

void TestSendMessage::badTextsAreRefused()
{
    QFETCH(const QString, text);
    QFETCH(const QString, reason);
    CommandDesk desk;
    const ConversationId id = desk.customerWrites(whatsAppCustomer(1));

    QCOMPARE(desk.run(SendMessage{id, text}).reason, reason);
    QCOMPARE(desk.outboxRows(), reason.isEmpty() ? 1 : 0);
}

void TestSendMessage::nothingGoesToSpam()
{
    CommandDesk desk;
    const ConversationId id = desk.customerWrites(whatsAppCustomer(1));
    QVERIFY(desk.run(SetConversationStatus{id, ConversationStatus::Spam}).ok);

    const ReplyFrame reply = desk.run(SendMessage{id, u"x"_s});

    QCOMPARE(reply.reason, u"blocked"_s);
    QCOMPARE(desk.outboundMessages(), 0);
}

void TestSendMessage::aDraftOfAnotherCustomerIsRefused()
{
    CommandDesk desk;
    const ConversationId id = desk.customerWrites(whatsAppCustomer(1));
    Draft draft;
    draft.conversation = desk.customerWrites(whatsAppCustomer(2));
    draft.reply = u"x"_s;
    draft.createdAt = desk.clock.now();
    const auto row = desk.store.write([&draft](Transaction &transaction) { return drafts::add(transaction, draft); });

    QCOMPARE(desk.run(SendMessage{id, u"x"_s, {}, *row}).reason, u"no_such_draft"_s);
    QCOMPARE(desk.outboundMessages(), 0);
}

void TestSendMessage::aQueuedMessageCanBeTakenBackOnce()
{
    CommandDesk desk;
    const ConversationId id = desk.customerWrites(whatsAppCustomer(1));
    const auto queued = QueuedMessage::fromJson(desk.run(SendMessage{id, u"x"_s}).body);

    const ReplyFrame first = desk.run(CancelMessage{queued->message});
    const ReplyFrame second = desk.run(CancelMessage{queued->message});

    QVERIFY2(first.ok, qPrintable(first.detail));
    QCOMPARE(second.error, ErrorCode::Conflict);
    QCOMPARE(second.reason, u"already_left"_s);
    QCOMPARE((*messages::find(desk.store.reading(), queued->message))->state, DeliveryState::Cancelled);
}

void TestSendMessage::onlyAFailedMessageIsSentAgain()
{
    CommandDesk desk;
    const ConversationId id = desk.customerWrites(whatsAppCustomer(1));
    const auto queued = QueuedMessage::fromJson(desk.run(SendMessage{id, u"x"_s}).body);
    QCOMPARE(desk.run(ResendMessage{queued->message}).reason, u"not_failed"_s);
    const auto refused = desk.store.write([&queued, &desk](Transaction &transaction) {
        return outbox::refuse(transaction, queued->message, u"window_closed"_s, desk.clock.now());
    });
    MIGO_OK(refused);

    const ReplyFrame reply = desk.run(ResendMessage{queued->message});

    QVERIFY2(reply.ok, qPrintable(reply.reason + reply.detail));
    QCOMPARE((*messages::find(desk.store.reading(), queued->message))->state, DeliveryState::Queued);
    QCOMPARE(desk.outboxRows(), 1);
}

void TestSendMessage::aNoteNeverEntersTheOutbox()
{
    CommandDesk desk;
    const ConversationId id = desk.customerWrites(whatsAppCustomer(1));

    const ReplyFrame reply = desk.run(SaveNote{id, u"pays late"_s});

    QVERIFY2(reply.ok, qPrintable(reply.detail));
    QVERIFY(SavedNote::fromJson(reply.body));
    QCOMPARE(desk.store.text("SELECT text FROM note"), u"pays late"_s);
    QCOMPARE(desk.outboxRows(), 0);
    QCOMPARE(desk.outboundMessages(), 0);
    QCOMPARE(desk.run(SaveNote{ConversationId(99), u"x"_s}).reason, u"no_such_conversation"_s);
}

} // namespace migochat::test

QTEST_GUILESS_MAIN(migochat::test::TestSendMessage)
#include "tst_sendmessage.moc"
