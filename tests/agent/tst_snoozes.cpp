#include "agent/snoozes.h"
#include "app/store/conversations.h"
#include "tests/support/builders.h"
#include "tests/support/tempstore.h"

#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestSnoozes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wakesAtItsTimeAndNotBefore();
    void catchesUpWithWhatIsOverAtStart();

private:
    /// A conversation that is snoozed until then.
    static ConversationId snoozed(TempStore &store, Instant until)
    {
        const auto made = store.write([](Transaction &t) {
            return deliver(t, webhookOf(textOf(whatsAppCustomer(1), u"1"_s, u"hello"_s, at(0))));
        });
        const ConversationId id = made.value_or(messages::Appended()).conversation;
        const auto set = store.write(
            [=](Transaction &t) { return conversations::setStatus(t, id, ConversationStatus::Snoozed, until); });
        return set ? id : ConversationId();
    }
    static ConversationStatus statusOf(const TempStore &store, ConversationId id)
    {
        return (*conversations::find(store.reading(), id)).value_or(Conversation()).status;
    }
};

void TestSnoozes::wakesAtItsTimeAndNotBefore()
{
    TempStore store;
    const SystemClock clock;
    store.writer(); // makes the file
    const auto reader = Reader::open(store.file());
    MIGO_OK(reader);
    Snoozes snoozes({store.writer(), **reader, clock});
    connect(&store.writer(), &Writer::committed, &snoozes, &Snoozes::noteCommit, Qt::QueuedConnection);

    const Instant until = clock.now() + 700ms;
    const ConversationId id = snoozed(store, until);

    QVERIFY(id.isValid());
    QCOMPARE(statusOf(store, id), ConversationStatus::Snoozed);
    QTRY_COMPARE(statusOf(store, id), ConversationStatus::Open);
    QVERIFY(clock.now() >= until);
}

void TestSnoozes::catchesUpWithWhatIsOverAtStart()
{
    TempStore store;
    const SystemClock clock;
    const ConversationId id = snoozed(store, clock.now() - 24h);
    const auto reader = Reader::open(store.file());
    MIGO_OK(reader);
    Snoozes snoozes({store.writer(), **reader, clock});

    snoozes.lookAround();

    QTRY_COMPARE(statusOf(store, id), ConversationStatus::Open);
}

QTEST_GUILESS_MAIN(TestSnoozes)
#include "tst_snoozes.moc"
