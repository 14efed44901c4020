#include "app/store/outbox.h"
#include "tests/support/builders.h"
#include "tests/support/tempstore.h"

using namespace Qt::Literals::StringLiterals;
using namespace migochat;
using namespace migochat::test;

class TestMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storesAMessageWithEverythingAroundIt();
    void aRepeatedMessageTouchesNothing();
    void aLateOldMessageLeavesThePreviewAlone();
    void aMessageReopensWhatWasDoneButNotSpam();
    void anAdClickIsRememberedAsFirstAndLastTouch();
    void anEchoFromThePhoneEndsTheWait();
    void anOwnEchoSettlesTheMessageThatCarriedItsToken();
    void everyStepKeepsItsTimeInWhateverOrderItIsTold();
};

void TestMessages::storesAMessageWithEverythingAroundIt()
{
    TempStore store;
    const auto webhook = webhookOf(textOf(whatsAppCustomer(1, u"منى"_s), u"1"_s, u"\nعايز فيست\nسطر تاني"_s, at(0)));
    const auto appended = store.write([&](Transaction &t) { return deliver(t, webhook); });
    MIGO_OK(appended);
    QVERIFY(appended->isNew);

    const Database database = store.reading();
    const auto rows = conversations::page(database, {});
    MIGO_OK(rows);
    QCOMPARE(rows->size(), 1);
    const ConversationRow &row = rows->first();
    QCOMPARE(row.name, u"منى"_s);
    QCOMPARE(row.handle, u"201000000001"_s);
    QCOMPARE(row.preview, u"عايز فيست"_s);
    QCOMPARE(row.conversation.unreadCount, 1);
    QCOMPARE(row.conversation.waitingSince, std::optional(at(0)));
    QCOMPARE(row.conversation.lastMessage, appended->message);
    QCOMPARE(row.conversation.version, 1);

    const auto message = messages::find(database, appended->message);
    MIGO_OK(message);
    QVERIFY(message->has_value());
    QCOMPARE((*message)->state, DeliveryState::Received);
    QCOMPARE((*message)->raw, webhook.body);
    const auto counts = conversations::counts(database);
    MIGO_OK(counts);
    QCOMPARE(counts->open, 1);
    QCOMPARE(counts->unread, 1);
    QCOMPARE(counts->waiting, 1);
    QCOMPARE(counts->unassigned, 1);
    QCOMPARE(store.number("SELECT total FROM day_counter WHERE channel = 'whatsapp' AND direction = 'inbound'"), 1);
    QCOMPARE(store.number("SELECT count(*) FROM lead WHERE last_message_at > 0 AND conversation_id IS NOT NULL"), 1);
}

void TestMessages::aRepeatedMessageTouchesNothing()
{
    TempStore store;
    auto webhook = webhookOf(textOf(whatsAppCustomer(1), u"1"_s, u"hello"_s, at(0)));
    const auto first = store.write([&](Transaction &t) { return deliver(t, webhook); });
    webhook.body += " "; // the same event in another body
    const auto second = store.write([&](Transaction &t) { return deliver(t, webhook); });
    MIGO_OK(first);
    MIGO_OK(second);
    QVERIFY(!second->isNew);
    QCOMPARE(second->message, first->message);
    QCOMPARE(store.number("SELECT count(*) FROM message"), 1);
    QCOMPARE(store.number("SELECT unread_count FROM conversation"), 1);
    QCOMPARE(store.number("SELECT sum(total) FROM day_counter"), 1);
    QTRY_COMPARE(store.number("SELECT count(*) FROM message_search WHERE message_search MATCH 'hello'"), 1);
}

