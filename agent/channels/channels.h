#pragma once

#include "agent/channels/channel.h"
#include "agent/config.h"

#include <memory>
#include <vector>

class QNetworkAccessManager;

namespace migochat {

/// Every channel there is. One that is not configured is there as well: its route exists and refuses.
[[nodiscard]] std::vector<std::unique_ptr<Channel>> makeChannels(const AgentConfig &config,
                                                                 QNetworkAccessManager &network);

} // namespace migochat
