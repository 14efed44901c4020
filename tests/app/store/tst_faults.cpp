#include "app/store/commentreplies.h"
#include "app/store/contactidentities.h"
#include "app/store/erasing.h"
#include "app/store/heldanswers.h"
#include "app/store/outbox.h"
#include "app/store/tasks.h"
#include "tests/app/store/consistency.h"
#include "tests/support/builders.h"

using namespace Qt::Literals::StringLiterals;
using namespace migochat;
using namespace migochat::test;

namespace {

constexpr int kMoreThanAnyPath = 200;

/// Lets the i-th statement fail for every i until a run gets through; checks the file after each failure, also
/// after it was opened anew. Returns how many statements could fail, or -1 with a warning.
template <typename Run>
int failEverywhere(TempStore &store, Run run)
{
    for (int i = 0; i < kMoreThanAnyPath; ++i) {
        Writer &writer = store.writer();
        writer.faults() = {.failAt = i, .executed = 0};
        const bool passed = run();
        const bool struck = writer.faults().executed > i;
        writer.faults() = {};
        store.closeWriter(); // and what would a new process find?
        if (passed)
            return struck ? -1 : i; // a fault that nobody noticed would be worse than any other
        if (const QString wrong = contradiction(store); !wrong.isEmpty()) {
            qWarning() << "after a fault in statement" << i << ":" << wrong;
            return -1;
        }
    }
    return -1;
}

template <typename Change>
int failWriting(TempStore &store, Change change)
{
    return failEverywhere(store, [&] { return store.write(change).has_value(); });
}

InboundMessage richMessage()
{
    InboundMessage message = textOf(whatsAppCustomer(1, u"منى"_s), u"1"_s, u"a text"_s, at(0));
    message.source = {.kind = SourceKind::Ad, .adId = u"120"_s};
    message.attachments = {{u"image"_s, u"media-1"_s, {}, u"image/jpeg"_s, {}, {}, 1000}};
    message.replyTo = RemoteMessageId(u"wamid.0"_s);
    return message;
}

} // namespace

class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anInboundMessageIsStoredWholeOrNotAtAll();
    void aSecondMessageIsStoredWholeOrNotAtAll();
    void anEchoIsStoredWholeOrNotAtAll();
    void aHeldAnswerLeavesWholeOrNotAtAll();
    void aPrivateReplyIsReservedAndJoinedOrNot();
    void aCustomerIsForgottenWholeOrNotAtAll();
    void aChangeIsWholeOrNotAtAll_data();
    void aChangeIsWholeOrNotAtAll();
    void aSendLeavesNothingHalfDone_data();
    void aSendLeavesNothingHalfDone();
};

void TestFaults::anInboundMessageIsStoredWholeOrNotAtAll()
{
    TempStore store;
    const Webhook webhook = webhookOf(richMessage());
    const int statements = failWriting(store, [&](Transaction &t) { return deliver(t, webhook); });
    QVERIFY(statements > 15);
    QCOMPARE(store.number("SELECT count(*) FROM message"), 1);
    QCOMPARE(store.number("SELECT count(*) FROM inbound_delivery"), 1);
    QCOMPARE(contradiction(store), QString());
}

void TestFaults::aSecondMessageIsStoredWholeOrNotAtAll()
{
    TempStore store;
    const Webhook first = webhookOf(richMessage());
    MIGO_OK(store.write([&](Transaction &t) { return deliver(t, first); }));
    const Webhook second = webhookOf(textOf(whatsAppCustomer(1), u"2"_s, u"another text"_s, at(10)));
    const int statements = failWriting(store, [&](Transaction &t) { return deliver(t, second); });
    QVERIFY(statements > 8);
    QCOMPARE(store.number("SELECT count(*) FROM message"), 2);
    QCOMPARE(contradiction(store), QString());
}

void TestFaults::anEchoIsStoredWholeOrNotAtAll()
{
    TempStore store;
    const Webhook first = webhookOf(richMessage());
    MIGO_OK(store.write([&](Transaction &t) { return deliver(t, first); }));
    const Webhook echo = webhookOf(echoOf(whatsAppCustomer(1), u"2"_s, u"text from the phone"_s, at(10)));
    const int statements = failWriting(store, [&](Transaction &t) { return deliver(t, echo); });
    QVERIFY(statements > 8);
    QCOMPARE(store.number("SELECT count(*) FROM message"), 2);
    QCOMPARE(contradiction(store), QString());
}

