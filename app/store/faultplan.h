#pragma once

#include <QtGlobal>

namespace migochat {

/// Lets a test make the n-th statement of a connection fail, to see that the data stays consistent. Counting costs
/// one comparison, so the shipped program runs the same code as the tested one.
struct FaultPlan {
    qint64 failAt = -1;  ///< number of the statement execution that fails, counted from 0; -1 never
    qint64 executed = 0; ///< statement executions so far

    [[nodiscard]] bool strikes() { return executed++ == failAt; }
};

} // namespace migochat
