#pragma once

#include "app/domain/result.h"

#include <QFuture>
#include <QTest>

namespace migochat::test {

/// The answer of an Async, for tests only: lets the event loop turn until it is there.
template <typename T>
Result<T> waitFor(const QFuture<Result<T>> &future, std::chrono::milliseconds patience = std::chrono::seconds(20))
{
    const bool done = QTest::qWaitFor([&] { return future.isFinished(); }, static_cast<int>(patience.count()));
    if (!done)
        return fail(ErrorCode::Timeout, QStringLiteral("the test waited too long"));
    if (future.resultCount() == 0)
        return fail(ErrorCode::Cancelled, QStringLiteral("dropped without an answer"));
    return future.resultAt(0);
}

} // namespace migochat::test