void TestFaults::aHeldAnswerLeavesWholeOrNotAtAll()
{
    TempStore store;
    const auto asked = store.write([](Transaction &t) { return deliver(t, webhookOf(richMessage())); });
    MIGO_OK(asked);
    MIGO_OK(store.write([&](Transaction &t) {
        return held::add(t, {.conversation = asked->conversation,
                             .sentTemplate = {},
                             .text = QString(5000, u'x'),
                             .staff = StaffId(1),
                             .createdAt = at(5)});
    }));
    const Webhook second = webhookOf(textOf(whatsAppCustomer(1), u"2"_s, u"here?"_s, at(10)));
    const int statements = failEverywhere(store, [&] {
        return store
            .write([&](Transaction &t) -> Result<held::Outcome> {
                const auto arrived = deliver(t, second);
                if (!arrived)
                    return failed(arrived);
                return held::onCustomerWrote(t, arrived->conversation, arrived->message, at(10));
            })
            .has_value();
    });
    QVERIFY(statements > 15);
    QCOMPARE(store.number("SELECT count(*) FROM outbox"), 2); // in two parts
    QCOMPARE(store.text("SELECT state FROM held_answer"), u"sent"_s);
    QCOMPARE(contradiction(store), QString());
}

void TestFaults::aPrivateReplyIsReservedAndJoinedOrNot()
{
    TempStore store;
    const auto asked = store.write([](Transaction &t) { return deliver(t, webhookOf(richMessage())); });
    MIGO_OK(asked);
    MessageId message;
    const int reserving = failEverywhere(store, [&] {
        return store
            .write([&](Transaction &t) -> Result<> {
                const auto said = say(t, asked->conversation, u"in private"_s, at(5));
                if (!said)
                    return failed(said);
                message = *said;
                return commentreplies::reserve(t, u"1_2"_s, *said);
            })
            .has_value();
    });
    QVERIFY(reserving > 4);
    const int joining =
        failWriting(store, [&](Transaction &t) { return commentreplies::join(t, message, u"24011"_s, at(6)); });
    QVERIFY(joining > 0);
    QCOMPARE(store.number("SELECT count(*) FROM comment_reply"), 1);
    QCOMPARE(store.number("SELECT count(*) FROM identity WHERE value = '24011'"), 1);
    QCOMPARE(contradiction(store), QString());
}

void TestFaults::aCustomerIsForgottenWholeOrNotAtAll()
{
    TempStore store;
    const auto asked = store.write([](Transaction &t) { return deliver(t, webhookOf(richMessage())); });
    MIGO_OK(asked);
    MIGO_OK(store.write([&](Transaction &t) { return say(t, asked->conversation, u"a text back"_s, at(5)); }));
    MIGO_OK(store.write([](Transaction &t) {
        return deliver(t, webhookOf(textOf(whatsAppCustomer(2), u"9"_s, u"other text"_s, at(6))));
    }));

    const int statements = failWriting(store, [&](Transaction &t) {
        return erasing::erase(t, {ContactId(1), StaffId(1), at(10)});
    });

    QVERIFY(statements > 40);
    QCOMPARE(store.number("SELECT count(*) FROM message"), 1);
    QCOMPARE(store.number("SELECT count(*) FROM erasure"), 1);
    QCOMPARE(contradiction(store), QString());
}

