#pragma once

#include "app/domain/result.h"

#include <QStringList>

#include <chrono>
#include <optional>

namespace migochat {

/// What the command line asks for. Secrets are never among it: other users can read command lines.
struct AgentOptions {
    enum class Wish { Run, ShowHelp, ShowVersion };

    Wish wish = Wish::Run;
    QString dataDir;
    QString envFile;                     ///< empty: keychain and settings
    std::optional<quint16> webhookPort;  ///< 0: chosen by the system
    std::chrono::seconds clockOffset{0}; ///< for rehearsals: the agent's clock is this much ahead
};

/// InvalidPayload with one sentence for the person at the terminal.
[[nodiscard]] Result<AgentOptions> readAgentOptions(const QStringList &arguments);

[[nodiscard]] QString agentHelp();

} // namespace migochat
