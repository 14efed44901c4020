#pragma once

#include "app/domain/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>

#include <utility>

namespace migochat {

/// One answer to one question, some time later. Consumed only through whenDone().
template <typename T = void>
using Async = QFuture<Result<T>>;

/// Calls `fn(Result<T>)` once, on the thread of `receiver` and through its event loop, when the answer is there.
/// Never called after `receiver` died. A promise that was dropped without an answer arrives as ErrorCode::Cancelled.
/// Several observers of one answer are allowed. (QFuture::then is not used: in Qt 6.4 it asserts when its
/// context died first and silently replaces an earlier continuation.)
template <typename T, typename Fn>
void whenDone(const QFuture<Result<T>> &future, QObject *receiver, Fn fn)
{
    Q_ASSERT(receiver);
    auto *watcher = new QFutureWatcher<Result<T>>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver, [watcher, fn = std::move(fn)]() mutable {
        watcher->deleteLater();
        const QFuture<Result<T>> done = watcher->future();
        if (done.resultCount() > 0)
            fn(done.resultAt(0));
        else
            fn(Result<T>(fail(ErrorCode::Cancelled, QStringLiteral("dropped without an answer"))));
    });
    watcher->setFuture(future);
}

/// An answer that is known at once.
template <typename T>
[[nodiscard]] QFuture<Result<T>> resolved(Result<T> result)
{
    QPromise<Result<T>> promise;
    QFuture<Result<T>> future = promise.future();
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return future;
}

/// The asking side's end of an Async<T>: answer once, or drop it (which reads as Cancelled).
/// Copyable, so that it can be kept in containers and captured by lambdas.
template <typename T = void>
class Answer
{
public:
    Answer() : m_promise(std::make_shared<QPromise<Result<T>>>()) { m_promise->start(); }

    [[nodiscard]] Async<T> future() const { return m_promise->future(); }

    void give(Result<T> result) const
    {
        m_promise->addResult(std::move(result));
        m_promise->finish();
    }

private:
    std::shared_ptr<QPromise<Result<T>>> m_promise;
};

} // namespace migochat
