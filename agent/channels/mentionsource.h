#pragma once

#include "app/domain/async.h"
#include "app/domain/inboundevent.h"
#include "app/domain/mention.h"

namespace migochat {

/// A platform that only tells where we were mentioned; beside Channel, because a single one does.
class MentionSource
{
public:
    virtual ~MentionSource() = default;

    /// Who said what where, as a comment with its picture. `toldAt` when the platform names no time.
    /// Errors: NotFound (gone, private), Refused (no permission, comments switched off), Unauthorized, RateLimited,
    /// Network, Timeout.
    [[nodiscard]] virtual Async<InboundMessage> fetchMention(const MentionPlace &place, Instant toldAt) = 0;
};

} // namespace migochat