void TestMessages::aLateOldMessageLeavesThePreviewAlone()
{
    TempStore store;
    const auto deliverText = [&](const QString &remote, int second) {
        const auto webhook = webhookOf(textOf(whatsAppCustomer(1), remote, remote, at(second)));
        return store.write([&](Transaction &t) { return deliver(t, webhook); });
    };
    MIGO_OK(deliverText(u"new"_s, 60));
    MIGO_OK(deliverText(u"old"_s, 10));
    QCOMPARE(store.text("SELECT preview FROM conversation"), u"new"_s);
    QCOMPARE(store.number("SELECT last_message_at FROM conversation"), toMsecs(at(60)));
    QCOMPARE(store.number("SELECT last_customer_message_at FROM conversation"), toMsecs(at(60)));
    QCOMPARE(store.number("SELECT unread_count FROM conversation"), 2);
}

void TestMessages::aMessageReopensWhatWasDoneButNotSpam()
{
    TempStore store;
    const auto deliverText = [&](const QString &remote) {
        const auto webhook = webhookOf(textOf(whatsAppCustomer(1), remote, remote, at(1)));
        return store.write([&](Transaction &t) { return deliver(t, webhook); });
    };
    const auto first = deliverText(u"a"_s);
    MIGO_OK(first);
    const auto close = [&](ConversationStatus status) {
        return store.write(
            [&](Transaction &t) { return conversations::setStatus(t, first->conversation, status, std::nullopt); });
    };
    MIGO_OK(close(ConversationStatus::Done));
    QCOMPARE(store.number("SELECT waiting_since IS NULL FROM conversation"), 1);
    MIGO_OK(deliverText(u"b"_s));
    QCOMPARE(store.text("SELECT status FROM conversation"), u"open"_s);
    MIGO_OK(close(ConversationStatus::Spam));
    MIGO_OK(deliverText(u"c"_s));
    QCOMPARE(store.text("SELECT status FROM conversation"), u"spam"_s);
}

void TestMessages::anAdClickIsRememberedAsFirstAndLastTouch()
{
    TempStore store;
    InboundMessage message = textOf(whatsAppCustomer(1), u"1"_s, u"hi"_s, at(0));
    message.source = {.kind = SourceKind::Ad, .adId = u"120"_s, .headline = u"فيست"_s};
    const auto first = webhookOf(message);
    MIGO_OK(store.write([&](Transaction &t) { return deliver(t, first); }));
    message.remoteId = RemoteMessageId(u"wamid.2"_s);
    message.source.adId = u"999"_s;
    message.at = at(5);
    const auto second = webhookOf(message);
    MIGO_OK(store.write([&](Transaction &t) { return deliver(t, second); }));
    QCOMPARE(store.number("SELECT free_entry_until IS NULL FROM conversation"), 1); // until somebody answers
    QCOMPARE(store.text("SELECT ad_id FROM touch JOIN contact ON touch.id = first_source_id"), u"120"_s);
    QCOMPARE(store.text("SELECT ad_id FROM touch JOIN contact ON touch.id = last_source_id"), u"999"_s);
    QCOMPARE(
        store.number(
            "SELECT count(*) FROM touch JOIN message ON message.touch_id = touch.id AND message.id = touch.message_id"),
        2);
}

void TestMessages::anEchoFromThePhoneEndsTheWait()
{
    TempStore store;
    const auto question = webhookOf(textOf(whatsAppCustomer(1), u"1"_s, u"?"_s, at(0)));
    MIGO_OK(store.write([&](Transaction &t) { return deliver(t, question); }));
    const auto echo = webhookOf(echoOf(whatsAppCustomer(1), u"2"_s, u"answer"_s, at(30)));
    const auto appended = store.write([&](Transaction &t) { return deliver(t, echo); });
    MIGO_OK(appended);
    QVERIFY(appended->isNew);
    const auto conversation = conversations::find(store.reading(), appended->conversation);
    MIGO_OK(conversation);
    QCOMPARE((*conversation)->unreadCount, 0);
    QVERIFY(!(*conversation)->waitingSince);
    QCOMPARE((*conversation)->assistant.mode, AssistantMode::Human);
    QCOMPARE((*conversation)->assistant.until, std::optional(at(30) + kHumanPause));
    QCOMPARE((*conversation)->lastCustomerMessageAt, std::optional(at(0)));
    QCOMPARE(store.text("SELECT author || state FROM message WHERE direction = 'outbound'"), u"phonesent"_s);
}

