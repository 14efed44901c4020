#include "ui/inbox/inboxpage.h"

#include "ui/composer/composeredit.h"
#include "ui/customer/customerpanel.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/emptythread.h"
#include "ui/inbox/messageview.h"
#include "ui/inbox/threadpane.h"
#include "ui/inbox/viewspane.h"
#include "ui/text/chatdirection.h"
#include "ui/theme/theme.h"
#include "ui/widgets/panesplitter.h"
#include "ui/widgets/themed.h"

#include <QHBoxLayout>
#include <QListView>
#include <QMenu>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

InboxPage::InboxPage(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_views(new ViewsPane(look, this)),
      m_list(new ConversationPane(look, m_rowWords, this)), m_threadPlace(new QWidget(this)),
      m_panel(new CustomerPanel(look, this)), m_splitter(new PaneSplitter(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_splitter);
    const auto add = [this](QWidget *pane, int narrowest, int widest) {
        pane->setMinimumWidth(narrowest);
        pane->setMaximumWidth(widest);
        pane->hide(); // else the splitter measures it at once, before there is a style sheet; the first size shows it
        m_splitter->addWidget(pane);
    };
    add(m_views, 140, 220);
    add(m_list, 250, 420);
    add(m_threadPlace, kNarrowestThread, QWIDGETSIZE_MAX);
    add(m_panel, 280, 380);
    m_splitter->setStretchFactor(kThreadPlace, 1);
    setPane(m_threadPlace, u"thread"_s);
    m_threadPlace->installEventFilter(this);
    m_list->setView(InboxView::AllOpen, m_views->nameOf(InboxView::AllOpen));
    connectList();
    connect(m_panel, &CustomerPanel::closeAsked, this, &InboxPage::togglePanel);
    connect(m_panel, &CustomerPanel::stageChosen, this, &InboxPage::stageChangeRequested);
    connect(m_panel, &CustomerPanel::labelChosen, this, &InboxPage::labelChangeRequested);
}

InboxPage::~InboxPage() = default;

void InboxPage::connectList()
{
    connect(m_views, &ViewsPane::viewChosen, this, [this](const ViewKey &view) {
        m_list->setView(view, m_views->nameOf(view));
        m_list->clearSearch();
        Q_EMIT viewChosen(view);
    });
    connect(m_views, &ViewsPane::clicked, m_list, &ConversationPane::clearSearch);
    connect(m_list, &ConversationPane::searchChanged, this, [this](const QString &text) {
        if (text.isEmpty() && m_thread)
            messages().setFoundTerms({});
        Q_EMIT searchChanged(text);
    });
    connect(m_list, &ConversationPane::retryRequested, this, &InboxPage::listRetryRequested);
    connect(m_list, &ConversationPane::conversationChosen, this, &InboxPage::conversationChosen);
    connect(m_list, &ConversationPane::hitChosen, this, [this](ConversationId conversation, const FoundText &found) {
        Q_EMIT hitChosen(conversation, *found.place);
        messages().setFoundTerms(found.terms);
    });
    connect(m_list, &ConversationPane::viewWanted, this, &InboxPage::chooseView);
    connect(m_list, &ConversationPane::allSearchWanted, this, &InboxPage::allSearchWanted);
    connect(&m_list->gesture(), &OpenGesture::entered, this, [this] {
        m_column = Column::Thread;
        showColumn();
        if (m_oneColumn)
            messages().setFocus(Qt::OtherFocusReason);
    });
    connect(&m_look.theme, &Theme::changed, this, [this] {
        placePanel();
        placeColumns();
    });
}

void InboxPage::setConversationModel(QAbstractItemModel *model)
{
    m_list->setModel(model);
}

void InboxPage::setViews(const ViewCounts &counts)
{
    m_views->setViews(counts);
    const auto waiting = std::ranges::find(counts, ViewKey(InboxView::WaitingOnUs), &ViewCount::key);
    m_waitingOnUs = waiting == counts.cend() ? std::nullopt : waiting->count;
    if (m_thread)
        m_thread->empty().setWaiting(m_waitingOnUs);
}

void InboxPage::setHours(const WorkingHours &hours)
{
    m_hours = hours;
    m_list->setHours(hours);
    m_panel->setHours(hours);
}

void InboxPage::setKeyHints(const QList<KeyHint> &hints)
{
    m_keyHints = hints;
    if (m_thread)
        m_thread->empty().setKeyHints(hints);
}

void InboxPage::setCurrentView(const ViewKey &view)
{
    m_views->setCurrentView(view);
    m_list->setView(view, m_views->nameOf(view));
}

void InboxPage::setListState(const ListState &state)
{
    m_list->setState(state);
}

void InboxPage::setConnectivity(Connectivity connectivity)
{
    m_connectivity = connectivity;
    if (m_thread)
        m_thread->setConnectivity(connectivity);
    m_list->setLive(connectivity != Connectivity::AgentStopped);
    m_panel->setLive(connectivity != Connectivity::AgentStopped);
}

void InboxPage::setConversation(const std::optional<ConversationRow> &row)
{
    thread().setConversation(row);
    m_panel->setConversation(row);
    if (!row)
        m_panel->setCard(std::nullopt);
    placePanel();
}

void InboxPage::setChats(const QList<ConversationRow> &chats)
{
    thread().header().setChats(chats);
}

void InboxPage::setContactCard(const std::optional<CustomerCard> &card)
{
    m_panel->setCard(card);
    if (card && !card->language.isEmpty())
        messages().setCustomerDirection(chatDirection({}, card->language, {}));
}

void InboxPage::setDraft(const std::optional<Draft> &draft)
{
    writing().setDraft(draft);
}

void InboxPage::setWindow(const std::optional<WindowState> &window)
{
    thread().setWindow(window);
}

void InboxPage::giveBack(ConversationId conversation, const QString &text, const QString &sentence, const Quote &quote)
{
    writing().giveBack(conversation, text, sentence, quote);
}

ComposerPane &InboxPage::writing()
{
    return thread().writing();
}

void InboxPage::selectConversation(ConversationId conversation)
{
    m_list->select(conversation);
}

ConversationId InboxPage::currentConversation() const
{
    return m_thread ? m_thread->conversation() : ConversationId();
}

void InboxPage::focusSearch()
{
    leaveSidePane();
    m_column = Column::List;
    showColumn();
    m_list->focusSearch();
}

void InboxPage::chooseView(const ViewKey &view)
{
    const bool wasBeside = m_side;
    leaveSidePane();
    setCurrentView(view);
    m_list->clearSearch();
    Q_EMIT viewChosen(view);
    if (wasBeside)
        focusList(); // the keyboard was in what went
}

MessageView &InboxPage::messages()
{
    return thread().messages();
}

const ThreadHeader &InboxPage::threadHeader()
{
    return thread().header();
}

QWidget &InboxPage::threadArea()
{
    return thread();
}

void InboxPage::revealInThread(const ThreadCursor &place)
{
    messages().reveal(place);
}

void InboxPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_list->setView(m_views->currentView(), m_views->nameOf(m_views->currentView()));
    if (event->type() == QEvent::LayoutDirectionChange)
        placePanel();
}

/// Its entries are commands, but about the chat under it wherever the keyboard is. One is chosen after it was hidden.
void InboxPage::openChatMenu(QMenu &menu)
{
    m_chatMenuOpen = true;
    connect(
        &menu, &QMenu::aboutToHide, this, [this] { m_chatMenuOpen = false; }, Qt::QueuedConnection);
    Q_EMIT chatMenuOpening(menu);
}

std::optional<ListedConversation> InboxPage::walkedRow() const
{
    const auto row = m_list->hasKeyboard() && !m_chatMenuOpen ? m_list->currentRow() : std::nullopt;
    return row && row->conversation.id != currentConversation() ? row : std::nullopt;
}

void InboxPage::stepConversation(int step)
{
    m_list->step(step);
}

bool InboxPage::showMessage(MessageId message)
{
    return messages().showMessage(message);
}

void InboxPage::setMediaFolder(const QString &folder)
{
    messages().setMediaFolder(folder);
    m_panel->setMediaFolder(folder);
}

} // namespace migochat
