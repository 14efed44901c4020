// The second and third line of a row of the list; conversationdelegate.cpp paints the rest of it.
#include "ui/inbox/bulkbar.h"
#include "ui/inbox/conversationcanvas.h"
#include "ui/inbox/deliverymark.h"
#include "ui/inbox/inboxviewdata.h"
#include "ui/search/snippet.h"
#include "ui/text/chatdirection.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/domaincolors.h"
#include "ui/widgets/paint.h"

#include <functional>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kSoonDue = 12h;
constexpr int kGap = 7;
constexpr int kSign = 14;

/// The words below a preview, one after the other from the leading edge.
class TagLine
{
public:
    struct Room {
        int from = 0;
        int to = 0;
    };
    TagLine(const Look &look, QPainter &painter, std::function<QRect(const QRect &)> at, const Room &room)
        : m_look(look), m_painter(painter), m_at(std::move(at)), m_x(room.from), m_end(room.to)
    {
    }

    /// Half a word says less than none: what does not fit is left out.
    [[nodiscard]] bool fits(const QString &text, int before = 0) const
    {
        return m_x + before + lineWidth({.text = text, .font = m_look.theme.font(FontRole::Small), .color = {}}) <=
               m_end;
    }

    void word(const QString &text, FontRole role, Token token)
    {
        word({.text = text, .font = m_look.theme.font(role), .color = m_look.theme.color(token)});
    }

    void word(const TextLine &line)
    {
        const int width = qMin(lineWidth(line), m_end - m_x);
        paintLine(m_painter, m_at({m_x, 49, width, 18}), line);
        m_x += width + kGap;
    }

    void wordThatFits(const QString &text, Token token)
    {
        if (fits(text))
            word(text, FontRole::Small, token);
    }

    void chip(LeadLabel label)
    {
        const Chip chip{.text = labels::label(label),
                        .font = m_look.theme.font(FontRole::SmallBold),
                        .color = m_look.theme.color(tokenOf(label)),
                        .fill = {},
                        .icons = &m_look.icons,
                        .icon = iconOf(label)};
        const QSize size = chipSize(chip);
        paintChip(m_painter, m_at({m_x, 58 - size.height() / 2, size.width(), size.height()}), chip);
        m_x += size.width() + kGap;
    }

    void sign(Icon icon, Token token)
    {
        m_look.icons.paint(m_painter, icon, token, m_at({m_x, 51, kSign, kSign}));
        m_x += kSign + 3;
    }

    /// The first of them that fits; only the first says what it is, before the others stands the sign.
    void due(Icon icon, const QStringList &words, Token token)
    {
        if (fits(words.constFirst()))
            return word(words.constFirst(), FontRole::Small, token);
        for (const QString &shorter : words.mid(1)) {
            if (!fits(shorter, kSign + 3))
                continue;
            sign(icon, token);
            return word(shorter, FontRole::Small, token);
        }
    }

private:
    const Look &m_look;
    QPainter &m_painter;
    const std::function<QRect(const QRect &)> m_at;
    int m_x;
    const int m_end;
};

} // namespace

void ConversationDelegate::paintPreviewLine(const Canvas &canvas) const
{
    const Conversation &chat = canvas.row.conversation;
    int end = canvas.textEnd();
    if (chat.unreadCount > 0) {
        const CountBadge badge{.text = chat.unreadCount > 99 ? u"99+"_s : m_look.format.number(chat.unreadCount),
                               .font = m_look.theme.font(FontRole::SmallBold),
                               .fill = m_look.theme.color(Token::Accent),
                               .ink = m_look.theme.color(Token::OnAccent)};
        const QSize size = badgeSize(badge);
        end -= size.width();
        paintBadge(canvas.painter, canvas.at(end, canvas.places.previewY + 1, size.width(), size.height()), badge);
        end -= 6;
    }
    const int y = canvas.places.previewY;
    int start = canvas.places.textX;
    if (m_look.theme.isCompact()) {
        const TextLine channel{.text = labels::channel(chat.channel),
                               .font = m_look.theme.font(FontRole::SmallBold),
                               .color = m_look.theme.color(tokenOf(chat.channel))};
        const int width = qMin(lineWidth(channel), (end - start) / 2);
        paintLine(canvas.painter, canvas.at(start, y, width, 20), channel);
        start += width + 7;
    }
    const bool isHit = !canvas.sought.isEmpty();
    const Preview preview = previewOf(canvas.row, isHit ? Shows::TheHit : Shows::WhatIsNew);
    if (isHit) {
        return paintMarkedLine(canvas.painter, canvas.at(start, y, end - start, 20),
                               {snippetOf(preview.text, canvas.sought), m_look.theme.font(FontRole::Body),
                                m_look.theme.color(preview.token), m_look.theme.color(Token::Text),
                                m_look.theme.color(Token::Found)});
    }
    if (const auto icon = previewIcon(canvas.row); preview.isMessage && icon) {
        m_look.icons.paint(canvas.painter, *icon, Token::Muted, canvas.at(start, y + 2, 16, 16));
        start += 20;
    }
    if (preview.isMessage && canvas.row.previewAuthor != Author::Customer) {
        const DeliveryMark mark = deliveryMark(canvas.row.previewState);
        m_look.icons.paint(canvas.painter, mark.icon, mark.token, canvas.at(start, y + 3, 15, 15));
        start += 19;
    }
    paintLine(canvas.painter, canvas.at(start, y, end - start, 20),
              {.text = preview.isOurs ? running(preview.text, canvas.option.direction)
                                      : asInChat(preview.text, canvas.row.name),
               .font = m_look.theme.font(FontRole::Body),
               .color = m_look.theme.color(preview.token)});
}

