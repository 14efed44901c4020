#pragma once

#include "app/domain/inboundevent.h"
#include "app/domain/mention.h"

#include <QJsonObject>
#include <QUrlQuery>

namespace migochat {

/// What to ask the account for, and the answer as a message (Instagram platform, IG User: mentioned_comment,
/// mentioned_media). Meta documents a comment's author only for the comment itself, so the name is asked for with
/// `Wish::Named` and left out when that is refused.
namespace instagrammention {

enum class Wish { Named, Documented };

[[nodiscard]] QUrlQuery question(const MentionPlace &place, Wish wish);

/// InvalidPayload when the answer holds neither words nor a link.
[[nodiscard]] Result<InboundMessage> message(const QJsonObject &answer, const MentionPlace &place,
                                             const RemoteAccountId &account, Instant toldAt);

} // namespace instagrammention
} // namespace migochat
