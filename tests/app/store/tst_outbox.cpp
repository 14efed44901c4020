#include "app/store/inboundlog.h"
#include "app/store/outbox.h"
#include "tests/app/store/consistency.h"
#include "tests/support/builders.h"

using namespace Qt::Literals::StringLiterals;
using namespace migochat;
using namespace migochat::test;

class TestOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void offersOnlyTheOldestOfEachConversation();
    void aMessageInFlightHoldsItsConversationAnUnknownOneDoesNot();
    void beginningTwiceIsAConflict();
    void anEarlyStatusIsAppliedWhenTheAnswerComes();
    void anAnswerAfterTheReportChangesNothingBack();
    void aCrashMakesSendsUnknownAndAPersonMayResend();
    void statusesOnlyMoveForwardAndALateFailureIsNoted();
    void aWatermarkMovesEverythingUpToIt();
    void whatWaitsCanBeTakenBackOnce();

private:
    MessageId send(const QString &text);
    outbox::Due begin(const QString &token, AttemptId *attempt = nullptr);
    QString state(MessageId message);

    std::unique_ptr<TempStore> m_store;
    ConversationId m_conversation;
    int m_second = 10;
};

void TestOutbox::init()
{
    m_store = std::make_unique<TempStore>();
    const Webhook question = webhookOf(textOf(whatsAppCustomer(1), u"1"_s, u"?"_s, at(0)));
    const auto asked = m_store->write([&](Transaction &t) { return deliver(t, question); });
    MIGO_OK(asked);
    m_conversation = asked->conversation;
}

MessageId TestOutbox::send(const QString &text)
{
    return m_store->write([&](Transaction &t) { return say(t, m_conversation, text, at(++m_second)); })
        .value_or(MessageId());
}

outbox::Due TestOutbox::begin(const QString &token, AttemptId *attempt)
{
    const auto heads = outbox::heads(m_store->reading(), 10);
    if (!heads || heads->isEmpty())
        return {};
    const outbox::Due due = heads->first();
    const auto begun = m_store->write([&](Transaction &t) { return outbox::begin(t, due, token, at(++m_second)); });
    if (attempt)
        *attempt = begun.value_or(AttemptId());
    return due;
}

QString TestOutbox::state(MessageId message)
{
    return m_store->text("SELECT state FROM message WHERE id = " + QByteArray::number(message.value()));
}

void TestOutbox::offersOnlyTheOldestOfEachConversation()
{
    const MessageId first = send(u"one"_s);
    send(u"two"_s);
    const auto heads = outbox::heads(m_store->reading(), 10);
    MIGO_OK(heads);
    QCOMPARE(heads->size(), 1);
    const outbox::Due &due = heads->first();
    QCOMPARE(due.message, first);
    QCOMPARE(due.outgoing.text, u"one"_s);
    QCOMPARE(due.outgoing.account, RemoteAccountId(u"100200300"_s));
    QCOMPARE(due.outgoing.recipient, (IdentityKey{IdentityKind::WhatsAppId, u"201000000001"_s}));
    QCOMPARE(due.windowFacts.lastCustomerMessageAt, std::optional(at(0)));
}

void TestOutbox::aMessageInFlightHoldsItsConversationAnUnknownOneDoesNot()
{
    send(u"one"_s);
    const MessageId second = send(u"two"_s);
    begin(u"t1"_s);
    QCOMPARE(outbox::heads(m_store->reading(), 10)->size(), 0);
    const auto recovered = m_store->write([](Transaction &t) { return outbox::recoverInterrupted(t, at(100)); });
    MIGO_OK(recovered);
    QCOMPARE(*recovered, 1);
    const auto heads = outbox::heads(m_store->reading(), 10);
    QCOMPARE(heads->size(), 1);
    QCOMPARE(heads->first().message, second);
}

void TestOutbox::beginningTwiceIsAConflict()
{
    send(u"one"_s);
    const outbox::Due due = begin(u"t1"_s);
    const auto again = m_store->write([&](Transaction &t) { return outbox::begin(t, due, u"t2"_s, at(50)); });
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    QCOMPARE(m_store->number("SELECT count(*) FROM delivery_attempt"), 1);
}

void TestOutbox::anEarlyStatusIsAppliedWhenTheAnswerComes()
{
    const MessageId message = send(u"one"_s);
    AttemptId attempt;
    const outbox::Due due = begin(u"t1"_s, &attempt);
    MIGO_OK(m_store->write([](Transaction &t) -> Result<> {
        const auto delivery = inboundlog::record(t, inboundlog::NewDelivery(whatsAppChannel(), "x", at(20)));
        if (!delivery)
            return failed(delivery);
        InboundStatus status;
        status.remoteId = RemoteMessageId(u"wamid.7"_s);
        status.state = DeliveryState::Delivered;
        status.at = at(20);
        return inboundlog::recordOrphan(t, {.delivery = delivery->id, .position = 0}, status);
    }));
    outbox::Settlement settlement{
        .id = due.id, .attempt = attempt, .message = message, .outcome = {}, .retryAt = {}, .now = at(21)};
    settlement.outcome.accepted = Acceptance{RemoteMessageId(u"wamid.7"_s), {}};
    MIGO_OK(m_store->write([&](Transaction &t) { return outbox::settle(t, settlement); }));
    QCOMPARE(state(message), u"delivered"_s);
    QCOMPARE(m_store->number("SELECT count(*) FROM inbound_event WHERE outcome = 'orphan'"), 0);
}

