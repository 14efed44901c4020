#pragma once

#include "app/domain/async.h"

#include <memory>

namespace migochat {

/// Drops answers to questions that are no longer asked: of several run() calls only the newest one's function is
/// called. GUI thread only.
class LatestOnly
{
public:
    /// Calls `fn(Result<T>)` on the receiver's thread unless another run() or forget() came in between.
    template <typename T, typename Fn>
    void run(QObject *receiver, const QFuture<Result<T>> &future, Fn fn)
    {
        const quint64 mine = ++*m_newest;
        m_waiting = true;
        whenDone(future, receiver, [this, newest = m_newest, mine, fn = std::move(fn)](Result<T> result) mutable {
            if (*newest != mine)
                return;
            m_waiting = false;
            fn(std::move(result));
        });
    }

    /// The answer on its way is not wanted any more.
    void forget()
    {
        ++*m_newest;
        m_waiting = false;
    }

    [[nodiscard]] bool isWaiting() const { return m_waiting; }

private:
    std::shared_ptr<quint64> m_newest = std::make_shared<quint64>(0);
    bool m_waiting = false;
};

} // namespace migochat
