#include "ui/control/lock.h"

#include "app/domain/clock.h"
#include "ui/actions/commandregistry.h"
#include "ui/actions/deskcommands.h"
#include "ui/control/desk.h"
#include "ui/control/pinkeeper.h"
#include "ui/control/storedsetting.h"
#include "ui/mainwindow.h"
#include "ui/prefs/lockfile.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/covering.h"
#include "ui/shell/pinentry.h"
#include "ui/text/lockwords.h"

#include <QApplication>
#include <QMenuBar>

#include <utility>

namespace migochat {

namespace {

/// A link that is being made is not yet an agent that is stopped.
constexpr std::chrono::seconds kSilence{3};
constexpr int kDeepestMenu = 8;

} // namespace

Lock::Lock(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    m_idle.setSingleShot(true);
    m_idle.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_idle, &QTimer::timeout, this, &Lock::onIdle);
    m_parts.window.commands().handle(command::kLock, [this] { lock(); });
    whenSettingsShow(m_parts.window, this, [this] { showCard(); });
    m_silence.setSingleShot(true);
    m_silence.setInterval(kSilence);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        if (m_page)
            m_page->setReceiving(isAgentLive());
    });
    connect(&m_parts.window.commands(), &CommandRegistry::changed, this, &Lock::watchAgent);
    const auto onPins = [this] {
        watchIdle();
        refreshCard();
    };
    connect(&m_parts.pins, &PinKeeper::changed, this, onPins);
    connect(&m_parts.desk, &Desk::changed, this, onPins);
    connect(&m_parts.desk, &Desk::changed, this, [this] { askFor(m_parts.desk.me()); });
    if (m_parts.file.state().isLocked)
        cover();
    watchIdle();
}

Lock::~Lock()
{
    if (isLocked())
        uncover();
}

void Lock::setPeople(const QList<LockPage::Person> &people)
{
    m_people = people;
    refreshPage();
}

void Lock::refreshPage()
{
    if (!m_page)
        return;
    QString name;
    QList<LockPage::Person> others;
    for (const LockPage::Person &person : std::as_const(m_people)) {
        if (person.id == m_who)
            name = person.name;
        else if (m_parts.pins.has(person.id))
            others.append(person);
    }
    m_page->setPeople(name, others);
}

void Lock::askFor(StaffId who)
{
    if (!m_page || m_page->entry().isChecking())
        return;
    m_who = who;
    refreshPage();
    const auto pause = m_parts.pins.pause(who);
    m_page->entry().begin(lockwords::paused(pause), pause);
}

void Lock::lock()
{
    if (isLocked())
        return;
    if (!m_parts.pins.has(m_parts.desk.me())) {
        m_parts.window.showSetting(QStringLiteral("lock"));
        m_parts.window.say(tr("Set a PIN first: it is what unlocks."));
        return;
    }
    keepLocked(true); // a desktop that is ended now starts locked
    cover();
}

void Lock::cover()
{
    m_idle.stop();
    for (int depth = 0; depth < kDeepestMenu && QApplication::activePopupWidget(); ++depth)
        QApplication::activePopupWidget()->close();
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        const Qt::WindowType type = window->windowType();
        if (window == &m_parts.window || !window->isVisible() || (type != Qt::Window && type != Qt::Dialog))
            continue;
        window->hide();
        m_hidden.append(window);
    }
    takeContentOut();
    coverCommands(true);
    m_page = new LockPage(m_parts.window.look(), &m_parts.window);
    watchAgent();
    connect(&m_page->entry(), &PinEntry::tried, this, &Lock::onTried);
    connect(m_page, &LockPage::picked, this, &Lock::askFor);
    m_parts.window.setCentralWidget(m_page);
    m_page->show();
    askFor(m_parts.desk.me());
}

void Lock::keepLocked(bool locked)
{
    LockFile::State state = m_parts.file.state();
    state.isLocked = locked;
    m_parts.file.keep(state);
}

void Lock::coverCommands(bool covered)
{
    CommandRegistry &commands = m_parts.window.commands();
    setCovered(m_parts.window, covered);
    setCovered(commands, covered);
    commands.retranslate(); // menus ask again what is possible
}

/// Hidden widgets still have names for a screen reader; what is not in the window has none.
void Lock::takeContentOut()
{
    m_keyboard = m_parts.window.focusWidget();
    m_content = m_parts.window.takeCentralWidget();
    const QList<QWidget *> children = m_parts.window.findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    for (QWidget *child : children) {
        if (child->isWindow() || qobject_cast<QMenuBar *>(child))
            continue;
        child->setParent(nullptr); // hides it
        m_overlays.append(child);
    }
}

void Lock::uncover()
{
    coverCommands(false);
    delete m_parts.window.takeCentralWidget();
    m_page = nullptr;
    if (m_content) {
        m_parts.window.setCentralWidget(m_content);
        m_content->show();
    }
    for (const QPointer<QWidget> &overlay : std::exchange(m_overlays, {})) {
        if (overlay)
            overlay->setParent(&m_parts.window);
    }
    for (const QPointer<QWidget> &window : std::exchange(m_hidden, {})) {
        if (window)
            window->show();
    }
}

bool Lock::isAgentLive() const
{
    return m_parts.window.commands().circumstances().agentLive;
}

void Lock::watchAgent()
{
    if (!m_page)
        return;
    if (!isAgentLive()) {
        if (!m_silence.isActive())
            m_silence.start();
        return;
    }
    m_silence.stop();
    m_page->setReceiving(true);
}

void Lock::onTried(const QString &typed)
{
    m_page->entry().setChecking(true);
    whenDone(m_parts.pins.check(m_who, typed), this,
             [this, who = m_who](const Result<> &answer) { onChecked(who, answer); });
}

void Lock::onChecked(StaffId who, const Result<> &answer)
{
    if (!m_page)
        return;
    if (!answer)
        return m_page->entry().begin(lockwords::refused(answer.error()), answer.error().retryAfter);
    keepLocked(false);
    if (who != m_parts.desk.me())
        m_parts.desk.sit(who);
    uncover();
    m_parts.window.activateWindow();
    if (m_keyboard)
        m_keyboard->setFocus(Qt::OtherFocusReason);
    watchIdle();
    Q_EMIT unlocked();
}

std::chrono::milliseconds Lock::idleLimit() const
{
    return std::chrono::minutes(m_parts.file.state().afterMinutes);
}

void Lock::watchIdle()
{
    m_idle.stop();
    m_lastInput = m_parts.clock.now();
    if (!isLocked() && idleLimit().count() > 0 && m_parts.pins.has(m_parts.desk.me()))
        m_idle.start(idleLimit());
}

/// Where the computer slept, the timer did too: the first key afterwards locks.
void Lock::noteInput()
{
    if (!m_idle.isActive())
        return;
    const Instant now = m_parts.clock.now();
    if (now - std::exchange(m_lastInput, now) >= idleLimit())
        lock();
}

void Lock::onIdle()
{
    const auto left = idleLimit() - (m_parts.clock.now() - m_lastInput);
    if (left.count() > 0)
        m_idle.start(left);
    else
        lock();
}

} // namespace migochat
