#pragma once

#include "agent/channels/graphcall.h"
#include "app/domain/channelkind.h"

namespace migochat {

/// The Send API that Messenger and Instagram share: the body of `POST /{account}/messages`, or of the answer under a post.
/// What the channel would refuse (sendlimits.h, leaving.h) is refused here in its words, without a call. The token
/// travels as `metadata` on Messenger; Instagram has no such member.
[[nodiscard]] SendRequest messagingRequest(const ChannelKind &channel, const OutgoingMessage &message);

/// Typing, seen and reactions are sender actions; comments are hidden and deleted under their own path. `account` is the
/// page or account id. NotFound when there is no such act.
[[nodiscard]] Result<GraphCall> messagingAct(const ChannelKind &channel, const QString &account, const ChannelAct &act);

} // namespace migochat
