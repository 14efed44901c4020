#pragma once

#include "tests/gui/desktoprunner.h"
#include "tests/integration/agentrunner.h"
#include "tests/integration/simrunner.h"

namespace migochat::test {

/// A desktop on a real agent with the simulated world behind it, for cases that each want them new.
class ServedDesk
{
protected:
    /// Starts all three; a desktop that is not live, or a step that failed, is false.
    [[nodiscard]] bool serve() { return serveOthers() && openDesk(); }

    /// Agent and simulator: the case opens desktops by itself.
    [[nodiscard]] bool serveOthers()
    {
        m_agent = std::make_unique<AgentRunner>();
        m_sim = std::make_unique<SimRunner>();
        return m_sim->start(m_agent->dir()) && m_agent->startWith(m_sim->envFile());
    }

    [[nodiscard]] bool openDesk()
    {
        m_desktop = std::make_unique<DesktopRunner>(m_agent->dir(), byHand());
        return m_desktop->isLive();
    }

    /// Mona asks for a price.
    [[nodiscard]] bool monaAsks()
    {
        const QJsonObject asks{{QStringLiteral("do"), QStringLiteral("wa.text")},
                               {QStringLiteral("from"), QStringLiteral("mona")},
                               {QStringLiteral("text"), QStringLiteral("السلام عليكم، بكام؟")}};
        return !m_sim->tell(asks).isEmpty();
    }

    /// The same, and her chat is opened.
    [[nodiscard]] bool openMona() { return monaAsks() && m_desktop->openFirst(); }

    /// Messages that arrived at her phone.
    [[nodiscard]] int received()
    {
        const QJsonObject sent = m_sim->state().value(QLatin1StringView("sent")).toObject();
        return sent.value(QLatin1StringView("to")).toObject().value(QLatin1StringView("mona")).toInt();
    }

    void endServing()
    {
        m_desktop.reset();
        m_sim.reset();
        m_agent.reset();
    }

    std::unique_ptr<AgentRunner> m_agent;
    std::unique_ptr<SimRunner> m_sim;
    std::unique_ptr<DesktopRunner> m_desktop;
};

} // namespace migochat::test
