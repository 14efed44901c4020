#pragma once

#include "app/domain/async.h"
#include "app/domain/changes.h"
#include "app/store/transaction.h"

#include <QObject>

#include <functional>
#include <memory>
#include <utility>

class QThread;

namespace migochat {

/// The only read-write connection of the program, in a thread of its own.
///
/// Jobs queue up; the thread takes all that wait (at most 256), runs them and commits once. A failed job rolls back
/// alone and gets its error; a failed commit fails them all. Answers are delivered and committed() is emitted only after
/// the commit has reached the disk, so there is no timer and a lone job waits for nobody. (Measured: 23,000 durable
/// inserts/s grouped against 470/s one by one.)
///
/// Savepoints would cost a sixth of the thread's time, so a group runs without them until one of its jobs fails: then
/// all is undone and the others run a second time, now each in a savepoint. Therefore a job leaves nothing behind
/// outside its transaction that a second run would count twice, and its captures stay as they are.
class Writer final : public QObject
{
    Q_OBJECT

public:
    /// Opens (and creates) the file, brings it to the newest schema. Errors: as Database::open and Migrator::migrate.
    [[nodiscard]] static Result<std::unique_ptr<Writer>> open(const QString &file);
    ~Writer() override; ///< finishes what is queued

    /// Runs `Result<T> job(Transaction &) const` on the writer thread, perhaps twice. After close(): Cancelled.
    template <typename Fn>
    [[nodiscard]] auto run(Fn job) -> QFuture<std::invoke_result_t<const Fn &, Transaction &>>
    {
        using R = std::invoke_result_t<const Fn &, Transaction &>;
        auto task = std::make_unique<Task<R, Fn>>(std::move(job));
        QFuture<R> future = task->future();
        enqueue(std::move(task));
        return future;
    }

    /// Finishes the queue, folds the log into the file and ends the thread. Blocks until done; call it last.
    void close();

    /// Folds the write-ahead log into the file without waiting for readers; queued behind the jobs.
    void checkpoint();

    /// Jobs that wait or run; for back-pressure.
    [[nodiscard]] int queueLength() const;

    /// Test seam: the plan of the writing connection. Set it only while no job is queued.
    [[nodiscard]] FaultPlan &faults();

Q_SIGNALS:
    /// After every commit that changed something; emitted in the writer's thread, so connect queued (the default).
    void committed(const migochat::ChangeSet &changes, migochat::Revision revision);

private:
    class Job
    {
    public:
        virtual ~Job() = default;
        virtual bool execute(Transaction &transaction) = 0; ///< false: it failed, roll back
        [[nodiscard]] virtual bool hasFailed() const = 0;
        virtual void deliver() = 0;
        virtual void fail(const Error &error) = 0;
    };

    template <typename R, typename Fn>
    class Task final : public Job
    {
    public:
        explicit Task(Fn fn) : m_fn(std::move(fn)) { m_promise.start(); }
        [[nodiscard]] QFuture<R> future() const { return m_promise.future(); }

        bool execute(Transaction &transaction) override
        {
            m_result.emplace(std::as_const(m_fn)(transaction));
            return m_result->has_value();
        }
        [[nodiscard]] bool hasFailed() const override { return m_result && !m_result->has_value(); }
        void deliver() override
        {
            m_promise.addResult(std::move(*m_result));
            m_promise.finish();
        }
        void fail(const Error &error) override
        {
            m_result.emplace(tl::unexpected(error));
            deliver();
        }

    private:
        Fn m_fn;
        QPromise<R> m_promise;
        std::optional<R> m_result;
    };

    struct Shared;
    class Worker;

    explicit Writer(std::shared_ptr<Shared> shared);
    void enqueue(std::unique_ptr<Job> job);

    std::shared_ptr<Shared> m_shared;
    std::unique_ptr<QThread> m_thread;
};

} // namespace migochat