void TestOutbox::anAnswerAfterTheReportChangesNothingBack()
{
    const MessageId message = send(u"one"_s);
    AttemptId attempt;
    const outbox::Due due = begin(u"t1"_s, &attempt);
    MIGO_OK(m_store->write([&](Transaction &t) {
        return messages::advance(
            t, message, {.state = DeliveryState::Read, .at = at(30), .remoteId = RemoteMessageId(u"wamid.7"_s)});
    }));
    outbox::Settlement settlement{
        .id = due.id, .attempt = attempt, .message = message, .outcome = {}, .retryAt = {}, .now = at(31)};
    settlement.outcome.failure.kind = FailureClass::Unknown;
    MIGO_OK(m_store->write([&](Transaction &t) { return outbox::settle(t, settlement); }));
    QCOMPARE(state(message), u"read"_s);
    QCOMPARE(m_store->number("SELECT count(*) FROM outbox"), 0);
    QCOMPARE(m_store->text("SELECT outcome FROM delivery_attempt"), u"settled"_s);
}

void TestOutbox::aCrashMakesSendsUnknownAndAPersonMayResend()
{
    const MessageId message = send(u"one"_s);
    begin(u"t1"_s);
    MIGO_OK(m_store->write([](Transaction &t) { return outbox::recoverInterrupted(t, at(100)); }));
    QCOMPARE(state(message), u"unknown"_s);
    QCOMPARE(outbox::heads(m_store->reading(), 10)->size(), 0);
    MIGO_OK(m_store->write([&](Transaction &t) { return outbox::resend(t, message, at(101)); }));
    QCOMPARE(state(message), u"queued"_s);
    const auto twice = m_store->write([&](Transaction &t) { return outbox::resend(t, message, at(102)); });
    QVERIFY(!twice);
    QCOMPARE(twice.error().code, ErrorCode::Conflict);
    begin(u"t2"_s);
    const auto attempts = outbox::attempts(m_store->reading(), message);
    MIGO_OK(attempts);
    QCOMPARE(attempts->size(), 2);
    QCOMPARE(attempts->last().number, 2);
    QCOMPARE((*messages::find(m_store->reading(), message))->attempts, 0); // it is on its way
    MIGO_OK(m_store->write([&](Transaction &t) {
        return messages::setState(t, message,
                                  {.state = DeliveryState::Failed, .at = at(50), .failureCode = u"131026"_s});
    }));
    QCOMPARE((*messages::find(m_store->reading(), message))->attempts, 2);
}

void TestOutbox::statusesOnlyMoveForwardAndALateFailureIsNoted()
{
    const MessageId message = send(u"one"_s);
    begin(u"t1"_s);
    const auto report = [&](DeliveryState to, const QString &code) {
        return m_store->write([&](Transaction &t) {
            return messages::advance(
                t, message,
                {.state = to, .at = at(40), .remoteId = RemoteMessageId(u"wamid.7"_s), .failureCode = code});
        });
    };
    QCOMPARE(report(DeliveryState::Delivered, {}), Result<bool>(true));
    QCOMPARE(report(DeliveryState::Sent, {}), Result<bool>(false));
    QCOMPARE(report(DeliveryState::Failed, u"131026"_s), Result<bool>(false));
    QCOMPARE(report(DeliveryState::Failed, u"131026"_s), Result<bool>(false));
    QCOMPARE(state(message), u"delivered"_s);
    QCOMPARE(m_store->number("SELECT count(*) FROM activity WHERE kind = 'late_failure' AND new_value = '131026'"), 1);
}

void TestOutbox::aWatermarkMovesEverythingUpToIt()
{
    const MessageId first = send(u"one"_s);
    begin(u"t1"_s);
    MIGO_OK(m_store->write(
        [&](Transaction &t) { return messages::advance(t, first, {.state = DeliveryState::Sent, .at = at(20)}); }));
    const MessageId second = send(u"two"_s);
    InboundWatermark mark;
    mark.state = DeliveryState::Read;
    mark.upTo = at(60);
    const auto moved = m_store->write([&](Transaction &t) { return messages::advanceUpTo(t, m_conversation, mark); });
    MIGO_OK(moved);
    QCOMPARE(*moved, 1);
    QCOMPARE(state(first), u"read"_s);
    QCOMPARE(state(second), u"queued"_s);
}

void TestOutbox::whatWaitsCanBeTakenBackOnce()
{
    const MessageId message = send(u"one"_s);
    MIGO_OK(m_store->write([&](Transaction &t) { return outbox::cancel(t, message, at(20)); }));
    QCOMPARE(state(message), u"cancelled"_s);
    const auto twice = m_store->write([&](Transaction &t) { return outbox::cancel(t, message, at(21)); });
    QVERIFY(!twice);
    QCOMPARE(twice.error().code, ErrorCode::Conflict);
    QCOMPARE(contradiction(*m_store), QString());
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
