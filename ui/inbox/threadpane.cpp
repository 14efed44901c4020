#include "ui/inbox/threadpane.h"

#include "app/domain/medialimits.h"
#include "ui/inbox/dropsurface.h"
#include "ui/inbox/emptythread.h"
#include "ui/inbox/messageview.h"
#include "ui/text/chatdirection.h"
#include "ui/text/labels.h"
#include "ui/widgets/themed.h"

#include <QDragEnterEvent>
#include <QEvent>
#include <QMimeData>
#include <QMimeDatabase>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

ThreadPane::ThreadPane(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_stack(new QStackedWidget(this)), m_empty(new EmptyThread(look, this)),
      m_header(new ThreadHeader(look, this)), m_messages(new MessageView(look, this)),
      m_writing(new ComposerPane(look, this)),
      m_drop(new DropSurface(
          look, [this](const QMimeData &offered) { return whyNotDropped(offered); }, this))
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
    connect(m_drop, &DropSurface::dropped, this,
            [this](const QMimeData *offered) { m_writing->takeOffered(*offered); });
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

/// By the names alone: what the bytes say stands beside the file once it is in the composer.
QString ThreadPane::whyNotDropped(const QMimeData &offered) const
{
    if (const QString why = composer().obstacle(ComposerBar::Tool::Attach); !why.isEmpty())
        return why;
    const ChannelKind &channel = m_row->conversation.channel;
    const QMimeDatabase types;
    const QList<QUrl> urls = offered.urls();
    const bool refused = !urls.isEmpty() && std::ranges::all_of(urls, [&](const QUrl &url) {
        const QString type = types.mimeTypeForFile(url.fileName(), QMimeDatabase::MatchExtension).name();
        const QString part = type.section(u'/', 0, 0);
        const bool isMedia = part == "image"_L1 || part == "video"_L1 || part == "audio"_L1;
        const UploadVerdict verdict =
            judgeUpload(channel, {.kind = isMedia ? part : u"document"_s, .mimeType = type, .bytes = 1});
        const bool byKind =
            verdict.reason == UploadVerdict::Reason::Type || verdict.reason == UploadVerdict::Reason::Kind;
        return verdict.what == UploadVerdict::What::Refuse && byKind && verdict.otherKind.isEmpty();
    });
    return refused ? tr("%1 takes no such files").arg(labels::channel(channel)) : QString();
}

/// A file may be let go anywhere over the chat, not only over the box.
void ThreadPane::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_row || !DropSurface::isFile(*event->mimeData()))
        return;
    event->acceptProposedAction();
    m_drop->cover(*event->mimeData());
}

void ThreadPane::dragLeaveEvent(QDragLeaveEvent *)
{
    m_drop->hide(); // shown again when it is the surface that the pointer has come to
}

void ThreadPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setConversation(m_row);
}

} // namespace migochat
