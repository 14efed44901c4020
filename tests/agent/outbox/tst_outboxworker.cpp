#include "app/store/heldanswers.h"
#include "tests/agent/outbox/outboxfixture.h"

#include <QSignalSpy>

using namespace migochat;
using namespace migochat::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestOutboxWorker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptedMessageLeavesTheQueueWithItsId()
    {
        OutboxFixture shop;
        const MessageId id = shop.queue(shop.customer(u"201000000001"_s), u"السيفتي شوز بـ 1150"_s);

        shop.worker.wake();

        QTRY_COMPARE(shop.message(id).state, DeliveryState::Accepted);
        QCOMPARE(shop.message(id).remoteId.value(), u"wamid.1"_s);
        QCOMPARE(shop.counts().queued + shop.counts().sending, 0);
        QCOMPARE(shop.channel.sent.size(), 1);
        QCOMPARE(shop.channel.sent.first().recipient.value, u"201000000001"_s);
        QVERIFY(!shop.channel.sent.first().clientToken.isEmpty());
    }

    void sendingIsOnTheDiskBeforeTheNetworkIsTouched()
    {
        OutboxFixture shop;
        shop.channel.hangs = true;
        const MessageId id = shop.queue(shop.customer(u"201000000001"_s), u"hello"_s);

        shop.worker.wake();
        QTRY_COMPARE(shop.channel.sent.size(), 1);

        QCOMPARE(shop.message(id).state, DeliveryState::Sending);
        QCOMPARE(shop.attempts(id).size(), 1);
        QCOMPARE(shop.attempts(id).first().outcome, u"sending"_s);
    }

    void thePartsOfALongTextWaitUntilTheOneBeforeWasSent()
    {
        OutboxFixture shop;
        const ConversationId customer = shop.customer(u"201000000001"_s);
        QList<MessageId> parts;
        for (const QString &text : {u"one"_s, u"two"_s, u"three"_s}) {
            const MessageId before = parts.isEmpty() ? MessageId() : parts.last();
            parts.append(waitFor(shop.writer->run([&](Transaction &t) -> Result<MessageId> {
                             const auto message = messages::appendOutbound(
                                 t, {customer, Author::Staff, StaffId(1), text, {}, {}, shop.clock.now()});
                             const auto row = outbox::enqueue(t, *message, shop.clock.now(), {.follows = before});
                             return row ? Result<MessageId>(*message) : failed(row);
                         })).value());
        }
        shop.worker.wake();
        QTRY_COMPARE(shop.message(parts.at(0)).state, DeliveryState::Accepted);
        shop.worker.wake();
        QCOMPARE(shop.channel.sent.size(), 1); // WhatsApp would be free to show the second one first

        QVERIFY(waitFor(shop.writer->run([&](Transaction &t) {
                    return messages::advance(t, parts.at(0), {.state = DeliveryState::Sent, .at = shop.clock.now()});
                })).value());
        shop.worker.wake();
        QTRY_COMPARE(shop.message(parts.at(1)).state, DeliveryState::Accepted);
        shop.clock.advance(10s); // no status comes for the second one
        shop.worker.wake();

        QTRY_COMPARE(shop.channel.sent.size(), 3);
    }

    void oneCustomerGetsMessagesInOrder()
    {
        OutboxFixture shop;
        const ConversationId customer = shop.customer(u"201000000001"_s);
        QList<MessageId> ids;
        for (int i = 0; i < 5; ++i)
            ids.append(shop.queue(customer, QString::number(i)));

        shop.worker.wake();

        QTRY_COMPARE(shop.message(ids.last()).state, DeliveryState::Accepted);
        QStringList order;
        for (const OutgoingMessage &message : shop.channel.sent)
            order.append(message.text);
        QCOMPARE(order, QStringList({u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
    }

    void aWaitingCustomerDoesNotHoldUpAnother()
    {
        OutboxFixture shop;
        shop.channel.outcomes = {ScriptedChannel::refused(FailureClass::Wait, 613), ScriptedChannel::accepted(2)};
        const MessageId waits = shop.queue(shop.customer(u"201000000001"_s), u"first"_s);
        QSignalSpy settled(&shop.worker, &OutboxWorker::settled);
        shop.worker.wake();
        QTRY_COMPARE(settled.size(), 1);

        const MessageId goes = shop.queue(shop.customer(u"201000000002"_s), u"second"_s);
        shop.worker.wake();

        QTRY_COMPARE(shop.message(goes).state, DeliveryState::Accepted);
        QCOMPARE(shop.message(waits).state, DeliveryState::Queued);
    }

    void refusalEndsAsTheTableSays_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("http");
        QTest::addColumn<DeliveryState>("state");
        QTest::newRow("closed window") << int(FailureClass::NeedsTemplate) << 131047 << 400 << DeliveryState::Failed;
        QTest::newRow("customer gone") << int(FailureClass::CustomerGone) << 131026 << 400 << DeliveryState::Failed;
        QTest::newRow("bad parameter") << int(FailureClass::Final) << 100 << 400 << DeliveryState::Failed;
        QTest::newRow("dead token") << int(FailureClass::Configuration) << 190 << 401 << DeliveryState::Queued;
        QTest::newRow("cut off") << int(FailureClass::Unknown) << 0 << 0 << DeliveryState::Unknown;
        QTest::newRow("pair limit") << int(FailureClass::Retry) << 131056 << 400 << DeliveryState::Queued;
        QTest::newRow("no connection") << int(FailureClass::Retry) << 0 << 0 << DeliveryState::Queued;
    }

    void refusalEndsAsTheTableSays()
    {
        QFETCH(int, kind);
        QFETCH(int, code);
        QFETCH(int, http);
        QFETCH(DeliveryState, state);
        OutboxFixture shop;
        shop.channel.outcomes = {ScriptedChannel::refused(FailureClass(kind), code, http)};
        const MessageId id = shop.queue(shop.customer(u"201000000001"_s), u"hello"_s);
        QSignalSpy settled(&shop.worker, &OutboxWorker::settled);

        shop.worker.wake();
        QTRY_COMPARE(settled.size(), 1);

        QCOMPARE(shop.message(id).state, state);
        QCOMPARE(shop.channel.sent.size(), 1);
        if (code != 0 && state == DeliveryState::Failed)
            QCOMPARE(shop.message(id).failureCode, QString::number(code));
    }

    void retriedMessageGoesOutOnceWhenItsTimeHasCome()
    {
        OutboxFixture shop;
        shop.channel.outcomes = {ScriptedChannel::refused(FailureClass::Retry, 131000, 500),
                                 ScriptedChannel::accepted(2)};
        const MessageId id = shop.queue(shop.customer(u"201000000001"_s), u"hello"_s);
        QSignalSpy settled(&shop.worker, &OutboxWorker::settled);
        shop.worker.wake();
        QTRY_COMPARE(settled.size(), 1);
        QCOMPARE(shop.message(id).state, DeliveryState::Queued);
        QCOMPARE(shop.attempts(id).size(), 1);

        shop.clock.advance(3s);
        shop.worker.wake();

        QTRY_COMPARE(shop.message(id).state, DeliveryState::Accepted);
        QCOMPARE(shop.attempts(id).size(), 2);
        QVERIFY(shop.channel.sent.at(0).clientToken != shop.channel.sent.at(1).clientToken);
    }

    void unknownMessageIsNeverSentAgainByItself()
    {
        OutboxFixture shop;
        shop.channel.outcomes = {ScriptedChannel::refused(FailureClass::Unknown, 0, 0), ScriptedChannel::accepted(2)};
        const ConversationId customer = shop.customer(u"201000000001"_s);
        const MessageId lost = shop.queue(customer, u"lost?"_s);
        shop.worker.wake();
        QTRY_COMPARE(shop.message(lost).state, DeliveryState::Unknown);

        const MessageId next = shop.queue(customer, u"next"_s);
        shop.clock.advance(1h);
        shop.worker.wake();

        QTRY_COMPARE(shop.message(next).state, DeliveryState::Accepted);
        QCOMPARE(shop.message(lost).state, DeliveryState::Unknown);
        QCOMPARE(shop.channel.sent.size(), 2);
    }

    void interruptedSendReadsAsUnknownAfterARestart()
    {
        OutboxFixture shop;
        shop.channel.hangs = true;
        const MessageId id = shop.queue(shop.customer(u"201000000001"_s), u"hello"_s);
        shop.worker.wake();
        QTRY_COMPARE(shop.message(id).state, DeliveryState::Sending);

        ScriptedChannel afterRestart;
        OutboxWorker worker(*shop.writer, *shop.reader, shop.clock, [&](const ChannelKind &) { return &afterRestart; });
        QCOMPARE(waitFor(worker.recoverInterrupted()).value_or(-1), 1);
        worker.wake();

        QTRY_COMPARE(shop.message(id).state, DeliveryState::Unknown);
        QCOMPARE(afterRestart.sent.size(), 0);
    }

    void closedWindowIsRefusedBeforeTheNetwork()
    {
        OutboxFixture shop;
        const MessageId id = shop.queue(shop.customer(u"201000000001"_s), u"too late"_s);
        shop.clock.advance(25h);

        shop.worker.wake();

        QTRY_COMPARE(shop.message(id).state, DeliveryState::Failed);
        QCOMPARE(shop.message(id).failureCode, u"window_template"_s);
        QCOMPARE(shop.channel.sent.size(), 0);
        const auto kept =
            waitFor(shop.reader->run([conversation = shop.message(id).conversation](const Database &database) {
                return held::waiting(database, conversation);
            }));
        QVERIFY(kept && *kept);
        QCOMPARE((*kept)->text, u"too late"_s); // it waits until the customer writes
        QVERIFY(!(*kept)->isEdited);
    }

    void deadTokenStopsTheAccountUntilItIsReplaced()
    {
        OutboxFixture shop;
        shop.channel.outcomes = {ScriptedChannel::refused(FailureClass::Configuration, 190, 401),
                                 ScriptedChannel::accepted(2)};
        const MessageId first = shop.queue(shop.customer(u"201000000001"_s), u"first"_s);
        QSignalSpy blocked(&shop.worker, &OutboxWorker::accountBlocked);
        shop.worker.wake();
        QTRY_COMPARE(blocked.size(), 1);

        const MessageId second = shop.queue(shop.customer(u"201000000002"_s), u"second"_s);
        shop.clock.advance(1h);
        shop.worker.wake();
        QTRY_VERIFY(shop.counts().queued == 2);
        QCOMPARE(shop.channel.sent.size(), 1);

        QVERIFY(waitFor(shop.worker.unblock(blocked.first().first().value<AccountId>())));
        QTRY_COMPARE(shop.message(first).state, DeliveryState::Accepted);
        QTRY_COMPARE(shop.message(second).state, DeliveryState::Accepted);
    }
};

QTEST_GUILESS_MAIN(TestOutboxWorker)
#include "tst_outboxworker.moc"
