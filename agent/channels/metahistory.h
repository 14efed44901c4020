#pragma once

#include "agent/channels/channel.h"
#include "agent/channels/historymessage.h"
#include "agent/meta/graphclient.h"

namespace migochat {

/// Whose conversations the Conversations API is asked for.
struct HistorySource {
    QString node;     ///< page or account whose edge it is
    QString platform; ///< "messenger" or "instagram"
    HistorySelf self;
    std::chrono::milliseconds pace{500}; ///< before every call: Meta allows two a second
};

/// One page of conversations with what was written in them since then, newest first, their attachments as addresses.
/// Only the newest twenty messages of a conversation have details; older ones come as far as the list tells them.
/// Errors as bodyOf(); the same page may then be asked for again.
[[nodiscard]] Async<HistoryPage> readHistory(GraphClient &graph, const HistorySource &source, Instant since,
                                             const QString &cursor);

} // namespace migochat
