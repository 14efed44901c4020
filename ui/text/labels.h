#pragma once

#include "app/domain/assistantmode.h"
#include "app/domain/channelkind.h"
#include "app/domain/conversation.h"
#include "app/domain/lead.h"
#include "app/domain/message.h"
#include "app/domain/replywindow.h"
#include "app/domain/threaditem.h"

#include <QString>

namespace migochat::labels {

/// Words of the domain in the language of the screen.
[[nodiscard]] QString stage(LeadStage stage);
[[nodiscard]] QString label(LeadLabel label);
[[nodiscard]] QString mode(AssistantMode mode);
[[nodiscard]] QString channel(const ChannelKind &kind);
[[nodiscard]] QString delivery(DeliveryState state);
[[nodiscard]] QString status(ConversationStatus status);
[[nodiscard]] QString kind(MessageKind kind);
[[nodiscard]] QString window(ReplyWindow window);
[[nodiscard]] QString source(SourceKind kind);

/// Name of a score rule ("asked_price"); unknown rules are shown with spaces for underscores.
[[nodiscard]] QString scoreRule(const QString &rule);

/// Why the assistant handed over or is paused ("complaint", "asked_for_person", …).
[[nodiscard]] QString handOverReason(const QString &reason);

/// What a draft rests on: "policy:shipping" → "Shipping policy", "SKU BW-SH-044" stays.
[[nodiscard]] QString evidence(const QString &item);

/// One line of history: "Stage: New → Contacted · Mona".
[[nodiscard]] QString activity(const Activity &activity);

} // namespace migochat::labels
