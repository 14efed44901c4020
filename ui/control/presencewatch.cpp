#include "ui/control/presencewatch.h"

#include "app/store/reader.h"
#include "ui/composer/composerpane.h"
#include "ui/control/threadcontroller.h"
#include "ui/inbox/inboxpage.h"
#include "ui/link/agentlink.h"

#include <QEvent>
#include <QGuiApplication>

#include <algorithm>

namespace migochat {

namespace {

constexpr std::chrono::milliseconds kQuiet{5'000};

} // namespace

PresenceWatch::PresenceWatch(const Parts &parts, QObject *parent)
    : QObject(parent), m_link(parts.link), m_page(parts.page), m_thread(parts.thread)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kQuiet);
    connect(&m_quiet, &QTimer::timeout, this, [this] { tell(false); });
    connect(&m_thread, &ThreadController::opened, this, [this] {
        tell(false);
        showOthers();
    });
    ComposerPane &pane = m_page.writing();
    connect(&pane, &ComposerPane::typed, this, &PresenceWatch::onTyped);
    connect(&pane, &ComposerPane::sendRequested, this, [this] { tell(false); });
    connect(&pane, &ComposerPane::noteRequested, this, [this] { tell(false); });
    connect(&m_link, &AgentLink::othersChanged, this, &PresenceWatch::onOthers);
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [this] { tell(false); });
    m_page.installEventFilter(this); // another page is in front
    const auto staff = parts.reader.run([](const Database &database) { return settings::staff(database); });
    m_names.run(this, staff, [this](const Result<QList<settings::Staff>> &names) {
        m_staff = names.value_or(QList<settings::Staff>());
        showOthers();
    });
    tell(false);
}

bool PresenceWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
        tell(false);
    return QObject::eventFilter(watched, event);
}

ConversationId PresenceWatch::lookedAt() const
{
    const bool looked = m_page.isVisible() && QGuiApplication::applicationState() == Qt::ApplicationActive;
    return looked ? m_thread.current() : ConversationId();
}

/// A note is nobody's answer: two may write notes at the same time.
void PresenceWatch::onTyped()
{
    if (m_page.writing().composer().mode() == Composer::Mode::Note)
        return;
    m_quiet.start();
    if (!m_told.isTyping || m_toldUntil.hasExpired())
        tell(true);
}

void PresenceWatch::tell(bool isTyping)
{
    const Presence now{m_link.staff(), isTyping ? m_thread.current() : lookedAt(), isTyping};
    if (isTyping)
        m_toldUntil.setRemainingTime(Presence::kTypingLasts / 2);
    else
        m_quiet.stop();
    if (now == m_told && !isTyping)
        return;
    m_told = now;
    m_link.tellPresence(now.conversation, isTyping);
}

void PresenceWatch::onOthers(const QList<Presence> &others)
{
    m_others = others;
    showOthers();
}

/// Who acts under the same name on another desktop is named by it.
QString PresenceWatch::nameOf(const Presence &one) const
{
    const auto who = std::ranges::find(m_staff, one.staff, &settings::Staff::id);
    const bool isNamed = one.staff != m_link.staff() && who != m_staff.end() && !who->name.isEmpty();
    return isNamed ? who->name : tr("Another desktop");
}

void PresenceWatch::showOthers()
{
    QString writing;
    QString watching;
    for (const Presence &one : std::as_const(m_others)) {
        if (!one.conversation.isValid() || one.conversation != m_page.currentConversation())
            continue;
        QString &name = one.isTyping ? writing : watching;
        if (name.isEmpty())
            name = nameOf(one);
    }
    m_page.writing().setOthers(writing, watching);
}

} // namespace migochat
