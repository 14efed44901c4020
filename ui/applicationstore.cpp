// From the moment when the store is open: who reads it, and who hears what changed.
#include "ui/application.h"

#include "app/platform/paths.h"
#include "ui/control/canneddesk.h"
#include "ui/control/chatcommands.h"
#include "ui/control/chatexport.h"
#include "ui/control/chatfinder.h"
#include "ui/control/chatwindows.h"
#include "ui/control/customercontroller.h"
#include "ui/control/composercontroller.h"
#include "ui/control/composersetup.h"
#include "ui/control/composertools.h"
#include "ui/control/goingon.h"
#include "ui/control/inboxcontroller.h"
#include "ui/control/leadscontroller.h"
#include "ui/control/listacts.h"
#include "ui/control/listplace.h"
#include "ui/control/lock.h"
#include "ui/control/newleaddesk.h"
#include "ui/control/noticechoices.h"
#include "ui/control/noticewatch.h"
#include "ui/control/pinkeeper.h"
#include "ui/control/palettecontroller.h"
#include "ui/control/partactions.h"
#include "ui/control/peeking.h"
#include "ui/control/pinnedviews.h"
#include "ui/control/presencewatch.h"
#include "ui/control/privacydesk.h"
#include "ui/control/questiondesk.h"
#include "ui/control/searchcontroller.h"
#include "ui/control/settingscontroller.h"
#include "ui/control/shophours.h"
#include "ui/control/staffcontroller.h"
#include "ui/control/statusboard.h"
#include "ui/control/synonymcontroller.h"
#include "ui/control/threadcontroller.h"
#include "ui/control/troubledesk.h"
#include "ui/control/viewkeeper.h"
#include "ui/inbox/conversationpane.h"
#include "ui/control/writingaids.h"
#include "ui/inbox/inboxpage.h"
#include "ui/mainwindow.h"
#include "ui/models/stafflist.h"
#include "ui/shell/undostack.h"

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
    m_inbox = std::make_unique<InboxController>(
        InboxController::Parts{m_window->inbox(), m_store.lists(), m_store.search(), m_prefs, [this] { return moment(); }});
    m_thread = std::make_unique<ThreadController>(
        ThreadController::Parts{m_window->inbox(), m_link, m_store.lists(), m_clock});
    const QString media = paths::mediaFolder(m_options.dataDir);
    m_composer = std::make_unique<ComposerController>(
        ComposerController::Parts{m_window->inbox(), m_link, m_store.lists(), *m_thread, m_clock, media,
                                  UnsentFile::folderIn(m_options.dataDir)});
    m_canned = std::make_unique<CannedDesk>(CannedDesk::Parts{m_link, m_store.lists(), m_options.dataDir, m_desk});
    m_setup->setStore(*m_composer, *m_canned);
    m_tools->setController(*m_composer);
    m_aids = std::make_unique<WritingAids>(WritingAids::Parts{
        m_window->inbox().writing(), m_link, m_store.lists(), m_clock, m_format, m_options.dataDir, m_desk,
        *m_staffList});
    m_presence = std::make_unique<PresenceWatch>(
        PresenceWatch::Parts{m_link, m_window->inbox(), *m_thread, *m_staffList});
    m_window->inbox().setMediaFolder(media);
    m_customer = std::make_unique<CustomerController>(
        CustomerController::Parts{chatPlace(), *m_thread, m_link, m_store.lists(), m_clock});
    m_partActions = std::make_unique<PartActions>(
        PartActions::Parts{chatPlace(), *m_thread, *m_customer, m_link, m_store.lists(), m_voices}, media);
    m_staff = std::make_unique<StaffController>(StaffController::Parts{*m_window, m_link, m_desk, *m_staffList, *m_pinKeeper});
    m_newLeads = std::make_unique<NewLeadDesk>(NewLeadDesk::Parts{chatPlace(), m_link, m_store.lists(), *m_staffList, m_desk});
    m_questions = std::make_unique<QuestionDesk>(QuestionDesk::Parts{chatPlace(), m_store.lists()});
    m_palette->setStore(m_store.search(), [this] { return m_desk.me(); });
    m_palette->offer(palettePlaces());
    m_chatCommands = std::make_unique<ChatCommands>(ChatCommands::Parts{chatPlace(), *m_thread, m_store.lists(), m_desk});
    m_listActs = std::make_unique<ListActs>(
        ListActs::Parts{chatPlace(), m_link, m_store.lists(), *m_thread, m_clock, m_desk, *m_staffList});
    m_goingOn = std::make_unique<GoingOn>(GoingOn::Parts{chatPlace(), *m_thread, *m_listActs, m_prefs});
    m_peeking = std::make_unique<Peeking>(Peeking::Parts{*m_window, m_store.lists(), *m_thread, m_voices, media});
    m_views = std::make_unique<ViewKeeper>(ViewKeeper::Parts{*m_window, m_link, *m_counters, *m_staffList, m_desk});
    m_pins = std::make_unique<PinnedViews>(PinnedViews::Parts{*m_window, *m_counters, m_prefs});
    m_searches = std::make_unique<SearchController>(
        SearchController::Parts{*m_window, *m_thread, m_store.search(), *m_staffList, m_prefs});
    m_finder = std::make_unique<ChatFinder>(chatPlace(), *m_thread, m_store.search());
    m_synonyms = std::make_unique<SynonymController>(SynonymController::Parts{*m_window, m_link, m_store.lists()});
    m_noticeChoices =
        std::make_unique<NoticeChoices>(NoticeChoices::Parts{*m_window, m_prefs, m_noticeSounds, m_clock});
    m_notices = std::make_unique<NoticeWatch>(
        NoticeWatch::Parts{*m_window, *m_thread, m_store.lists(), m_prefs, m_desk, m_clock, *m_noticeChoices});
    connect(m_status.get(), &StatusBoard::changed, m_notices.get(), &NoticeWatch::setStatus);
    connectControllers();
    openChats();
    for (const Page page : {Page::Leads, Page::Settings}) {
        if (m_window->isMade(page))
            serve(page);
    }
    m_counters->reread();
    openSomething();
}

