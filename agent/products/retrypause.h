#pragma once

#include "app/domain/error.h"

#include <chrono>

namespace migochat {

/// How long to leave the shop alone after so many failed tries in a row: from one minute, doubling up to an hour, and as
/// long as the shop itself asked for. A refused key is asked about once in `usual`: asking again changes nothing about it.
[[nodiscard]] std::chrono::milliseconds productRetryPause(int failures, const Error &error,
                                                          std::chrono::milliseconds usual);

} // namespace migochat
