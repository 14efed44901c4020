#include "tests/gui/screendesk.h"

#include "tests/integration/agentrunner.h"

#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace migochat::test {

namespace {

constexpr int kPatienceMs = 20'000;

/// The first line that a program says.
QString firstLine(QProcess &process)
{
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(kPatienceMs))
            return {};
    }
    return QString::fromLatin1(process.readLine()).trimmed();
}

void end(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(5'000)) {
        process.kill();
        process.waitForFinished(5'000);
    }
}

} // namespace

ScreenDesk::~ScreenDesk()
{
    end(m_desktop);
    end(m_bus);
    end(m_display);
}

QStringList ScreenDesk::missing()
{
    QStringList missing;
    for (const QString &program : {u"Xvfb"_s, u"dbus-daemon"_s, u"xdotool"_s, u"setxkbmap"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            missing.append(program);
    }
    return missing;
}

QProcessEnvironment ScreenDesk::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, m_displayName);
    if (!m_sessionBus.isEmpty())
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_sessionBus);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    environment.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s); // no desktop says here that a reader runs
    environment.remove(u"WAYLAND_DISPLAY"_s);
    return environment;
}

bool ScreenDesk::startDisplay()
{
    m_display.start(u"Xvfb"_s,
                    {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1366x768x24"_s, u"-nolisten"_s, u"tcp"_s});
    const QString number = firstLine(m_display);
    m_displayName = u':' + number;
    return !number.isEmpty();
}

bool ScreenDesk::startBus()
{
    m_bus.setProcessEnvironment(environment());
    m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    m_sessionBus = firstLine(m_bus);
    return !m_sessionBus.isEmpty();
}

QString ScreenDesk::start(const QString &dataDir, const QString &language)
{
    if (!startDisplay())
        return u"no display"_s;
    if (!startBus())
        return u"no session bus: "_s + QString::fromLocal8Bit(m_bus.readAllStandardError());
    m_desktop.setProcessEnvironment(environment());
    m_desktop.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_desktop.start(programPath(u"migochat"_s),
                    {u"--data-dir"_s, dataDir, u"--no-agent"_s, u"--lang"_s, language, u"--theme"_s, u"light"_s});
    if (!m_desktop.waitForStarted(kPatienceMs))
        return u"the desktop did not start"_s;
    // No window manager gives the window the keyboard.
    const bool focused = xdotool({u"search"_s, u"--sync"_s, u"--onlyvisible"_s, u"--name"_s, u"Migochat"_s,
                                  u"windowsize"_s, u"1366"_s, u"768"_s, u"windowfocus"_s});
    return focused ? QString() : u"the window cannot get the keyboard"_s;
}

bool ScreenDesk::press(const QString &keys) const
{
    return xdotool({u"key"_s, keys});
}

bool ScreenDesk::type(const QString &text) const
{
    return xdotool({u"type"_s, u"--delay"_s, u"1"_s, text});
}

bool ScreenDesk::chooseLayout(const QString &layout) const
{
    return run(u"setxkbmap"_s, {layout});
}

bool ScreenDesk::run(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start(program, arguments);
    return process.waitForFinished(kPatienceMs) && process.exitStatus() == QProcess::NormalExit &&
           process.exitCode() == 0;
}

} // namespace migochat::test
