#pragma once

#include "app/domain/assistantmode.h"
#include "app/domain/channelkind.h"
#include "app/domain/conversation.h"
#include "app/domain/lead.h"
#include "app/domain/message.h"
#include "app/domain/replywindow.h"

#include <QList>
#include <QString>

namespace migochat::labels {

/// Words of the domain in the language of the screen.
[[nodiscard]] QString stage(LeadStage stage);
[[nodiscard]] QString label(LeadLabel label);
[[nodiscard]] QString mode(AssistantMode mode);
[[nodiscard]] QString channel(const ChannelKind &kind);
/// Every channel that the program has words and a colour for, in the order of menus.
[[nodiscard]] QList<ChannelKind> channels();
[[nodiscard]] QString delivery(DeliveryState state);
[[nodiscard]] QString status(ConversationStatus status);
[[nodiscard]] QString kind(MessageKind kind);
[[nodiscard]] QString window(ReplyWindow window);
[[nodiscard]] QString source(SourceKind kind);
/// Somebody of the shop; "The owner" for whoever has given no name yet. Without controls of direction in it.
[[nodiscard]] QString staff(const QString &name);
/// What somebody of the shop is ("owner", "senior", "sales", "training").
[[nodiscard]] QString role(const QString &role);

/// Name of a score rule ("asked_price"); unknown rules are shown with spaces for underscores.
[[nodiscard]] QString scoreRule(const QString &rule);

/// Why the assistant handed over, is paused or may not send a draft: one of its words ("complaint", "customer_asked"), or a
/// finding with what was found ("price_not_found: 950").
[[nodiscard]] QString handOverReason(const QString &reason);

/// What a draft rests on: "policy:shipping" → "Shipping policy", "SKU BW-SH-044" stays.
[[nodiscard]] QString evidence(const QString &item);

} // namespace migochat::labels
