#pragma once

#include <QProcess>
#include <QStringList>

namespace migochat::test {

/// A display and a session bus of its own, the shipped desktop on them, and a keyboard: what somebody has who cannot
/// see.
class ScreenDesk
{
public:
    ScreenDesk() = default;
    ~ScreenDesk();

    /// Programs that are not installed, of those that make a display, a bus and a keyboard.
    [[nodiscard]] static QStringList missing();

    /// What went wrong, else nothing.
    [[nodiscard]] QString start(const QString &dataDir, const QString &language);
    [[nodiscard]] QString sessionBus() const { return m_sessionBus; }
    [[nodiscard]] bool isRunning() const { return m_desktop.state() == QProcess::Running; }

    /// Presses one key combination, in xdotool's spelling ("ctrl+j").
    [[nodiscard]] bool press(const QString &keys) const;
    [[nodiscard]] bool type(const QString &text) const;
    /// Another layout of the keyboard ("us", "ara"); press() then takes keys by their place as well ("ctrl+45").
    [[nodiscard]] bool chooseLayout(const QString &layout) const;

private:
    [[nodiscard]] bool startDisplay();
    [[nodiscard]] bool startBus();
    [[nodiscard]] bool run(const QString &program, const QStringList &arguments) const;
    [[nodiscard]] bool xdotool(const QStringList &arguments) const { return run(QStringLiteral("xdotool"), arguments); }
    [[nodiscard]] QProcessEnvironment environment() const;

    QProcess m_display;
    QProcess m_bus;
    QProcess m_desktop;
    QString m_displayName;
    QString m_sessionBus;
};

} // namespace migochat::test
