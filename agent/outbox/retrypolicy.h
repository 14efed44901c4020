#pragma once

#include "app/domain/outgoing.h"

#include <optional>

namespace migochat {

/// When a refused send is tried again; nullopt: never. A pure function of the failure and the number of attempts so
/// far (1 after the first), with `jitter` from 0 to 1 spreading the delay by up to a quarter.
/// - no connection: 2 s doubling to 30 s, without end (the reply window ends it);
/// - Retry: 2 s doubling to 60 s, six attempts (two when Meta could not fetch a file); the pair limit 131056 waits 4^n s;
/// - Wait: what the platform said, else a minute doubling to an hour, ten attempts; a pause of our own near a usage
///   limit does not count;
/// - everything else: never by itself.
/// (Meta documents no Retry-After; the back-off follows its error tables.)
[[nodiscard]] std::optional<std::chrono::milliseconds> retryDelay(const SendFailure &failure, int attempts,
                                                                  double jitter);

} // namespace migochat
