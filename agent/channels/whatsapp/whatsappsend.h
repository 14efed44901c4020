#pragma once

#include "agent/channels/graphcall.h"

namespace migochat {

/// The body of `POST /{phone-number-id}/messages`, or why there will be no call: 131047 when only a template may leave,
/// 131009 without a usable address, 100 for what sendlimits.h refuses. `to` is always written with plus and country
/// code: without the plus Meta puts the country code of the business in front, and the message may reach a stranger.
[[nodiscard]] SendRequest whatsAppRequest(const OutgoingMessage &message);

/// Seen and typing are one call about the customer's last message (`target`); typing cannot be taken back and needs no
/// end, comments do not exist: NotFound.
[[nodiscard]] Result<GraphCall> whatsAppAct(const QString &account, const ChannelAct &act);

/// The `interactive` object of buttons, lists, links, products and requests; null for other contents.
[[nodiscard]] QJsonObject whatsAppInteractive(const OutgoingMessage &message);

/// The `template` object.
[[nodiscard]] QJsonObject whatsAppTemplate(const OutgoingMessage &message);

} // namespace migochat
