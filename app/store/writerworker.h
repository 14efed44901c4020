#pragma once

#include "app/store/searchbacklog.h"
#include "app/store/writer.h"

#include <QDeadlineTimer>
#include <QLoggingCategory>
#include <QMutex>
#include <QMutexLocker>
#include <QWaitCondition>

#include <algorithm>
#include <deque>
#include <utility>
#include <vector>

/// The writer's thread; for writer.cpp only.
namespace migochat {

Q_DECLARE_LOGGING_CATEGORY(lcWriter)

/// What the caller's side and the thread share: one mutex around the queue, nothing else.
struct Writer::Shared {
    explicit Shared(Database opened) : database(std::move(opened)) {}

    // Touched by the writer thread only once it runs.
    Database database;
    SearchBacklog backlog;
    QMutex mutex;
    QWaitCondition wake;
    std::deque<std::unique_ptr<Job>> queue;
    int running = 0;
    bool checkpointWanted = false;
    bool closing = false;
};

class Writer::Worker
{
public:
    Worker(Writer &writer, std::shared_ptr<Shared> shared) : m_writer(writer), m_shared(std::move(shared)) {}

    void run()
    {
        for (;;) {
            const Group group = takeGroup();
            if (group.empty())
                break;
            commitGroup(group);
            const QMutexLocker lock(&m_shared->mutex);
            m_shared->running = 0;
        }
        flushBacklog();
        logFailure(m_shared->database.execute(QByteArrayLiteral("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA optimize;")));
    }

private:
    static constexpr std::size_t kMaxGroup = 256;
    // Long enough that the next webhook of a burst finds the thread free, short enough that nobody types in between.
    static constexpr std::chrono::milliseconds kIndexAfter{100};

    using Group = std::vector<std::unique_ptr<Job>>;
    enum class Isolation { None, Savepoints };
    enum class Outcome { Committed, Undone };

    /// Empty only when the writer closes and everything is done.
    Group takeGroup()
    {
        QMutexLocker lock(&m_shared->mutex);
        bool mayFlush = !m_shared->backlog.isEmpty();
        for (;;) {
            if (!m_shared->queue.empty())
                break;
            if (m_shared->checkpointWanted) {
                m_shared->checkpointWanted = false;
                lock.unlock();
                logFailure(m_shared->database.execute(
                    QByteArrayLiteral("PRAGMA wal_checkpoint(PASSIVE); PRAGMA shrink_memory;")));
                lock.relock();
                continue;
            }
            if (m_shared->closing)
                return {};
            const QDeadlineTimer patience =
                mayFlush ? QDeadlineTimer(kIndexAfter) : QDeadlineTimer(QDeadlineTimer::Forever);
            if (m_shared->wake.wait(&m_shared->mutex, patience))
                continue;
            lock.unlock();
            mayFlush = flushBacklog() && !m_shared->backlog.isEmpty(); // where it failed, the next commit tries again
            lock.relock();
        }
        Group group;
        while (!m_shared->queue.empty() && group.size() < kMaxGroup) {
            group.push_back(std::move(m_shared->queue.front()));
            m_shared->queue.pop_front();
        }
        m_shared->running = static_cast<int>(group.size());
        return group;
    }

    void commitGroup(const Group &group)
    {
        Result<Outcome> outcome = attempt(group, Isolation::None);
        if (outcome && *outcome == Outcome::Undone && std::ranges::any_of(group, isUnanswered))
            outcome = attempt(group, Isolation::Savepoints);
        if (!outcome) {
            rollBack();
            return failAll(group, outcome.error());
        }
        for (const auto &job : group)
            job->deliver();
        // Given away whole: a list that others share is not written again when they let go of it.
        const ChangeSet changes = std::exchange(m_changes, {});
        if (*outcome == Outcome::Committed && !changes.isEmpty())
            Q_EMIT m_writer.committed(changes, m_revision);
    }