void TestFaults::aChangeIsWholeOrNotAtAll_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"reaction", "edit", "removal", "rename", "shared number", "history", "task"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestFaults::aChangeIsWholeOrNotAtAll()
{
    QFETCH(QString, what);
    TempStore store;
    const auto known = store.write([](Transaction &t) { return deliver(t, webhookOf(richMessage())); });
    MIGO_OK(known);
    const auto change = [&](Transaction &t) -> Result<bool> {
        if (what == "reaction"_L1)
            return messages::react(t, known->message,
                                   {.party = {}, .target = {}, .emoji = u"x"_s, .at = at(5), .raw = {}});
        if (what == "edit"_L1)
            return messages::edit(t, known->message,
                                  {.party = {}, .target = {}, .text = u"other text"_s, .at = at(5), .raw = {}});
        if (what == "removal"_L1)
            return messages::remove(t, known->message, {.party = {}, .target = {}, .at = at(5), .raw = {}});
        if (what == "rename"_L1) {
            const auto renamed = contacts::renameKeys(t, {.channel = whatsAppChannel(),
                                                          .previous = whatsAppCustomer(1).keys,
                                                          .party = whatsAppCustomer(2),
                                                          .at = at(5),
                                                          .now = at(5)});
            return renamed ? Result<bool>(true) : failed(renamed);
        }
        if (what == "history"_L1) {
            Webhook old = webhookOf(textOf(whatsAppCustomer(1), u"h"_s, u"old text"_s, at(-900)));
            old.message.isHistory = true;
            const auto done = deliver(t, old);
            return done ? Result<bool>(true) : failed(done);
        }
        if (what == "task"_L1) {
            const auto task = tasks::add(
                t, {.contact = ContactId(1), .conversation = known->conversation, .text = u"x"_s, .now = at(5)});
            if (!task)
                return failed(task);
            const Result<> changed = tasks::change(
                t, *task, {.text = u"y"_s, .due = std::optional(at(90)), .staff = StaffId(1), .now = at(6)});
            if (!changed)
                return failed(changed);
            const Result<> done = tasks::finish(t, *task, {}, at(7));
            const Result<> removed = done ? tasks::remove(t, *task, {}, at(8)) : failed(done);
            return removed ? Result<bool>(true) : failed(removed);
        }
        const auto attached = contacts::attachIdentity(t, {.contact = ContactId(1),
                                                           .account = {},
                                                           .channel = whatsAppChannel(),
                                                           .key = {IdentityKind::Phone, u"+201000000009"_s},
                                                           .now = at(5)});
        return attached ? Result<bool>(true) : failed(attached);
    };
    const int statements = failEverywhere(store, [&] { return store.write(change).has_value(); });
    QVERIFY(statements > 3);
    QCOMPARE(contradiction(store), QString());
}

void TestFaults::aSendLeavesNothingHalfDone_data()
{
    QTest::addColumn<int>("ending");
    QTest::addColumn<QString>("state");
    QTest::newRow("accepted") << -1 << u"accepted"_s;
    QTest::newRow("to be tried again") << static_cast<int>(FailureClass::Retry) << u"queued"_s;
    QTest::newRow("refused") << static_cast<int>(FailureClass::Final) << u"failed"_s;
    QTest::newRow("cut off") << static_cast<int>(FailureClass::Unknown) << u"unknown"_s;
}

void TestFaults::aSendLeavesNothingHalfDone()
{
    QFETCH(int, ending);
    QFETCH(QString, state);
    TempStore store;
    const Webhook question = webhookOf(richMessage());
    const auto asked = store.write([&](Transaction &t) { return deliver(t, question); });
    MIGO_OK(asked);

    const int queueing =
        failWriting(store, [&](Transaction &t) { return say(t, asked->conversation, u"a text back"_s, at(5)); });
    QVERIFY(queueing > 3);
    const auto heads = outbox::heads(store.reading(), 10);
    MIGO_OK(heads);
    QCOMPARE(heads->size(), 1);

    AttemptId attempt;
    const int beginning = failEverywhere(store, [&] {
        const auto begun =
            store.write([&](Transaction &t) { return outbox::begin(t, heads->first(), u"token"_s, at(6)); });
        attempt = begun.value_or(AttemptId());
        return begun.has_value();
    });
    QVERIFY(beginning > 2);

    outbox::Settlement settlement{.id = heads->first().id,
                                  .attempt = attempt,
                                  .message = heads->first().message,
                                  .outcome = {},
                                  .retryAt = {},
                                  .now = at(7)};
    if (ending < 0)
        settlement.outcome.accepted = Acceptance{RemoteMessageId(u"wamid.9"_s), {}};
    else
        settlement.outcome.failure.kind = static_cast<FailureClass>(ending);
    if (state == "queued"_L1)
        settlement.retryAt = at(60);
    const int settling = failWriting(store, [&](Transaction &t) { return outbox::settle(t, settlement); });
    QVERIFY(settling > 2);
    QCOMPARE(store.text("SELECT state FROM message WHERE direction = 'outbound'"), state);
    QCOMPARE(store.number("SELECT count(*) FROM delivery_attempt"), 1);
    QCOMPARE(contradiction(store), QString());
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
