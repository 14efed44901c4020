#pragma once

#include "app/domain/error.h"

#include <QString>

/// What the lock answers.
namespace migochat::lockwords {

/// Why a PIN was not taken, with the pause before the next try.
[[nodiscard]] QString refused(const Error &error);
/// Why no try is taken for so long; empty where one is.
[[nodiscard]] QString paused(std::chrono::milliseconds left);
[[nodiscard]] QString kept();
[[nodiscard]] QString tooShort();

} // namespace migochat::lockwords