    /// Runs in one transaction what has not failed yet. Undone: a job failed and no savepoint limits what it left behind.
    /// An Error means that the transaction itself failed: nothing of it may stay.
    Result<Outcome> attempt(const Group &group, Isolation isolation)
    {
        rollBack(); // where an earlier one did not get through
        if (const Result<> begun = runSql(QLatin1StringView("BEGIN IMMEDIATE")); !begun)
            return failed(begun, u"begin");
        m_index.clear();
        m_changes.clear();
        m_seen.clear();
        for (const auto &job : group) {
            if (job->hasFailed())
                continue;
            const Result<bool> kept = isolation == Isolation::None ? execute(*job) : executeApart(*job);
            if (!kept)
                return failed(kept);
            if (!*kept && isolation == Isolation::None) {
                rollBack();
                return Outcome::Undone;
            }
        }
        if (const Result<> entered = m_shared->backlog.enter(m_shared->database, m_index); !entered)
            return failed(entered);
        const Result<Revision> revision = finish(m_changes);
        if (!revision)
            return failed(revision);
        m_shared->backlog.committed(m_index);
        m_revision = *revision;
        return Outcome::Committed;
    }

    static bool isUnanswered(const std::unique_ptr<Job> &job) { return !job->hasFailed(); }

    bool execute(Job &job)
    {
        Transaction transaction(m_shared->database);
        if (!job.execute(transaction))
            return false;
        m_index += transaction.indexEntries();
        for (const Change &change : transaction.changes()) {
            if (m_seen.contains(change))
                continue;
            m_seen.insert(change);
            m_changes.append(change);
        }
        return true;
    }

    Result<bool> executeApart(Job &job)
    {
        if (const Result<> opened = runSql(QLatin1StringView("SAVEPOINT job")); !opened)
            return failed(opened, u"savepoint");
        const bool kept = execute(job);
        if (!kept) {
            if (const Result<> undone = runSql(QLatin1StringView("ROLLBACK TO job")); !undone)
                return failed(undone, u"roll back a job");
        }
        if (const Result<> released = runSql(QLatin1StringView("RELEASE job")); !released)
            return failed(released, u"release");
        return kept;
    }

    Result<Revision> finish(const ChangeSet &changes)
    {
        Revision revision = 0;
        if (!changes.isEmpty()) {
            auto bump = m_shared->database.prepare(
                QLatin1StringView("UPDATE store_state SET revision = revision + 1 WHERE id = 1 RETURNING revision"));
            if (!bump)
                return failed(bump);
            const Result<bool> row = bump->step();
            if (!row || !*row)
                return row ? fail(ErrorCode::StorageCorrupt, QStringLiteral("no store_state row"))
                           : failed(row, u"revision");
            revision = bump->integer(0);
        }
        if (const Result<> committed = runSql(QLatin1StringView("COMMIT")); !committed)
            return failed(committed, u"commit");
        return revision;
    }

    bool flushBacklog()
    {
        if (m_shared->backlog.isEmpty())
            return true;
        const auto flushed = [this]() -> Result<> {
            if (const Result<> begun = runSql(QLatin1StringView("BEGIN IMMEDIATE")); !begun)
                return failed(begun, u"begin");
            if (const Result<> written = m_shared->backlog.flush(m_shared->database); !written)
                return failed(written);
            return runSql(QLatin1StringView("COMMIT"));
        }();
        if (flushed) {
            m_shared->backlog.committed({});
            return true;
        }
        logFailure(failed(flushed, u"the full-text index lags behind"));
        rollBack();
        return false;
    }

    /// There is nothing to roll back when BEGIN failed or SQLite has done it by itself, as on a full disk.
    void rollBack()
    {
        if (m_shared->database.inTransaction())
            logFailure(runSql(QLatin1StringView("ROLLBACK")));
    }

    Result<> runSql(QLatin1StringView sql)
    {
        auto statement = m_shared->database.prepare(sql);
        if (!statement)
            return failed(statement);
        return statement->run();
    }

    static void failAll(const Group &group, const Error &error)
    {
        qCWarning(lcWriter) << "a group of" << group.size() << "jobs failed:" << error.detail;
        for (const auto &job : group)
            job->fail(error);
    }

    static void logFailure(const Result<> &result)
    {
        if (!result)
            qCWarning(lcWriter) << result.error().detail;
    }

    Writer &m_writer;
    std::shared_ptr<Shared> m_shared;
    // Of the jobs of this commit that were kept.
    QList<IndexEntry> m_index;
    ChangeSet m_changes;
    QSet<Change> m_seen;
    Revision m_revision = 0;
};

} // namespace migochat
