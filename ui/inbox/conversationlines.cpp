// The second and third line of a row of the list; conversationdelegate.cpp paints the rest of it.
#include "ui/inbox/conversationcanvas.h"
#include "ui/inbox/deliverymark.h"
#include "ui/search/snippet.h"
#include "ui/text/chatdirection.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/domaincolors.h"
#include "ui/widgets/paint.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

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
    const bool isMessage = canvas.row.note.isEmpty() && m_beside.unsent.value(chat.id).isEmpty();
    if (isHit) {
        return paintMarkedLine(canvas.painter, canvas.at(start, y, end - start, 20),
                               {snippetOf(preview.text, canvas.sought), m_look.theme.font(FontRole::Body),
                                m_look.theme.color(preview.token), m_look.theme.color(Token::Text), m_look.theme.color(Token::Found)});
    }
    if (const auto icon = previewIcon(canvas.row); isMessage && icon) {
        m_look.icons.paint(canvas.painter, *icon, Token::Muted, canvas.at(start, y + 2, 16, 16));
        start += 20;
    }
    if (isMessage && canvas.row.previewAuthor != Author::Customer) {
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

void ConversationDelegate::paintTagLine(const Canvas &canvas) const
{
    const int end = canvas.textEnd();
    int x = canvas.places.textX;
    const auto word = [&](const QString &text, FontRole role, Token token) {
        const TextLine line{.text = text, .font = m_look.theme.font(role), .color = m_look.theme.color(token)};
        const int width = qMin(lineWidth(line), end - x);
        paintLine(canvas.painter, canvas.at(x, 49, width, 18), line);
        x += width + 7;
    };
    // Half a word says less than none: what does not fit is left out.
    const auto fits = [&](const QString &text) {
        return x + lineWidth({.text = text, .font = m_look.theme.font(FontRole::Small), .color = {}}) <= end;
    };
    const Conversation &chat = canvas.row.conversation;
    word(labels::channel(chat.channel), FontRole::SmallBold, tokenOf(chat.channel));
    const Chip chip{.text = labels::label(canvas.row.label),
                    .font = m_look.theme.font(FontRole::SmallBold),
                    .color = m_look.theme.color(tokenOf(canvas.row.label)),
                    .fill = {}};
    const QSize size = chipSize(chip);
    paintChip(canvas.painter, canvas.at(x, 58 - size.height() / 2, size.width(), size.height()), chip);
    x += size.width() + 7;
    if (canvas.isClosing()) {
        const Token token = *canvas.window.until - canvas.now < 1h ? Token::Bad : Token::Warn;
        m_look.icons.paint(canvas.painter, Icon::Clock, token, canvas.at(x, 51, 14, 14));
        x += 17;
        const QString left = m_look.format.remaining(*canvas.window.until - canvas.now);
        const QString sentence = tr("closes in %1").arg(left);
        word(fits(sentence) ? sentence : left, FontRole::Small, token);
    } else if (canvas.window.window != ReplyWindow::Open) {
        word(labels::window(canvas.window.window), FontRole::Small, Token::Muted);
    } else if (const QString stage = labels::stage(canvas.row.stage); fits(stage)) {
        word(stage, FontRole::Small, Token::Muted);
    }
    if (chat.status == ConversationStatus::Snoozed && chat.snoozedUntil) {
        const QString due = m_look.format.due(*chat.snoozedUntil, canvas.now);
        if (fits(due))
            word(due, FontRole::Small, Token::Accent);
    }
    if (const auto due = canvas.row.nextFollowUp; due && *due <= canvas.now + 12h) {
        const QString words = canvas.row.task.isValid() ? tr("task %1") : tr("follow up %1");
        const QString when = words.arg(isolated(m_look.format.due(*due, canvas.now)));
        if (fits(when))
            word(when, FontRole::Small, *due < canvas.now ? Token::Bad : Token::Accent);
    }
    const QString assignee = leftToRight(u'@' + singleLine(canvas.row.assigneeName, 24));
    if (!canvas.row.assigneeName.isEmpty() && fits(assignee))
        word(assignee, FontRole::Small, Token::Muted);
    for (const QString &tag : canvas.row.tags) {
        const QString name = u'#' + isolated(singleLine(tag, 24));
        if (fits(name))
            word(name, FontRole::Small, Token::Muted);
    }
}

} // namespace migochat
