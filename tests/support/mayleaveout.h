#pragma once

#include <QtGlobal>

namespace migochat::test {

/// Whether cases may be left out for want of a program: not in ./check and not on a build server.
[[nodiscard]] inline bool mayLeaveOut()
{
    return !qEnvironmentVariableIsSet("MIGOCHAT_CHECK") && !qEnvironmentVariableIsSet("CI");
}

} // namespace migochat::test
