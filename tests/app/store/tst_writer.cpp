#include "app/store/settings.h"
#include "tests/support/tempstore.h"

#include <QFile>
#include <QFileInfo>
#include <QSemaphore>

using namespace Qt::Literals::StringLiterals;
using namespace migochat;
using namespace migochat::test;

namespace {

Result<StaffId> hire(Transaction &transaction, const QString &name)
{
    return settings::addStaff(transaction, name, u"sales"_s, fromMsecs(0));
}

/// What committed() told, gathered in the test's own thread: the signal is emitted in the writer's.
class Commits
{
public:
    struct Commit {
        ChangeSet changes;
        Revision revision = 0;
    };

    explicit Commits(Writer &writer)
    {
        QObject::connect(&writer, &Writer::committed, &m_here, [this](const ChangeSet &changes, Revision revision) {
            m_all.append({changes, revision});
        });
    }

    [[nodiscard]] qsizetype size() const { return m_all.size(); }
    [[nodiscard]] const Commit &operator[](qsizetype i) const { return m_all.at(i); }

private:
    QList<Commit> m_all;
    QObject m_here; // destroyed first
};

/// Statements between two jobs of a group, so that a fault can be put behind the last of them.
constexpr qint64 kBehindTwoHires = 3; // begin, then an insert twice

} // namespace

class TestWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jobsThatWaitShareOneCommit();
    void aFailedJobRollsBackAlone();
    void eachFailureOfAGroupIsToldOnItsOwn();
    void aFailedCommitFailsTheWholeGroup();
    void tellsWhatChangedInOrderAndCountsRevisions();
    void aJobThatChangesNothingRingsNoBell();
    void closingFinishesWhatIsQueuedAndRefusesTheRest();

private:
    /// Holds the writer inside a job until `release` is called, so that later jobs queue up.
    static std::function<void()> hold(Writer &writer);
};

std::function<void()> TestWriter::hold(Writer &writer)
{
    auto entered = std::make_shared<QSemaphore>();
    auto gate = std::make_shared<QSemaphore>();
    auto held = writer.run([entered, gate](Transaction &) -> Result<> {
        entered->release();
        gate->acquire();
        return {};
    });
    Q_UNUSED(held)
    entered->acquire();
    return [gate] { gate->release(); };
}

void TestWriter::jobsThatWaitShareOneCommit()
{
    TempStore store;
    const Commits commits(store.writer());
    const auto release = hold(store.writer());
    QList<Async<StaffId>> answers;
    for (int i = 0; i < 50; ++i)
        answers.append(store.writer().run([i](Transaction &t) { return hire(t, QString::number(i)); }));
    QCOMPARE(store.writer().queueLength(), 51);
    release();
    for (const auto &answer : answers)
        MIGO_OK(waitFor(answer));
    QTRY_COMPARE(commits.size(), 1);
    QCOMPARE(store.number("SELECT count(*) FROM staff"), 51);
}

void TestWriter::aFailedJobRollsBackAlone()
{
    TempStore store;
    const auto release = hold(store.writer());
    const auto before = store.writer().run([](Transaction &t) { return hire(t, u"before"_s); });
    const auto broken = store.writer().run([](Transaction &t) -> Result<StaffId> {
        if (const auto hired = hire(t, u"broken"_s); !hired)
            return hired;
        return fail(ErrorCode::Conflict, u"changed its mind"_s);
    });
    const auto after = store.writer().run([](Transaction &t) { return hire(t, u"after"_s); });
    const Commits commits(store.writer());
    release();
    MIGO_OK(waitFor(before));
    MIGO_OK(waitFor(after));
    QCOMPARE(waitFor(broken).error().code, ErrorCode::Conflict);
    QCOMPARE(store.number("SELECT count(*) FROM staff WHERE name IN ('before', 'after')"), 2);
    QCOMPARE(store.number("SELECT count(*) FROM staff WHERE name = 'broken'"), 0);
    QTRY_COMPARE(commits.size(), 1);
    QCOMPARE(commits[0].changes.size(), 2);
}

