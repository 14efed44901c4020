#pragma once

#include "tests/gui/modelwatch.h"
#include "ui/application.h"
#include "ui/control/threadcontroller.h"

#include <memory>

namespace migochat {
class ComposerEdit;
class MessageView;
} // namespace migochat

namespace migochat::test {

/// An agent is neither started nor replaced: the test has its own.
[[nodiscard]] inline DesktopOptions byHand()
{
    DesktopOptions options;
    options.agent = DesktopOptions::Agent::LeaveAlone;
    return options;
}

/// The whole desktop inside a test, on a folder that an agent uses or will use. All its models are watched:
/// one that lies to its view fails the case that runs; outside of cases it ends the program.
class DesktopRunner
{
public:
    explicit DesktopRunner(const QString &dataDir, DesktopOptions options = {});
    ~DesktopRunner();

    [[nodiscard]] MainWindow &window() { return m_application->window(); }
    [[nodiscard]] Application &application() { return *m_application; }
    [[nodiscard]] const ModelWatch &models() const { return m_models; }
    [[nodiscard]] AgentLink &link() { return m_application->link(); }
    [[nodiscard]] MessageListModel &thread() { return m_application->thread()->messages(); }
    [[nodiscard]] MessageView &view();
    [[nodiscard]] ComposerEdit &box();

    /// Waits for the link.
    [[nodiscard]] bool isLive();
    /// Opens the only customer's chat and waits for its first message.
    [[nodiscard]] bool openFirst();
    [[nodiscard]] QStringList texts();
    [[nodiscard]] bool shows(const QString &text) { return texts().contains(text); }
    /// Types and presses Enter.
    void say(const QString &text);
    /// The line above the pages; it may tell of something else meanwhile.
    [[nodiscard]] bool tellsThatTheAgentStopped();
    /// The number beside a view, as a screen reader says it; "none" without such a view.
    [[nodiscard]] QString numberOf(const QString &view);

private:
    const ModelWatch m_models;
    std::unique_ptr<Application> m_application;
};

} // namespace migochat::test
