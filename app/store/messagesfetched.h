#pragma once

#include "app/store/messages.h"

/// What reading a platform's history adds to the ways in which a message may already be here.
namespace migochat::messages {

/// The row of the same message under Messenger's other spelling of ids (mid.$… in webhooks, m_… in its history): same
/// sender, same moment, same text.
[[nodiscard]] Result<std::optional<Appended>> findTwin(const Database &database, ConversationId conversation,
                                                       const InboundMessage &message);

/// The highest row id, 0 when there is none; and how many rows came after one.
[[nodiscard]] Result<qint64> newestId(const Database &database);
[[nodiscard]] Result<int> countAfter(const Database &database, qint64 after);

} // namespace migochat::messages