conversations::Moment Application::moment() const
{
    conversations::Moment moment = listplace::momentAt(m_clock.now(), m_desk.me());
    moment.open = m_window->inbox().conversationPane().openTime();
    return moment;
}

void Application::connectControllers()
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
    connect(&m_desk, &Desk::changed, m_customer.get(), &CustomerController::hideNumbers);
    connect(m_privacy.get(), &PrivacyDesk::changed, this, [this] {
        writeAnew();
        m_inbox->reread(); // what a search finds depends on it
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
    connect(m_thread.get(), &ThreadController::opened, this, [this](ConversationId conversation) {
        m_inbox->setOpen(conversation);
        m_prefs.setLastConversation(conversation);
        m_palette->noteOpened(conversation);
    });
    const auto offer = [this](const UndoStack::Act &act) { m_window->undo().push(act); };
    connect(m_thread.get(), &ThreadController::acted, this, offer);
    connect(m_thread.get(), &ThreadController::missed, this, [this] {
        m_window->say(tr("This chat is not there any more."));
        openSomething();
    });
    connect(m_composer.get(), &ComposerController::acted, this, offer);
    connect(m_composer.get(), &ComposerController::fixAsked, this, [this] { m_window->showPage(Page::Agent); });
    connect(m_composer.get(), &ComposerController::startAgentAsked, this, &Application::startAgentByHand);
    connect(m_peeking.get(), &Peeking::actionRequested, m_partActions.get(), &PartActions::carryOut);
    connect(m_partActions.get(), &PartActions::readyAnswerWanted, m_setup.get(), &ComposerSetup::keepAsReadyAnswer);
    connect(m_listActs.get(), &ListActs::acted, this, offer);
    connect(m_listActs.get(), &ListActs::peekAsked, m_peeking.get(), &Peeking::peekAt);
    connect(m_views.get(), &ViewKeeper::acted, this, offer);
    connect(&m_window->inbox().conversationPane(), &ConversationPane::minutePassed, m_counters.get(), &Counters::reread);
}

void Application::showPerson()
{
    m_window->setPerson(m_desk.isChosen() ? m_staffList->nameOf(m_desk.me()) : QString());
}

/// Pages beside the inbox are made when they are first shown; from then on they are told what happens.
void Application::serve(Page page)
{
    if (!m_thread)
        return; // onStoreOpened() comes back to it
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
    if (!m_thread)
        return;
    m_thread->apply(changes); // what is being read comes first
    m_chats->apply(changes);
    m_customer->apply(changes);
    m_questions->apply(changes);
    m_composer->apply(changes);
    m_canned->apply(changes);
    m_inbox->apply(changes);
    m_peeking->apply(changes);
    if (m_leads)
        m_leads->apply(changes);
    m_hours->apply(changes);
    m_privacy->apply(changes);
    if (m_settings)
        m_settings->apply(changes);
    m_synonyms->apply(changes);
    m_staffList->apply(changes);
    m_counters->apply(changes);
    m_status->apply(changes);
    m_notices->apply(changes);
}

void Application::rereadAll()
{
    if (!m_thread)
        return;
    m_thread->reread();
    m_chats->reread();
    m_customer->reread();
    m_composer->reread();
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

void Application::onFirstPicture()
{
    m_isPainted = true;
    openSomething();
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
