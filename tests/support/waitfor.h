#pragma once

#include "app/domain/async.h"

#include <QTest>

namespace migochat::test {

inline constexpr int kPatienceMs = 20'000;

/// The answer of an Async<T>, with the event loop turning meanwhile. Cancelled when it was dropped, Timeout when it
/// does not come. For tests only: the programs never wait.
template <typename T>
[[nodiscard]] Result<T> waitFor(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, kPatienceMs))
        return fail(ErrorCode::Timeout, QStringLiteral("the test waited too long"));
    if (future.resultCount() == 0)
        return fail(ErrorCode::Cancelled, QStringLiteral("dropped without an answer"));
    return future.resultAt(0);
}

/// What a failed result says, for the message of a test.
template <typename T>
[[nodiscard]] QByteArray why(const Result<T> &result)
{
    return result ? QByteArray("no error")
                  : QByteArray(toText(result.error().code).data()) + ": " + result.error().detail.toUtf8();
}

} // namespace migochat::test

/// Stops the test with the error's words when the Result holds none.
#define MIGO_OK(result)                                                                                                \
    do {                                                                                                               \
        const auto &migoResult = (result);                                                                             \
        QVERIFY2(migoResult.has_value(), migochat::test::why(migoResult).constData());                                 \
    } while (false)
