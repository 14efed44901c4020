#pragma once

#include "app/domain/async.h"
#include "ui/shell/covering.h"

#include <QPointer>
#include <QWidget>

namespace migochat {

/// What is wanted over a window and has to be asked for first. It stays closed when something else was wanted there by
/// then: another one, a command, a page, a chat, a sheet that was opened or sent away, the lock.
class Opening
{
public:
    explicit Opening(QWidget &window) : m_window(&window), m_turn(turnOf(window) + 1) { supersede(window); }

    [[nodiscard]] bool isWanted() const { return m_window && turnOf(*m_window) == m_turn && !isCovered(*m_window); }

    /// Something else is wanted of the window now.
    static void supersede(QWidget &window) { window.setProperty("turn", turnOf(window) + 1); }

    /// Calls `open(Result<T>)` with the answer while it is still wanted.
    template <typename T, typename Fn>
    static void await(QWidget &window, QObject *receiver, const QFuture<Result<T>> &answer, Fn open)
    {
        whenDone(answer, receiver, [opening = Opening(window), open = std::move(open)](Result<T> result) mutable {
            if (opening.isWanted())
                open(std::move(result));
        });
    }

private:
    [[nodiscard]] static quint64 turnOf(const QWidget &window) { return window.property("turn").toULongLong(); }

    QPointer<QWidget> m_window;
    quint64 m_turn;
};

} // namespace migochat
