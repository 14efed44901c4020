#include "ui/inbox/dropsurface.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace migochat {

namespace {

constexpr int kEdge = 12;
constexpr int kIcon = 36;
constexpr int kLine = 24;

} // namespace

DropSurface::DropSurface(const Look &look, Obstacle obstacle, QWidget *parent)
    : QWidget(parent), m_look(look), m_obstacle(std::move(obstacle))
{
    setAcceptDrops(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    hide();
}

bool DropSurface::isFile(const QMimeData &offered)
{
    const QList<QUrl> urls = offered.urls();
    const bool local = std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); });
    return local || (urls.isEmpty() && offered.hasImage());
}

void DropSurface::cover(const QMimeData &offered)
{
    m_why = m_obstacle(offered);
    setAccessibleName(m_why.isEmpty() ? tr("Drop to attach") : tr("Cannot be attached") + QStringLiteral(". ") + m_why);
    setGeometry(parentWidget()->rect());
    raise();
    show();
    update();
}

void DropSurface::dragEnterEvent(QDragEnterEvent *event)
{
    cover(*event->mimeData());
    event->acceptProposedAction(); // also where nothing may be let go: else nobody hears that it has left
}

void DropSurface::dragMoveEvent(QDragMoveEvent *event)
{
    if (m_why.isEmpty())
        event->acceptProposedAction();
    else
        event->ignore();
}

void DropSurface::dragLeaveEvent(QDragLeaveEvent *)
{
    hide();
}

void DropSurface::dropEvent(QDropEvent *event)
{
    hide();
    event->acceptProposedAction();
    Q_EMIT dropped(event->mimeData());
}

void DropSurface::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(layoutDirection());
    const Theme &theme = m_look.theme;
    painter.fillRect(rect(), theme.color(Token::Surface));
    const Token token = m_why.isEmpty() ? Token::Accent : Token::Bad;
    const int edge = theme.px(kEdge);
    painter.setPen(QPen(theme.color(token), 2, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(edge, edge, -edge, -edge), theme.px(kEdge), theme.px(kEdge));

    const int icon = theme.px(kIcon);
    const int line = theme.px(kLine);
    int y = (height() - icon - 2 * line) / 2;
    m_look.icons.paint(painter, m_why.isEmpty() ? Icon::Attachment : Icon::Block, token,
                       {(width() - icon) / 2, y, icon, icon});
    y += icon + edge;
    const QRect words(2 * edge, y, width() - 4 * edge, line);
    painter.setFont(theme.font(FontRole::BodyBold));
    painter.setPen(theme.color(Token::Text));
    painter.drawText(words, Qt::AlignHCenter | Qt::AlignTop,
                     m_why.isEmpty() ? tr("Drop to attach") : tr("Cannot be attached"));
    painter.setFont(theme.font(FontRole::Body));
    painter.drawText(words.translated(0, line).adjusted(0, 0, 0, 3 * line),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_why);
}

} // namespace migochat