void TestMessages::anOwnEchoSettlesTheMessageThatCarriedItsToken()
{
    TempStore store;
    const auto question = webhookOf(textOf(messengerCustomer(1), u"1"_s, u"?"_s, at(0)));
    const auto asked = store.write([&](Transaction &t) { return deliver(t, question); });
    MIGO_OK(asked);
    const auto sent = store.write([&](Transaction &t) { return say(t, asked->conversation, u"answer"_s, at(5)); });
    MIGO_OK(sent);
    const auto heads = outbox::heads(store.reading(), 10);
    MIGO_OK(heads);
    QCOMPARE(heads->size(), 1);
    MIGO_OK(store.write([&](Transaction &t) { return outbox::begin(t, heads->first(), u"token-1"_s, at(6)); }));
    InboundMessage echo = echoOf(messengerCustomer(1), u"9"_s, u"answer"_s, at(6));
    echo.isOwnEcho = true;
    echo.clientToken = u"token-1"_s;
    const auto webhook = webhookOf(echo);
    const auto settled = store.write([&](Transaction &t) { return deliver(t, webhook); });
    MIGO_OK(settled);
    QVERIFY(!settled->isNew);
    QCOMPARE(settled->message, *sent);
    QCOMPARE(store.number("SELECT count(*) FROM message"), 2);
    QCOMPARE(store.number("SELECT count(*) FROM outbox"), 0);
    QCOMPARE(store.text("SELECT outcome FROM delivery_attempt"), u"settled"_s);
    QCOMPARE(store.text("SELECT remote_id FROM message WHERE direction = 'outbound'"), u"wamid.9"_s);
}

void TestMessages::everyStepKeepsItsTimeInWhateverOrderItIsTold()
{
    TempStore store;
    const auto asked = store.write(
        [&](Transaction &t) { return deliver(t, webhookOf(textOf(whatsAppCustomer(1), u"1"_s, u"?"_s, at(0)))); });
    MIGO_OK(asked);
    const auto answer = [&] {
        return store
            .write([&](Transaction &t) {
                return messages::appendOutbound(t, {.conversation = asked->conversation, .text = u"x"_s, .at = at(1)});
            })
            .value_or(MessageId());
    };
    const auto tell = [&](MessageId message, DeliveryState state, int second) {
        MIGO_OK(store.write(
            [&](Transaction &t) { return messages::advance(t, message, {.state = state, .at = at(second)}); }));
    };
    const auto found = [&](MessageId message) { return messages::find(store.reading(), message).value().value(); };
    const MessageId turned = answer();
    tell(turned, DeliveryState::Read, 7);
    tell(turned, DeliveryState::Sent, 5);
    tell(turned, DeliveryState::Delivered, 6);
    tell(turned, DeliveryState::Sent, 9); // once more, later

    QCOMPARE(found(turned).state, DeliveryState::Read);
    QCOMPARE(found(turned).sentAt, std::optional(at(5)));
    QCOMPARE(found(turned).deliveredAt, std::optional(at(6)));
    QCOMPARE(found(turned).readAt, std::optional(at(7)));

    const MessageId marked = answer();
    tell(marked, DeliveryState::Sent, 2);
    MIGO_OK(store.write([&](Transaction &t) {
        return messages::advanceUpTo(t, asked->conversation, {.state = DeliveryState::Read, .upTo = at(20)});
    }));
    QCOMPARE(found(marked).readAt, std::optional(at(20)));
    MIGO_OK(store.write(
        [&](Transaction &t) { return messages::setState(t, marked, {.state = DeliveryState::Queued, .at = at(30)}); }));
    QVERIFY(!found(marked).sentAt && !found(marked).readAt);
}

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_messages.moc"
