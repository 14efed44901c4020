#pragma once

#include "app/store/transaction.h"

/// Which app answers a thread: ours, or another one while we stand by.
namespace migochat::threadowners {

struct Owner {
    ConversationId conversation;
    ContactId contact;
    bool isOurs = true;
    QString reason; ///< the platform's word for what happened
    Instant at{};
};
/// The newest word by the platform's clock holds. While another app owns the thread the assistant is silent: what waits for
/// it is dropped, proposals are discarded. False when nothing changed.
[[nodiscard]] Result<bool> set(Transaction &transaction, const Owner &owner);

[[nodiscard]] Result<bool> isOurs(const Database &database, ConversationId conversation);

} // namespace migochat::threadowners
