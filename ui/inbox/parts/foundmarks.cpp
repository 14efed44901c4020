#include "ui/inbox/parts/foundmarks.h"

#include "ui/inbox/textblock.h"
#include "ui/search/snippet.h"
#include "ui/theme/theme.h"

namespace migochat {

namespace {

QList<TextSpan> foundIn(const QString &text, const PartRoom &room)
{
    return room.found && !room.found->isEmpty() ? searchHighlights(text, *room.found) : QList<TextSpan>();
}

} // namespace

void foundmarks::fillBehind(QPainter &painter, const QRect &rect, const TextBlock &block, const PartRoom &room)
{
    for (const TextSpan &span : foundIn(block.text(), room))
        block.fillBehind(painter, rect, span, room.look.theme.color(Token::Found));
}

void foundmarks::paintLine(QPainter &painter, const QRect &rect, const TextLine &line, const PartRoom &room)
{
    const Snippet snippet{line.text, foundIn(line.text, room)};
    if (snippet.marks.isEmpty())
        return migochat::paintLine(painter, rect, line);
    paintMarkedLine(painter, rect, {snippet, line.font, line.color, line.color, room.look.theme.color(Token::Found)});
}

} // namespace migochat
