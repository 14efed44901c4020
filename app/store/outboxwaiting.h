#pragma once

#include "app/store/transaction.h"

#include <optional>

/// Who waits while an answer is planned for later: they do until it leaves.
namespace migochat::outbox {

/// A planned answer was added: whoever waited since then still does.
[[nodiscard]] Result<> keepWaiting(Transaction &transaction, ConversationId conversation, std::optional<Instant> since);

/// A message of the conversation was moved to later or to now, or leaves: looks at who still waits.
[[nodiscard]] Result<> refreshWaiting(Transaction &transaction, MessageId message);

} // namespace migochat::outbox
