#include "ui/control/presencewatch.h"

#include "ui/composer/composerpane.h"
#include "ui/control/threadcontroller.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/link/agentlink.h"
#include "ui/models/stafflist.h"

#include <QEvent>
#include <QGuiApplication>
#include <QWindow>

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
    connect(&m_link, &AgentLink::othersChanged, this, &PresenceWatch::onOthers);
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [this] { tell(false); });
    connect(qApp, &QGuiApplication::focusWindowChanged, this, [this] { tell(false); }); // another chat's window
    connect(&m_staff, &StaffList::changed, this, &PresenceWatch::showOthers);
    watch(m_page);
    tell(false);
}

void PresenceWatch::add(InboxPage &page)
{
    m_windows.removeIf([](const QPointer<InboxPage> &one) { return one.isNull(); });
    m_windows.append(&page);
    watch(page);
    showOthers();
}

void PresenceWatch::watch(InboxPage &page)
{
    ComposerPane &pane = page.writing();
    connect(&pane, &ComposerPane::typed, this, [this, &page] { onTyped(page); });
    connect(&pane, &ComposerPane::sendRequested, this, [this] { tell(false); });
    connect(&pane, &ComposerPane::noteRequested, this, [this] { tell(false); });
    page.installEventFilter(this); // another page is in front
}

bool PresenceWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
        tell(false);
    return QObject::eventFilter(watched, event);
}

/// In the window of a chat that is in front, else in the inbox.
ConversationId PresenceWatch::lookedAt() const
{
    for (const QPointer<InboxPage> &page : m_windows) {
        if (page && page->window()->isActiveWindow())
            return page->currentConversation();
    }
    const bool looked = m_page.isVisible() && QGuiApplication::applicationState() == Qt::ApplicationActive;
    return looked ? m_thread.current() : ConversationId();
}

/// A note is nobody's answer: two may write notes at the same time.
void PresenceWatch::onTyped(InboxPage &page)
{
    if (page.writing().composer().mode() == Composer::Mode::Note)
        return;
    m_quiet.start();
    if (!m_told.isTyping || m_told.conversation != page.currentConversation() || m_toldUntil.hasExpired())
        tell(page.currentConversation(), true);
}

void PresenceWatch::tell(ConversationId conversation, bool isTyping)
{
    const Presence now{m_link.staff(), conversation, isTyping};
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
    const auto show = [&now](InboxPage &page) {
        const auto here = now.constFind(page.currentConversation());
        const QString name = here == now.constEnd() ? QString() : here->shownName();
        const bool writes = here != now.constEnd() && here->isTyping;
        page.writing().setOthers(writes ? name : QString(), writes ? QString() : name);
    };
    show(m_page);
    for (const QPointer<InboxPage> &page : std::as_const(m_windows)) {
        if (page)
            show(*page);
    }
}

} // namespace migochat
