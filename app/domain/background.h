#pragma once

#include "app/domain/async.h"

#include <QThreadPool>

#include <type_traits>
#include <utility>

namespace migochat {

/// A thread of its own for work on files and pictures: one task after the other, in the order asked. The thread begins
/// with the first task and ends by itself after a while without one. The destructor lets queued tasks finish.
class Background
{
public:
    Background()
    {
        m_pool.setMaxThreadCount(1);
        m_pool.setExpiryTimeout(5'000);
    }
    Q_DISABLE_COPY_MOVE(Background)

    /// Runs `Result<T> task()` there; the answer comes through whenDone().
    template <typename Fn>
    [[nodiscard]] auto run(Fn task) -> QFuture<std::invoke_result_t<Fn &>>
    {
        using R = std::invoke_result_t<Fn &>;
        auto promise = std::make_shared<QPromise<R>>();
        QFuture<R> future = promise->future();
        promise->start();
        m_pool.start([promise = std::move(promise), task = std::move(task)]() mutable {
            promise->addResult(task());
            promise->finish();
        });
        return future;
    }

    /// Blocks until everything asked so far is done. For the end of a program.
    void finish() { m_pool.waitForDone(); }

private:
    QThreadPool m_pool;
};

} // namespace migochat
