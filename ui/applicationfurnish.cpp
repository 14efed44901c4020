// Everything around the list, once that is painted.
#include "app/platform/paths.h"
#include "ui/application.h"
#include "ui/control/canneddesk.h"
#include "ui/control/chatcommands.h"
#include "ui/control/chatfinder.h"
#include "ui/control/chatwindows.h"
#include "ui/control/composercontroller.h"
#include "ui/control/composersetup.h"
#include "ui/control/composertools.h"
#include "ui/control/customercontroller.h"
#include "ui/control/goingon.h"
#include "ui/control/inboxcontroller.h"
#include "ui/control/listacts.h"
#include "ui/control/newleaddesk.h"
#include "ui/control/noticechoices.h"
#include "ui/control/noticewatch.h"
#include "ui/control/palettecontroller.h"
#include "ui/control/partactions.h"
#include "ui/control/peeking.h"
#include "ui/control/pictureviewing.h"
#include "ui/control/pinnedviews.h"
#include "ui/control/presencewatch.h"
#include "ui/control/questiondesk.h"
#include "ui/control/searchcontroller.h"
#include "ui/control/staffcontroller.h"
#include "ui/control/statusboard.h"
#include "ui/control/synonymcontroller.h"
#include "ui/control/threadcontroller.h"
#include "ui/control/viewkeeper.h"
#include "ui/control/writingaids.h"
#include "ui/inbox/inboxpage.h"
#include "ui/mainwindow.h"
#include "ui/shell/undostack.h"

namespace migochat {

void Application::furnish()
{
    if (m_thread || !m_inbox)
        return;
    m_thread = std::make_unique<ThreadController>(
        ThreadController::Parts{m_window->inbox(), m_link, m_store.lists(), m_clock});
    const QString media = paths::mediaFolder(m_options.dataDir);
    m_composer = std::make_unique<ComposerController>(
        ComposerController::Parts{m_window->inbox(), m_link, m_store.lists(), *m_thread, m_clock, media,
                                  UnsentFile::folderIn(m_options.dataDir)});
    m_canned = std::make_unique<CannedDesk>(CannedDesk::Parts{m_link, m_store.lists(), m_options.dataDir, m_desk});
    m_setup =
        std::make_unique<ComposerSetup>(ComposerSetup::Parts{*m_window, m_prefs, m_unsent, *m_composer, *m_canned});
    m_tools =
        std::make_unique<ComposerTools>(chatPlace(), *m_composer, m_sound, UnsentFile::folderIn(m_options.dataDir));
    m_aids =
        std::make_unique<WritingAids>(WritingAids::Parts{m_window->inbox().writing(), m_link, m_store.lists(), m_clock,
                                                         m_format, m_options.dataDir, m_desk, *m_staffList});
    m_presence =
        std::make_unique<PresenceWatch>(PresenceWatch::Parts{m_link, m_window->inbox(), *m_thread, *m_staffList});
    m_window->inbox().setMediaFolder(media);
    m_customer = std::make_unique<CustomerController>(
        CustomerController::Parts{chatPlace(), *m_thread, m_link, m_store.lists(), m_clock});
    m_partActions = std::make_unique<PartActions>(
        PartActions::Parts{chatPlace(), *m_thread, *m_customer, m_link, m_store.lists(), m_voices}, media);
    m_staff = std::make_unique<StaffController>(
        StaffController::Parts{*m_window, m_link, m_desk, *m_staffList, *m_pinKeeper});
    m_newLeads =
        std::make_unique<NewLeadDesk>(NewLeadDesk::Parts{chatPlace(), m_link, m_store.lists(), *m_staffList, m_desk});
    m_questions = std::make_unique<QuestionDesk>(QuestionDesk::Parts{chatPlace(), m_store.lists()});
    m_palette->setStore(m_store.search(), [this] { return m_desk.me(); });
    m_palette->offer(palettePlaces());
    m_chatCommands =
        std::make_unique<ChatCommands>(ChatCommands::Parts{chatPlace(), *m_thread, m_store.lists(), m_desk});
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
    openSomething();
}

void Application::connectControllers()
{
    connect(&m_desk, &Desk::changed, m_customer.get(), &CustomerController::hideNumbers);
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
    connect(m_peeking.get(), &Peeking::pictureAsked, &m_partActions->pictures(), &PictureViewing::showInLook);
    connect(m_peeking.get(), &Peeking::savingAsked, m_partActions.get(), &PartActions::saveFrom);
    connect(m_partActions.get(), &PartActions::readyAnswerWanted, m_setup.get(), &ComposerSetup::keepAsReadyAnswer);
    connect(m_listActs.get(), &ListActs::acted, this, offer);
    connect(m_listActs.get(), &ListActs::peekAsked, m_peeking.get(), &Peeking::peekAt);
    connect(m_views.get(), &ViewKeeper::acted, this, offer);
}

void Application::applyToChats(const ChangeSet &changes)
{
    m_thread->apply(changes);
    m_chats->apply(changes);
    m_customer->apply(changes);
    m_questions->apply(changes);
    m_composer->apply(changes);
    m_canned->apply(changes);
    m_peeking->apply(changes);
    m_synonyms->apply(changes);
    m_notices->apply(changes);
}

void Application::rereadChats()
{
    m_thread->reread();
    m_chats->reread();
    m_customer->reread();
    m_composer->reread();
}

} // namespace migochat
