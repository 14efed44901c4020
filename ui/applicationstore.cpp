// From the moment when the store is open: who reads it, and who hears what changed.
#include "ui/application.h"
#include "ui/control/inboxcontroller.h"
#include "ui/control/leadscontroller.h"
#include "ui/control/listplace.h"
#include "ui/control/lock.h"
#include "ui/control/privacydesk.h"
#include "ui/control/searchcontroller.h"
#include "ui/control/settingscontroller.h"
#include "ui/control/shophours.h"
#include "ui/control/statusboard.h"
#include "ui/control/threadcontroller.h"
#include "ui/control/troubledesk.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/mainwindow.h"
#include "ui/models/stafflist.h"
#include "ui/shell/undostack.h"

#include <QTimer>

#include <utility>

namespace migochat {

void Application::onStoreOpened()
{
    m_trouble->clear();
    m_status->setReader(m_store.lists());
    m_counters = std::make_unique<Counters>(m_store.lists(), [this] { return moment(); });
    m_staffList = std::make_unique<StaffList>(m_store.lists());
    m_privacy = std::make_unique<PrivacyDesk>(
        PrivacyDesk::Parts{*m_window, m_link, m_store.lists(), m_format, m_desk, *m_staffList});
    // Before the list asks: its first picture counts waiting as every later one does.
    m_hours = std::make_unique<ShopHours>(ShopHours::Parts{*m_window, m_link, m_store.lists()});
    m_inbox = std::make_unique<InboxController>(InboxController::Parts{
        m_window->inbox(), m_store.lists(), m_store.search(), m_prefs, [this] { return moment(); }});
    connectList();
    m_counters->reread();
    if (m_isPainted)
        furnish();
    else
        QTimer::singleShot(kLongestWait, this, &Application::furnish); // of a window that nobody sees
}

conversations::Moment Application::moment() const
{
    conversations::Moment moment = listplace::momentAt(m_clock.now(), m_desk.me());
    moment.open = m_window->inbox().conversationPane().openTime();
    return moment;
}

void Application::connectList()
{
    connect(m_staffList.get(), &StaffList::changed, this, [this] {
        QList<LockPage::Person> people;
        for (const settings::Staff &one : m_staffList->people())
            people.append({one.id, one.name});
        m_lock->setPeople(people);
        showPerson();
    });
    connect(&m_desk, &Desk::changed, this, [this] {
        showPerson();
        m_window->setRailWide(m_prefs.railWide(m_desk.me()));
        m_counters->reread();
        m_inbox->changePerson();
    });
    connect(m_privacy.get(), &PrivacyDesk::changed, this, [this] {
        writeAnew();
        m_inbox->reread(); // what a search finds depends on it
        if (m_searches)
            m_searches->reread();
        if (m_leads)
            m_leads->reread();
    });
    connect(m_counters.get(), &Counters::changed, this, &Application::showNumbers);
    connect(m_inbox.get(), &InboxController::unreadable, this, &Application::showTrouble);
    connect(m_inbox.get(), &InboxController::loaded, this, [this] {
        if (m_trouble->isShown()) {
            m_trouble->clear();
            m_status->setStoreProblem({});
        }
        showWindow();
        openSomething();
    });
    connect(&m_window->inbox().conversationPane(), &ConversationPane::minutePassed, m_counters.get(),
            &Counters::reread);
}

void Application::showPerson()
{
    m_window->setPerson(m_desk.isChosen() ? m_staffList->nameOf(m_desk.me()) : QString());
}

/// Pages beside the inbox are made when they are first shown; from then on they are told what happens.
void Application::serve(Page page)
{
    if (!m_thread)
        return; // furnish() comes back to it
    if (page == Page::Settings)
        m_settings = std::make_unique<SettingsController>(m_window->settings(), m_link, m_store.lists());
    if (page != Page::Leads)
        return;
    m_leads = std::make_unique<LeadsController>(m_window->leads(), m_link, m_store.lists());
    m_leads->setTotals(m_counters->stages());
    connect(m_leads.get(), &LeadsController::acted, this,
            [this](const UndoStack::Act &act) { m_window->undo().push(act); });
    connect(m_leads.get(), &LeadsController::openRequested, this, [this](ConversationId conversation) {
        m_window->showPage(Page::Inbox);
        m_thread->open(conversation);
    });
}

void Application::apply(const ChangeSet &changes)
{
    if (m_thread)
        applyToChats(changes); // what is being read comes first
    if (!m_inbox)
        return;
    m_inbox->apply(changes);
    if (m_leads)
        m_leads->apply(changes);
    m_hours->apply(changes);
    m_privacy->apply(changes);
    if (m_settings)
        m_settings->apply(changes);
    m_staffList->apply(changes);
    m_counters->apply(changes);
    m_status->apply(changes);
}

void Application::rereadAll()
{
    if (m_thread)
        rereadChats();
    if (!m_inbox)
        return;
    m_inbox->reread();
    if (m_leads)
        m_leads->reread();
    m_hours->reread();
    m_privacy->reread();
    if (m_settings)
        m_settings->reread();
    m_staffList->reread();
    m_counters->reread();
}

void Application::showNumbers()
{
    m_inbox->setCounts(m_counters->views());
    if (m_leads)
        m_leads->setTotals(m_counters->stages());
    m_window->setBadges({.inbox = m_counters->attention().unread, .leads = m_counters->attention().overdue});
}

/// The picture leaves before what follows takes its time.
void Application::onFirstPicture()
{
    m_isPainted = true;
    QTimer::singleShot(0, this, [this] {
        furnish();
        startLink();
    });
}

/// What a link names, else what was open at the last end, else the first of the list.
void Application::openSomething()
{
    if (!m_isPainted || !m_thread || m_thread->current().isValid())
        return;
    ConversationId wanted = std::exchange(m_wanted, ConversationId());
    if (!std::exchange(m_lastTried, true) && !wanted.isValid())
        wanted = m_prefs.lastConversation();
    m_thread->open(wanted.isValid() ? wanted : m_inbox->firstConversation());
}

} // namespace migochat
