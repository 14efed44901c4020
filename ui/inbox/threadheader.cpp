#include "ui/inbox/threadheader.h"

#include "app/domain/clock.h"
#include "ui/inbox/assigneebutton.h"
#include "ui/inbox/chattabs.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/mirrored.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/themed.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLeastName = 6; ///< letters

} // namespace

ThreadHeader::ThreadHeader(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_back(new IconButton(look, Icon::Back, this)), m_face(new Avatar(look, 44, this)),
      m_name(new ElidedLabel(look, {.font = FontRole::Name}, this)),
      m_handle(new ElidedLabel(look, {.font = FontRole::Small, .token = Token::Muted}, this)),
      m_tabs(new ChatTabs(look, this)), m_assignee(new AssigneeButton(look, this)), m_mode(new Segmented(this)),
      m_find(new IconButton(look, Icon::Search, this)), m_done(new IconButton(look, Icon::Check, this)),
      m_details(new IconButton(look, Icon::Person, this)), m_more(new IconButton(look, Icon::Dots, this))
{
    setPane(this, u"header"_s);
    setFixedHeight(57);
    auto *row = new Mirrored<QHBoxLayout>(this);
    row->setContentsMargins(16, 0, 10, 1);
    row->setSpacing(8);
    row->addWidget(m_back);
    m_back->hide();
    row->addWidget(m_face);
    row->addSpacing(4);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addStretch(1);
    names->addWidget(m_name);
    auto *second = new QHBoxLayout;
    second->setSpacing(6);
    second->addWidget(m_tabs);
    second->addWidget(m_handle, 1);
    names->addLayout(second);
    names->addStretch(1);
    row->addLayout(names, 1);
    for (const AssistantMode mode : {AssistantMode::Off, AssistantMode::Suggest, AssistantMode::Auto})
        m_mode->addSegment(static_cast<int>(mode), labels::mode(mode));
    m_mode->setProperty("tone", u"ai"_s);
    row->addWidget(m_assignee);
    row->addWidget(m_mode);
    row->addWidget(m_find);
    m_done->setProperty("role", u"outlined"_s);
    row->addWidget(m_done);
    row->addWidget(m_details);
    row->addWidget(m_more);
    m_details->hide();

    connect(m_mode, &Segmented::chosen, this, [this](int id) {
        refreshMode(); // shows the stored mode until the store says otherwise
        Q_EMIT modeChosen(static_cast<AssistantMode>(id));
    });
    connect(m_done, &QToolButton::clicked, this, [this] {
        const bool open = m_row.conversation.status == ConversationStatus::Open;
        Q_EMIT statusChosen(open ? ConversationStatus::Done : ConversationStatus::Open);
    });
    connect(m_tabs, &ChatTabs::chosen, this, &ThreadHeader::chatChosen);
    connect(m_assignee, &QToolButton::clicked, this, [this] { Q_EMIT assignAsked(assigneePlace()); });
    connect(m_find, &QToolButton::clicked, this, &ThreadHeader::findAsked);
    connect(m_back, &QToolButton::clicked, this, &ThreadHeader::backAsked);
    connect(m_details, &QToolButton::clicked, this, &ThreadHeader::detailsAsked);
    connect(m_more, &QToolButton::clicked, this, &ThreadHeader::showMenu);
    refresh();
}

void ThreadHeader::setRow(const ConversationRow &row, const WindowState &window)
{
    m_row = row;
    m_window = window;
    m_tabs->setOpen(row.conversation.id);
    refresh();
}

void ThreadHeader::setChats(const QList<ConversationRow> &chats)
{
    m_tabs->setChats(chats, m_row.conversation.id);
    refreshHandle();
    fit();
}

void ThreadHeader::setConnectivity(Connectivity connectivity)
{
    m_connectivity = connectivity;
    refresh();
}

void ThreadHeader::setDetailsButton(DetailsButton button)
{
    m_details->setVisible(button == DetailsButton::Shown);
}

void ThreadHeader::setBackButton(BackButton button)
{
    m_back->setVisible(button == BackButton::Shown);
}

QPoint ThreadHeader::assigneePlace() const
{
    return m_assignee->mapToGlobal(QPoint(0, m_assignee->height()));
}

QPoint ThreadHeader::donePlace() const
{
    return m_done->mapToGlobal(QPoint(0, m_done->height()));
}

void ThreadHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void ThreadHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

/// Where there is no room for all, the name stays; the search gives way first, then the choice of mode. The menu has both.
void ThreadHeader::fit()
{
    if (!m_row.conversation.id.isValid())
        return; // nobody sees it yet, and measuring text is dear before the first picture
    int least = layout()->minimumSize().width() + kLeastName * fontMetrics().averageCharWidth();
    for (const QWidget *part : {static_cast<QWidget *>(m_mode), static_cast<QWidget *>(m_find)}) {
        if (!part->isVisibleTo(this))
            least += part->sizeHint().width() + layout()->spacing();
    }
    const bool everything = width() >= least;
    least -= m_find->sizeHint().width() + layout()->spacing();
    m_find->setVisible(everything);
    m_mode->setVisible(width() >= least);
}

void ThreadHeader::refreshMode()
{
    const AssistantState &state = m_row.conversation.assistant;
    const AssistantMode mode = state.effective(m_look.clock.now());
    for (const AssistantMode each : {AssistantMode::Off, AssistantMode::Suggest, AssistantMode::Auto})
        m_mode->setSegmentText(static_cast<int>(each), labels::mode(each));
    m_mode->setSegmentHint(static_cast<int>(AssistantMode::Off), tr("The assistant stays silent here"));
    m_mode->setSegmentHint(static_cast<int>(AssistantMode::Suggest), tr("The assistant drafts, a person sends"));
    m_mode->setSegmentHint(static_cast<int>(AssistantMode::Auto), tr("The assistant answers by itself"));
    const bool ruled = mode == AssistantMode::Paused || mode == AssistantMode::Human;
    m_mode->setCurrent(ruled ? -1 : static_cast<int>(mode));
}

void ThreadHeader::refresh()
{
    const Conversation &chat = m_row.conversation;
    const Instant now = m_look.clock.now();
    m_face->setFace({m_row.name, windowRing(m_window, now)});
    m_name->setText(m_row.name.isEmpty() ? tr("No name") : m_look.format.customer(m_row.name));
    refreshHandle();
    refreshMode();
    fit();

    const bool open = chat.status == ConversationStatus::Open;
    const bool live = m_connectivity != Connectivity::AgentStopped;
    m_mode->setEnabled(live);
    m_assignee->setEnabled(live);
    m_assignee->setAssignee(chat.assignee.isValid() ? labels::staff(m_row.assigneeName) : QString());
    m_mode->setAccessibleName(tr("What the assistant may do here"));
    m_done->setEnabled(live);
    m_done->setGlyph(open ? Icon::Check : Icon::Undo);
    m_done->setName(open ? tr("Mark as done") : tr("Open again"));
    m_find->setName(tr("Find in this chat"));
    m_back->setName(tr("Back to the list"));
    m_details->setName(tr("About this customer"));
    m_more->setName(tr("More"));
}

/// With several chats, tabs say the channel, and the number stands in the panel.
void ThreadHeader::refreshHandle()
{
    const Conversation &chat = m_row.conversation;
    QStringList parts;
    QString shorter = labels::channel(chat.channel);
    const AssistantMode mode = chat.assistant.effective(m_look.clock.now());
    if (mode == AssistantMode::Human && chat.assistant.until) {
        const QString until = isolated(m_look.format.clockTime(*chat.assistant.until));
        parts << tr("AI silent until %1").arg(until);
        //: the same where there is little room: it is back at a time
        shorter = tr("AI back %1").arg(until);
    } else if (mode == AssistantMode::Paused) {
        parts << tr("AI paused: %1").arg(labels::handOverReason(chat.assistant.reason));
        shorter = tr("AI paused");
    }
    if (!m_tabs->isWorthwhile())
        parts << labels::channel(chat.channel);
    if (!m_tabs->isWorthwhile() && !m_row.handle.isEmpty())
        parts << m_look.format.handle(m_row.handle);
    m_handle->setText(parts.join(u" · "_s), shorter);
    m_tabs->setVisible(m_tabs->isWorthwhile());
}

void ThreadHeader::offerModes(QMenu &menu)
{
    const AssistantMode mode = m_row.conversation.assistant.effective(m_look.clock.now());
    menu.addSection(tr("What the assistant may do here"));
    for (const AssistantMode each : {AssistantMode::Off, AssistantMode::Suggest, AssistantMode::Auto}) {
        QAction *const choice = menu.addAction(labels::mode(each), this, [this, each] { Q_EMIT modeChosen(each); });
        choice->setCheckable(true);
        choice->setChecked(each == mode);
    }
    menu.addSeparator();
}

void ThreadHeader::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool live = m_connectivity != Connectivity::AgentStopped;
    if (live && !m_mode->isVisibleTo(this))
        offerModes(*menu);
    const ConversationStatus status = m_row.conversation.status;
    const auto offer = [&](ConversationStatus to, const QString &text) {
        if (status != to)
            menu->addAction(text, this, [this, to] { Q_EMIT statusChosen(to); })->setEnabled(live);
    };
    offer(ConversationStatus::Open, tr("Open again"));
    offer(ConversationStatus::Done, tr("Mark as done"));
    offer(ConversationStatus::Spam, tr("Mark as spam"));
    menu->addSeparator();
    Q_EMIT menuOpening(*menu);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

} // namespace migochat
