#include "tests/agent/commands/commanddesk.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace migochat::test {

namespace {

const QString kToken = u"6f9619ff-8b86-4d01-b42d-00cf4fc964ff"_s;

} // namespace

class TestCommandRouter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRepeatedTokenIsCarriedOutOnce();
    void theFirstAnswerStandsWhateverIsAskedLater();
    void twoAtOnceAreCarriedOutOnce();
    void aRefusalIsRememberedToo();
    void aStoreErrorIsNotAnAnswerForEver();
    void anUnknownCommandIsRefused();
    void anUnreadableBodyIsRefused();
    void somebodyUnknownMayNotActForTheShop();
    void directCommandsRunOnceAndTheirBodyIsNotStored();
};

void TestCommandRouter::aRepeatedTokenIsCarriedOutOnce()
{
    CommandDesk desk;
    const ConversationId id = desk.customerWrites(whatsAppCustomer(1));

    const ReplyFrame first = desk.run(SendMessage{id, u"أهلاً"_s}, kToken);
    const ReplyFrame again = desk.run(SendMessage{id, u"أهلاً"_s}, kToken);

    QVERIFY2(first.ok, qPrintable(first.detail));
    QVERIFY(again.ok);
    QCOMPARE(again.body, first.body);
    QCOMPARE(desk.outboundMessages(), 1);
    QCOMPARE(desk.outboxRows(), 1);
}

void TestCommandRouter::theFirstAnswerStandsWhateverIsAskedLater()
{
    CommandDesk desk;
    const ConversationId id = desk.customerWrites(whatsAppCustomer(1));
    const ReplyFrame first = desk.run(SendMessage{id, u"one"_s}, kToken);

    const ReplyFrame other = desk.run(SendMessage{id, u"two"_s}, kToken);

    QCOMPARE(other.body, first.body);
    QCOMPARE(desk.outboundMessages(), 1);
    QCOMPARE(desk.store.text("SELECT text FROM message WHERE direction = 'outbound'"), u"one"_s);
}

void TestCommandRouter::twoAtOnceAreCarriedOutOnce()
{
    CommandDesk desk;
    const ConversationId id = desk.customerWrites(whatsAppCustomer(1));
    const CommandFrame frame{kToken, SendMessage::kName, StaffId(1), SendMessage{id, u"x"_s}.toJson()};

    const Async<ReplyFrame> one = desk.router->dispatch(frame);
    const Async<ReplyFrame> two = desk.router->dispatch(frame);
    const Result<ReplyFrame> first = waitFor(one);
    const Result<ReplyFrame> second = waitFor(two);

    MIGO_OK(first);
    MIGO_OK(second);
    QVERIFY(first->ok && second->ok);
    QCOMPARE(desk.outboundMessages(), 1);
}

void TestCommandRouter::aRefusalIsRememberedToo()
{
    CommandDesk desk;
    const EventParty customer = whatsAppCustomer(1);
    const ConversationId id = desk.customerWrites(customer);
    desk.clock.advance(std::chrono::hours(25));
    const ReplyFrame refused = desk.run(SendMessage{id, u"x"_s}, kToken);
    desk.customerWrites(customer);

    const ReplyFrame again = desk.run(SendMessage{id, u"x"_s}, kToken);

    QVERIFY(!refused.ok);
    QVERIFY(!again.ok);
    QCOMPARE(again.reason, refused.reason);
    QCOMPARE(desk.outboundMessages(), 0);
}

void TestCommandRouter::aStoreErrorIsNotAnAnswerForEver()
{
    CommandDesk desk;
    const ConversationId id = desk.customerWrites(whatsAppCustomer(1));
    FaultPlan &faults = desk.store.writer().faults();
    faults.failAt = faults.executed + 6; // somewhere inside the handler
    const ReplyFrame broken = desk.run(SendMessage{id, u"x"_s}, kToken);
    faults.failAt = -1;

    const ReplyFrame again = desk.run(SendMessage{id, u"x"_s}, kToken);

    QVERIFY(!broken.ok);
    QVERIFY2(again.ok, qPrintable(again.detail));
    QCOMPARE(desk.outboundMessages(), 1);
    QCOMPARE(desk.outboxRows(), 1);
}

void TestCommandRouter::anUnknownCommandIsRefused()
{
    CommandDesk desk;

    const ReplyFrame reply = desk.run(CommandFrame{kToken, u"drop_table"_s, StaffId(1), {}});

    QVERIFY(!reply.ok);
    QCOMPARE(reply.token, kToken);
    QCOMPARE(reply.reason, u"unknown_command"_s);
}

void TestCommandRouter::anUnreadableBodyIsRefused()
{
    CommandDesk desk;

    const ReplyFrame reply = desk.run(CommandFrame{kToken, SendMessage::kName, StaffId(1), {{u"text"_s, 5}}});

    QCOMPARE(reply.error, ErrorCode::InvalidPayload);
    QCOMPARE(reply.reason, u"invalid"_s);
}

void TestCommandRouter::somebodyUnknownMayNotActForTheShop()
{
    CommandDesk desk;
    const ConversationId id = desk.customerWrites(whatsAppCustomer(1));

    const ReplyFrame reply =
        desk.run(CommandFrame{kToken, SendMessage::kName, StaffId(99), SendMessage{id, u"x"_s}.toJson()});

    QCOMPARE(reply.reason, u"unknown_staff"_s);
    QCOMPARE(desk.outboundMessages(), 0);
}

void TestCommandRouter::directCommandsRunOnceAndTheirBodyIsNotStored()
{
    CommandDesk desk;
    QStringList values;
    desk.router->addDirect<SetSecret>([&values](const SetSecret &command) {
        values.append(command.value);
        return resolved<void>({});
    });
    const SetSecret secret{u"GEMINI_API_KEY"_s, u"hunter2"_s};

    const ReplyFrame first = desk.run(secret, kToken);
    const ReplyFrame again = desk.run(secret, kToken);

    QVERIFY(first.ok && again.ok);
    QCOMPARE(values, QStringList{u"hunter2"_s});
    QCOMPARE(desk.store.number("SELECT count(*) FROM answered_command WHERE reply LIKE '%hunter2%'"), 0);
}

} // namespace migochat::test

QTEST_GUILESS_MAIN(migochat::test::TestCommandRouter)
#include "tst_commandrouter.moc"
