#include "ui/inbox/conversationdelegate.h"

#include "app/domain/clock.h"
#include "app/domain/replywindow.h"
#include "ui/inbox/conversationcanvas.h"
#include "ui/inbox/quickacts.h"
#include "ui/models/listroles.h"
#include "ui/search/snippet.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/domaincolors.h"
#include "ui/widgets/paint.h"

#include <QPainter>
#include <QStyle>

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qreal kUnderway = 0.5; ///< how much of a row is seen while something is being done with it

} // namespace

ConversationDelegate::Places ConversationDelegate::places() const
{
    if (m_look.theme.isCompact())
        return {kCompactHeight, {Canvas::kMargin, 9, 38, 38}, 62, 7, 29};
    return {kRowHeight, {Canvas::kMargin, 13, 46, 46}, 72, 8, 28};
}

ConversationDelegate::ConversationDelegate(const Look &look, const Beside &beside, QObject *parent)
    : ZoomedDelegate(look, parent), m_beside(beside)
{
}

QSize ConversationDelegate::rowSize(const QModelIndex &) const
{
    return {240, places().height};
}

/// Models that know less of a conversation give its row alone.
ListedConversation ConversationDelegate::rowOf(const QModelIndex &index)
{
    const QVariant listed = index.data(ListedRole);
    return listed.isValid() ? listed.value<ListedConversation>()
                            : ListedConversation(index.data(RowRole).value<ConversationRow>());
}

void ConversationDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    const ListedConversation row = rowOf(index);
    const Conversation &chat = row.conversation;
    const Instant now = m_look.clock.now();
    painter.setLayoutDirection(option.direction);
    const Canvas canvas{painter,
                        option,
                        row,
                        now,
                        replyWindow({chat.channel, chat.lastCustomerMessageAt, chat.freeEntryUntil}, now),
                        places(),
                        index.data(FoundRole).value<FoundText>().terms};
    paintBack(canvas);
    const auto act = m_beside.acts.constFind(chat.id);
    if (act != m_beside.acts.constEnd() && !act->isRefused)
        painter.setOpacity(kUnderway);
    paintAvatar(painter, canvas.at(canvas.places.face), {row.name, windowRing(canvas.window, now)}, m_look);
    const auto occupant = m_beside.occupants.constFind(chat.id);
    if (occupant != m_beside.occupants.constEnd())
        paintOccupant(canvas, *occupant);
    paintNameLine(canvas);
    paintPreviewLine(canvas);
    if (!m_look.theme.isCompact())
        paintTagLine(canvas);
    painter.setOpacity(1);
    if (option.state.testFlag(QStyle::State_MouseOver))
        paintQuickActs(canvas);
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(painter, option.rect.adjusted(0, 0, 0, -1), m_look.theme.color(Token::Accent), 4);
}

void ConversationDelegate::paintBack(const Canvas &canvas) const
{
    const QStyle::State state = canvas.option.state;
    if (state.testFlag(QStyle::State_Selected))
        canvas.painter.fillRect(canvas.option.rect, m_look.theme.color(Token::Selected));
    else if (state.testFlag(QStyle::State_MouseOver))
        canvas.painter.fillRect(canvas.option.rect, m_look.theme.color(Token::Hover));
    if (state.testFlag(QStyle::State_Selected) && m_look.theme.isHighContrast())
        canvas.painter.fillRect(canvas.at(0, 0, 4, canvas.places.height), m_look.theme.color(Token::Accent));
    canvas.painter.fillRect(canvas.at(0, canvas.places.height - 1, canvas.width(), 1), m_look.theme.color(Token::Line));
}

/// At the lower edge of the customer's face: a colleague's face in small, and a pencil beside it while they write.
void ConversationDelegate::paintOccupant(const Canvas &canvas, const Occupant &occupant) const
{
    constexpr int kSize = 20;
    const QRect face = canvas.places.face;
    const int width = occupant.isTyping ? kSize + 18 : kSize;
    const QRect pill(face.right() + 5 - width, face.bottom() + 5 - kSize, width, kSize);
    const Token back = canvas.option.state.testFlag(QStyle::State_Selected) ? Token::Selected : Token::Surface;
    canvas.painter.setPen(QPen(m_look.theme.color(back), 2));
    canvas.painter.setBrush(m_look.theme.color(occupant.isTyping ? Token::Accent : Token::Raised));
    canvas.painter.setRenderHint(QPainter::Antialiasing);
    canvas.painter.drawRoundedRect(canvas.at(pill), kSize / 2.0, kSize / 2.0);
    const QRect own = canvas.at(QRect(pill.right() + 1 - kSize, pill.y(), kSize, kSize)).adjusted(1, 1, -1, -1);
    if (occupant.name.isEmpty())
        m_look.icons.paint(canvas.painter, Icon::Person, occupant.isTyping ? Token::OnAccent : Token::Text,
                           own.adjusted(2, 2, -2, -2));
    else
        paintAvatar(canvas.painter, own, {occupant.name, {}}, m_look);
    if (occupant.isTyping)
        m_look.icons.paint(canvas.painter, Icon::Edit, Token::OnAccent, canvas.at(pill.x() + 5, pill.y() + 4, 12, 12));
}

