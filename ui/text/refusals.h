#pragma once

#include "app/domain/error.h"

#include <QString>

namespace migochat {

/// Why the agent did not do what was asked, as one sentence in the language of the screen.
[[nodiscard]] QString refusalSentence(const Error &error);

/// Why there is no agent. NotFound: no program; Conflict: another version; else it does not stay, and `detail` is the
/// last line it wrote, which is for technicians and stays English.
[[nodiscard]] QString agentProblemSentence(const Error &error);

} // namespace migochat
