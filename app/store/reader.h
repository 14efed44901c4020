#pragma once

#include "app/domain/async.h"
#include "app/store/database.h"

#include <memory>

class QThread;

namespace migochat {

/// One read-only connection in a thread of its own. Queries run one after another, each seeing the newest commit.
/// Belongs to no thread: open it in one, ask and delete it in another.
class Reader final
{
public:
    /// Errors: StorageFull when the file does not exist yet, StorageTooNew when a newer program wrote it.
    [[nodiscard]] static Result<std::unique_ptr<Reader>> open(const QString &file);
    ~Reader();
    Q_DISABLE_COPY_MOVE(Reader)

    /// Runs `Result<T> query(const Database &)` on the reader thread.
    template <typename Fn>
    [[nodiscard]] auto run(Fn query) -> QFuture<std::invoke_result_t<Fn &, const Database &>>
    {
        using R = std::invoke_result_t<Fn &, const Database &>;
        auto task = std::make_unique<Task<R, Fn>>(std::move(query));
        QFuture<R> future = task->future();
        enqueue(std::move(task));
        return future;
    }

    /// Drops queries that wait and stops the one that runs; all of them answer Cancelled. For search as you type.
    void cancelAll();

private:
    class Query
    {
    public:
        virtual ~Query() = default;
        virtual void execute(const Database &database) = 0;
        virtual void cancel() = 0;
    };

    template <typename R, typename Fn>
    class Task final : public Query
    {
    public:
        explicit Task(Fn fn) : m_fn(std::move(fn)) { m_promise.start(); }
        [[nodiscard]] QFuture<R> future() const { return m_promise.future(); }

        void execute(const Database &database) override { give(m_fn(database)); }
        void cancel() override { give(tl::unexpected(Error{ErrorCode::Cancelled, QStringLiteral("query dropped")})); }

    private:
        void give(R result)
        {
            m_promise.addResult(std::move(result));
            m_promise.finish();
        }

        Fn m_fn;
        QPromise<R> m_promise;
    };

    struct Shared;

    explicit Reader(std::shared_ptr<Shared> shared);
    void enqueue(std::unique_ptr<Query> query);
    static void work(Shared &shared);

    std::shared_ptr<Shared> m_shared;
    std::unique_ptr<QThread> m_thread;
};

} // namespace migochat