void TestWriter::eachFailureOfAGroupIsToldOnItsOwn()
{
    TempStore store;
    const auto release = hold(store.writer());
    const auto refuse = [](ErrorCode code) {
        return [code](Transaction &t) -> Result<StaffId> {
            if (const auto hired = hire(t, u"refused"_s); !hired)
                return hired;
            return fail(code, u"no"_s);
        };
    };
    const auto first = store.writer().run(refuse(ErrorCode::Conflict));
    const auto kept = store.writer().run([](Transaction &t) { return hire(t, u"kept"_s); });
    const auto second = store.writer().run(refuse(ErrorCode::NotFound));
    release();
    QCOMPARE(waitFor(first).error().code, ErrorCode::Conflict);
    MIGO_OK(waitFor(kept));
    QCOMPARE(waitFor(second).error().code, ErrorCode::NotFound);
    QCOMPARE(store.number("SELECT count(*) FROM staff WHERE name = 'kept'"), 1);
    QCOMPARE(store.number("SELECT count(*) FROM staff WHERE name = 'refused'"), 0);
}

void TestWriter::aFailedCommitFailsTheWholeGroup()
{
    TempStore store;
    const Commits commits(store.writer());
    const auto release = hold(store.writer());
    const auto one = store.writer().run([](Transaction &t) { return hire(t, u"one"_s); });
    const auto two = store.writer().run([](Transaction &t) { return hire(t, u"two"_s); });
    // The writer sleeps in the held job, whose group is of its own: its commit comes first.
    store.writer().faults() = {.failAt = kBehindTwoHires + 1, .executed = 0};
    release();
    QCOMPARE(waitFor(one).error().code, ErrorCode::StorageFull);
    QCOMPARE(waitFor(two).error().code, ErrorCode::StorageFull);
    QCOMPARE(store.number("SELECT count(*) FROM staff"), 1);
    MIGO_OK(store.write([](Transaction &t) { return hire(t, u"three"_s); }));
    QTRY_COMPARE(commits.size(), 1);
    QCOMPARE(store.number("SELECT count(*) FROM staff"), 2);
}

void TestWriter::tellsWhatChangedInOrderAndCountsRevisions()
{
    TempStore store;
    const Commits commits(store.writer());
    for (const QString &name : {u"a"_s, u"b"_s})
        MIGO_OK(store.write([name](Transaction &t) { return hire(t, name); }));
    QTRY_COMPARE(commits.size(), 2);
    QCOMPARE(commits[0].revision + 1, commits[1].revision);
    QCOMPARE(commits[1].revision, store.number("SELECT revision FROM store_state"));
    QCOMPARE(commits[0].changes, (ChangeSet{{Topic::Staff, 2}}));
    QCOMPARE(commits[1].changes, (ChangeSet{{Topic::Staff, 3}}));
}

void TestWriter::aJobThatChangesNothingRingsNoBell()
{
    TempStore store;
    const Commits commits(store.writer());
    MIGO_OK(store.write([](Transaction &t) { return settings::staff(t.database()); }));
    MIGO_OK(store.write([](Transaction &t) { return hire(t, u"a"_s); }));
    QTRY_COMPARE(commits.size(), 1);
    QCOMPARE(commits[0].revision, 1);
}

void TestWriter::closingFinishesWhatIsQueuedAndRefusesTheRest()
{
    TempStore store;
    const auto release = hold(store.writer());
    const auto queued = store.writer().run([](Transaction &t) { return hire(t, u"queued"_s); });
    release();
    store.writer().close();
    QVERIFY(queued.isFinished());
    MIGO_OK(waitFor(queued));
    const auto late = waitFor(store.writer().run([](Transaction &t) { return hire(t, u"late"_s); }));
    QCOMPARE(late.error().code, ErrorCode::Cancelled);
    QCOMPARE(store.number("SELECT count(*) FROM staff"), 2);
    QVERIFY(!QFile::exists(store.file() + u"-wal"_s) || QFileInfo(store.file() + u"-wal"_s).size() == 0);
}

QTEST_GUILESS_MAIN(TestWriter)
#include "tst_writer.moc"