/// They stand over the time, which can wait while the pointer is here.
void ConversationDelegate::paintQuickActs(const Canvas &canvas) const
{
    const bool isClosed = BulkBar::isClosed(canvas.row.conversation.status);
    const std::array icons{Icon::Person, Icon::Clock, isClosed ? Icon::Undo : Icon::Check};
    const Token ink = m_beside.live ? Token::Text : Token::LineStrong;
    const QRect &row = canvas.option.rect;
    const Token back = canvas.option.state.testFlag(QStyle::State_Selected) ? Token::Selected : Token::Hover;
    for (int act = 0; act < static_cast<int>(icons.size()); ++act) {
        const QRect place = QuickActs::placeOf(act, row, canvas.option.direction);
        const int toPreview = row.top() + canvas.places.previewY - place.top(); // what is unread stands beside it
        canvas.painter.fillRect(QRect(place.topLeft(), QSize(place.width(), toPreview)), m_look.theme.color(back));
        m_look.icons.paint(canvas.painter, icons.at(static_cast<size_t>(act)), ink, place.adjusted(5, 5, -5, -5));
    }
}

void ConversationDelegate::paintNameLine(const Canvas &canvas) const
{
    const Conversation &chat = canvas.row.conversation;
    const auto waited = chat.waitingSince ? m_beside.open.between(*chat.waitingSince, canvas.now) : 0ms;
    const bool waits = waited > 10min;
    const Token ink = waited > 1h ? Token::Warn : Token::Muted;
    const TextLine time{
        .text = waits ? m_look.format.age(m_beside.open.asIfOpen(*chat.waitingSince, canvas.now), canvas.now)
                      : m_look.format.listTime(chat.lastMessageAt, canvas.now),
        .font = m_look.theme.font(FontRole::Small),
        .color = m_look.theme.color(ink),
        .alignment = Qt::AlignRight};
    const int timeWidth = lineWidth(time);
    int end = canvas.textEnd() - timeWidth;
    const int y = canvas.places.nameY;
    paintLine(canvas.painter, canvas.at(end, y, timeWidth, 20), time);
    if (waits) {
        end -= 17;
        m_look.icons.paint(canvas.painter, Icon::Clock, ink, canvas.at(end, y + 3, 14, 14));
    }
    if (m_look.theme.isCompact())
        end = paintMarks(canvas, end);
    const int x = canvas.places.textX;
    const QString name = canvas.row.name.isEmpty() ? tr("No name") : m_look.format.customer(canvas.row.name);
    const QRect place = canvas.at(x, y, end - x - 8, 20);
    const QColor nameInk = m_look.theme.color(BulkBar::isClosed(chat.status) ? Token::Muted : Token::Text);
    if (!canvas.sought.isEmpty()) {
        return paintMarkedLine(canvas.painter, place,
                               {snippetOf(name, canvas.sought), m_look.theme.font(FontRole::Name), nameInk,
                                m_look.theme.color(Token::Text), m_look.theme.color(Token::Found)});
    }
    paintLine(canvas.painter, place,
              {.text = singleLine(name), .font = m_look.theme.font(FontRole::Name), .color = nameInk});
}

int ConversationDelegate::paintMarks(const Canvas &canvas, int end) const
{
    const int y = canvas.places.nameY;
    if (saysStatus(canvas)) {
        const TextLine status = statusWord(canvas.row.conversation.status);
        end -= lineWidth(status) + 8;
        paintLine(canvas.painter, canvas.at(end, y, lineWidth(status), 20), status);
    }
    if (canvas.row.label == LeadLabel::Hot) {
        const Chip chip{.text = labels::label(canvas.row.label),
                        .font = m_look.theme.font(FontRole::SmallBold),
                        .color = m_look.theme.color(Token::Hot),
                        .fill = {},
                        .icons = &m_look.icons,
                        .icon = Icon::Flame};
        const QSize size = chipSize(chip);
        end -= size.width() + 8;
        paintChip(canvas.painter, canvas.at(end, y + 10 - size.height() / 2, size.width(), size.height()), chip);
    }
    if (canvas.isClosing()) {
        const Token token = *canvas.window.until - canvas.now < 1h ? Token::Bad : Token::Warn;
        const TextLine left{.text = m_look.format.remaining(*canvas.window.until - canvas.now),
                            .font = m_look.theme.font(FontRole::Small),
                            .color = m_look.theme.color(token)};
        end -= lineWidth(left) + 8;
        paintLine(canvas.painter, canvas.at(end, y, lineWidth(left), 20), left);
    }
    return end;
}

} // namespace migochat
