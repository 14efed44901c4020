#pragma once

#include "app/domain/assistantmode.h"
#include "app/domain/inboundevent.h"
#include "app/store/transaction.h"

namespace migochat {

/// Where an event came in.
struct EventContext {
    ChannelKind channel;
    DeliveryId delivery;
    int position = 0; ///< within its body
    Instant receivedAt{};
    AssistantMode defaultMode = AssistantMode::Suggest; ///< of conversations that begin now
    bool fetched = false;                               ///< we asked the platform for it
    bool isReplay = false; ///< of a body that was applied before: what is repeated leaves no second line in the log
};

/// Turns one event into rows, inside the caller's transaction. True when it changed something; false for
/// repetitions, reports that moved nothing and events that were only recorded. Applying an event again is harmless.
[[nodiscard]] Result<bool> applyEvent(Transaction &transaction, const EventContext &context, const InboundEvent &event);

} // namespace migochat
