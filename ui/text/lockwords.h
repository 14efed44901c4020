#pragma once

#include "app/domain/error.h"

#include <QString>

/// What the lock answers.
namespace migochat::lockwords {

/// Why a PIN was not taken, with the pause before the next try.
[[nodiscard]] QString refused(const Error &error);
[[nodiscard]] QString kept();
[[nodiscard]] QString tooShort();

} // namespace migochat::lockwords
