#pragma once

#include "app/domain/attachment.h"
#include "app/domain/error.h"

#include <optional>

namespace migochat {

/// What becomes of a file whose fetch failed.
struct FetchVerdict {
    AttachmentState state = AttachmentState::Fetching; ///< Fetching: again after `delay`
    std::chrono::milliseconds delay{0};
    QString code; ///< the row's failure code
};

/// A pure function of the error, of the attempts so far (1 after the first) and of the file's age since its message
/// arrived; `jitter` from 0 to 1 spreads a delay by up to a quarter.
/// - no or a broken connection: 5 s doubling to 30 min; over after seven days, when WhatsApp forgets its media ids and
///   Messenger's addresses are long dead;
/// - a limit: what the platform said, else a minute doubling to an hour, as long;
/// - a refused token: every 15 minutes, as long: somebody has to replace it first;
/// - a full disk: every 10 minutes without end, as nothing is lost while the platform still has it;
/// - wrong hash or no bytes: three attempts;
/// - no longer there: expired at once; refused (too large, 131052): failed at once.
[[nodiscard]] FetchVerdict afterFailedFetch(const Error &error, int attempts, std::chrono::milliseconds age,
                                            double jitter);

/// How long a platform keeps what it announced.
inline constexpr std::chrono::hours kRemoteLife{7 * 24};

} // namespace migochat
