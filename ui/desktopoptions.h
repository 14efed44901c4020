#pragma once

#include "app/domain/result.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"

#include <QStringList>

#include <optional>

namespace migochat {

/// What the command line asks for.
struct DesktopOptions {
    enum class Wish { Run, ShowHelp, ShowVersion };
    enum class Agent { StartWhenNeeded, LeaveAlone };
    enum class Report { Nothing, Startup };

    Wish wish = Wish::Run;
    QString dataDir;
    QString envFile; ///< handed on to the agent
    std::optional<quint16> webhookPort;
    std::optional<Language> language;
    std::optional<Theme::Choice> theme;
    Agent agent = Agent::StartWhenNeeded;
    Report report = Report::Nothing;
    QString link;         ///< a `migochat://` link to open, as the system hands it over
    QString agentProgram; ///< empty: the one shipped beside this program
};

/// InvalidPayload with one sentence for the person at the terminal.
[[nodiscard]] Result<DesktopOptions> readDesktopOptions(const QStringList &arguments);

[[nodiscard]] QString desktopHelp();

} // namespace migochat