/// What the view says stands in none of its rows; a search finds rows of all.
bool ConversationDelegate::saysStatus(const Canvas &canvas) const
{
    const ConversationStatus status = canvas.row.conversation.status;
    const InboxView own = status == ConversationStatus::Spam ? InboxView::Spam : InboxView::Done;
    return BulkBar::isClosed(status) && (!canvas.sought.isEmpty() || m_beside.view != ViewKey(own));
}

TextLine ConversationDelegate::statusWord(ConversationStatus status) const
{
    const Token token = status == ConversationStatus::Spam ? Token::Bad : Token::Ok;
    return {.text = labels::status(status),
            .font = m_look.theme.font(FontRole::SmallBold),
            .color = m_look.theme.color(token)};
}

void ConversationDelegate::paintTagLine(const Canvas &canvas) const
{
    TagLine line(m_look, canvas.painter, [&canvas](const QRect &place) { return canvas.at(place); },
                 {canvas.places.textX, canvas.textEnd()});
    const ListedConversation &row = canvas.row;
    const Conversation &chat = row.conversation;
    const bool isDue = row.nextFollowUp && *row.nextFollowUp <= canvas.now + kSoonDue;
    if (saysStatus(canvas))
        line.word(statusWord(chat.status));
    line.word(labels::channel(chat.channel), FontRole::SmallBold, tokenOf(chat.channel));
    line.chip(row.label);
    if (canvas.isClosing()) {
        const Token token = *canvas.window.until - canvas.now < 1h ? Token::Bad : Token::Warn;
        line.sign(Icon::Clock, token);
        const QString left = m_look.format.remaining(*canvas.window.until - canvas.now);
        const QString sentence = tr("closes in %1").arg(left);
        line.word(!isDue && line.fits(sentence) ? sentence : left, FontRole::Small, token);
    }
    if (isDue) {
        const bool isTask = row.task.isValid();
        const QString when = m_look.format.due(*row.nextFollowUp, canvas.now);
        const QString named = (isTask ? tr("task %1") : tr("follow up %1")).arg(isolated(when));
        line.due(isTask ? Icon::Check : Icon::Clock, {named, when, m_look.format.clockTime(*row.nextFollowUp)},
                 *row.nextFollowUp < canvas.now ? Token::Bad : Token::Accent);
    }
    if (canvas.window.window != ReplyWindow::Open) {
        const QString window = labels::window(canvas.window.window);
        if (!isDue || line.fits(window))
            line.word(window, FontRole::Small, Token::Muted);
    }
    line.wordThatFits(labels::stage(row.stage), Token::Muted);
    if (chat.status == ConversationStatus::Snoozed && chat.snoozedUntil)
        line.wordThatFits(m_look.format.due(*chat.snoozedUntil, canvas.now), Token::Accent);
    if (!row.assigneeName.isEmpty())
        line.wordThatFits(leftToRight(u'@' + singleLine(row.assigneeName, 24)), Token::Muted);
    for (const QString &tag : row.tags)
        line.wordThatFits(u'#' + isolated(singleLine(tag, 24)), Token::Muted);
}

} // namespace migochat
