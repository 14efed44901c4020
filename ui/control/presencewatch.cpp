#include "ui/control/presencewatch.h"

#include "ui/composer/composerpane.h"
#include "ui/control/threadcontroller.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/link/agentlink.h"
#include "ui/models/stafflist.h"

#include <QEvent>
#include <QGuiApplication>

namespace migochat {

namespace {

constexpr std::chrono::milliseconds kQuiet{5'000};

} // namespace

PresenceWatch::PresenceWatch(const Parts &parts, QObject *parent)
    : QObject(parent), m_link(parts.link), m_page(parts.page), m_thread(parts.thread), m_staff(parts.staff)
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
    connect(&m_staff, &StaffList::changed, this, &PresenceWatch::showOthers);
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

/// Of several in one chat the one who writes is the one to know of.
Occupants PresenceWatch::occupants() const
{
    Occupants occupants;
    for (const Presence &one : m_others) {
        if (!one.conversation.isValid())
            continue;
        const QString name = one.staff == m_link.staff() ? QString() : m_staff.nameOf(one.staff);
        const auto known = occupants.constFind(one.conversation);
        if (known == occupants.constEnd() || (one.isTyping && !known->isTyping))
            occupants.insert(one.conversation, {name, one.isTyping});
    }
    return occupants;
}

void PresenceWatch::showOthers()
{
    const Occupants now = occupants();
    m_page.conversationPane().setOccupants(now);
    const auto here = now.constFind(m_page.currentConversation());
    const QString name = here == now.constEnd() ? QString() : here->shownName();
    const bool writes = here != now.constEnd() && here->isTyping;
    m_page.writing().setOthers(writes ? name : QString(), writes ? QString() : name);
}

} // namespace migochat
