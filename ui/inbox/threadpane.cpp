#include "ui/inbox/threadpane.h"

#include "ui/inbox/emptythread.h"
#include "ui/inbox/messageview.h"
#include "ui/text/chatdirection.h"
#include "ui/widgets/themed.h"

#include <QDragEnterEvent>
#include <QEvent>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

ThreadPane::ThreadPane(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_stack(new QStackedWidget(this)), m_empty(new EmptyThread(look, this)),
      m_header(new ThreadHeader(look, this)), m_messages(new MessageView(look, this)),
      m_writing(new ComposerPane(look, this))
{
    setPane(this, u"thread"_s);
    setAcceptDrops(true);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    auto *open = new QWidget(this);
    auto *column = new QVBoxLayout(open);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_messages, 1);
    column->addWidget(m_writing);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(open);
    setConversation(std::nullopt);
}

void ThreadPane::setModel(QAbstractItemModel *model)
{
    m_messages->setRows(model);
}

void ThreadPane::setConversation(const std::optional<ConversationRow> &row)
{
    const ConversationId before = conversation();
    m_row = row;
    m_stack->setCurrentIndex(row ? 1 : 0);
    m_writing->setConversation(row);
    if (!row)
        return;
    if (before != conversation()) {
        m_messages->setCustomerDirection(chatDirection({}, {}, m_row->name));
        m_messages->startOver();
    }
    m_messages->setPerson(m_row->name);
    m_header->setRow(*m_row, m_writing->windowNow());
}

void ThreadPane::setWindow(const std::optional<WindowState> &window)
{
    m_writing->setWindow(window);
}

void ThreadPane::setConnectivity(Connectivity connectivity)
{
    m_writing->setConnectivity(connectivity);
    m_header->setConnectivity(connectivity);
}

/// A file may be let go anywhere over the chat, not only over the box.
void ThreadPane::dragEnterEvent(QDragEnterEvent *event)
{
    const QMimeData *offered = event->mimeData();
    const QList<QUrl> urls = offered->urls();
    if (m_row && (offered->hasImage() || std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); })))
        event->acceptProposedAction();
}

void ThreadPane::dropEvent(QDropEvent *event)
{
    m_writing->takeOffered(*event->mimeData());
    event->acceptProposedAction();
}

void ThreadPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setConversation(m_row);
}

} // namespace migochat
