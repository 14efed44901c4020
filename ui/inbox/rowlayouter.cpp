#include "ui/inbox/rowlayouter.h"

#include "app/domain/clock.h"
#include "ui/inbox/messageparts.h"
#include "ui/inbox/parts/contentpart.h"
#include "ui/inbox/parts/filepart.h"
#include "ui/media/voices.h"
#include "ui/text/failures.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>

namespace migochat {

namespace {

constexpr int kSide = 20; ///< between bubble and edge of the pane
constexpr int kGap = 3;   ///< above and below a bubble
constexpr int kPadX = 13; ///< inside a bubble
constexpr int kPadY = 9;
constexpr int kMaxBubble = 560;
constexpr double kMaxPart = 0.68;
constexpr int kKeptLayouts = 400;

size_t stampOf(const Message &message, const Voices *voices)
{
    size_t stamp = qHashMulti(0, message.text, int(message.state), message.failureCode, int(message.kind),
                              message.staffName, toJson(message.content));
    for (const Attachment &file : message.attachments)
        stamp = qHashMulti(stamp, int(file.state), file.localPath, file.thumbnailPath, file.failureCode,
                           file.transcript, voices ? voices->problem(file.localPath) : QString());
    for (const Reaction &reaction : message.reactions)
        stamp = qHashMulti(stamp, reaction.emoji);
    return qHashMulti(stamp, message.editedAt.has_value(), message.deletedAt.has_value(), message.hiddenAt.has_value());
}

size_t stampOf(const ThreadRow &row, const Voices *voices)
{
    if (row.kind == ThreadRow::Kind::GapDivider)
        return qHashMulti(0, toMsecs(row.gap.from), toMsecs(row.gap.to), int(row.gap.known), row.gap.found,
                          row.gap.times);
    if (row.kind != ThreadRow::Kind::Item)
        return qHash(row.date.toJulianDay());
    if (const auto *message = std::get_if<Message>(&row.item.content)) {
        return qHashMulti(stampOf(*message, voices), row.quoted.id.value(), row.ad);
    }
    if (const auto *note = std::get_if<Note>(&row.item.content))
        return qHashMulti(1, note->text, note->staffName);
    return 2;
}

/// It answers a message that is not in the store: older than the connection, or never told to us.
bool quotesUnknown(const Message &message)
{
    return message.replyToRemoteId.isValid() && message.kind != MessageKind::Comment && !message.deletedAt;
}

/// Why it was not delivered or has not left yet, or that it arrived and is reported as failed afterwards.
std::optional<Remark> failureOf(const Message &message)
{
    if (message.direction == Direction::Inbound)
        return std::nullopt;
    if (message.state == DeliveryState::Failed)
        return Remark{failureSentence(message.failureCode), Remark::Tone::Alarm};
    if (message.state == DeliveryState::Queued && !message.failureCode.isEmpty())
        return Remark{waitingSentence(message.failureCode), Remark::Tone::Warning};
    if (!message.failureCode.isEmpty() && deliveryRank(message.state) >= deliveryRank(DeliveryState::Delivered)) {
        return Remark{QCoreApplication::translate("migochat::Thread", "Reported as failed after it was delivered: %1")
                          .arg(failureSentence(message.failureCode)),
                      Remark::Tone::Warning};
    }
    return std::nullopt;
}

} // namespace

RowLayouter::RowLayouter(const Look &look) : m_look(look), m_cache(kKeptLayouts) {}

RowLayouter::Key RowLayouter::keyOf(const ThreadRow &row, int width) const
{
    int kind = static_cast<int>(row.kind) * 8;
    qint64 id = 0;
    if (row.kind == ThreadRow::Kind::Item) {
        const ThreadCursor cursor = row.item.cursor();
        kind += cursor.kind;
        id = cursor.id;
    } else if (row.kind == ThreadRow::Kind::GapDivider) {
        id = row.gap.id.value();
    }
    size_t stamp = stampOf(row, m_voices);
    if (row.sendAt) { // when it leaves is said as seen from today
        const qint64 today = toDateTime(m_look.clock.now()).date().toJulianDay();
        stamp = qHashMulti(stamp, toMsecs(*row.sendAt), today);
    }
    stamp = qHashMulti(stamp, int(m_manner.offer), int(m_manner.own), int(m_manner.wordless));
    return {kind, id, width, m_look.theme.revision(), stamp};
}

const RowLayout &RowLayouter::layout(const ThreadRow &row, int width)
{
    const Key key = keyOf(row, width);
    if (const RowLayout *known = m_cache.object(key))
        return *known;
    auto *made = new RowLayout(measure(row, width));
    m_cache.insert(key, made);
    return *made;
}

RowLayout RowLayouter::measure(const ThreadRow &row, int width) const
{
    RowLayout plain;
    if (row.kind == ThreadRow::Kind::DateDivider) {
        plain.form = RowLayout::Form::Divider;
        plain.size = {width, 44};
        return plain;
    }
    if (row.kind == ThreadRow::Kind::UnreadDivider) {
        plain.form = RowLayout::Form::Unread;
        plain.size = {width, 30};
        return plain;
    }
    if (row.kind == ThreadRow::Kind::GapDivider)
        return gap(row.gap, width);
    if (const auto *message = std::get_if<Message>(&row.item.content))
        return bubble(row, *message, width);
    if (const auto *remark = std::get_if<Note>(&row.item.content))
        return note(*remark, width);
    return activity(std::get<Activity>(row.item.content), width);
}

/// In the middle, without a bubble.
RowLayout RowLayouter::activity(const Activity &activity, int width) const
{
    RowLayout layout;
    const BubblePart part = makeActivityPart(activity, room(qMax(120, qMin(kMaxBubble, width - 2 * kSide - 24))));
    layout.size = {width, qMax(30, part.size.height() + 12)};
    layout.parts = {
        {part,
         QRect(QPoint((width - part.size.width()) / 2, (layout.size.height() - part.size.height()) / 2), part.size)}};
    return layout;
}

RowLayout RowLayouter::bubble(const ThreadRow &row, const Message &message, int width) const
{
    RowLayout layout;
    layout.form = RowLayout::Form::Bubble;
    const int most = qMax(120, qMin(kMaxBubble, int(width * kMaxPart))) - 2 * kPadX;
    const PartRoom space = room(most);
    QList<BubblePart> parts;
    if (message.source.kind != SourceKind::Direct)
        parts << makeReferralPart(message, row.ad, space);
    if (row.quoted.id.isValid())
        parts << makeQuotePart(row.quoted, space);
    else if (quotesUnknown(message))
        parts << makeLostQuotePart(space);
    parts << makeFileParts(message, space);
    // Buttons stand under their text, a place or basket above what is said about it.
    const QList<BubblePart> content = makeContentParts(message, space);
    const bool under = standsUnderText(message.content);
    if (!under)
        parts << content;
    if (!ownWords(message).isEmpty() || message.deletedAt)
        parts << makeTextPart(message, space, m_manner.wordless);
    if (under)
        parts << content;
    if (!message.reactions.isEmpty())
        parts << makeReactionsPart(message.reactions, space);
    parts << makeMetaPart(message, row.sendAt, space);

    int widest = 0;
    for (const BubblePart &part : std::as_const(parts))
        widest = qMax(widest, part.size.width());
    const int bubbleWidth = widest + 2 * kPadX;
    const bool atEnd = (message.direction == Direction::Outbound) == (m_manner.own == ThreadManner::Edge::End);
    const QPoint origin(atEnd ? width - kSide - bubbleWidth : kSide, kGap);
    int y = kPadY;
    for (BubblePart &part : parts) {
        QRect rect(QPoint(kPadX, y), part.size);
        if (part.stretches)
            rect.setWidth(widest);
        y += part.size.height() + part.below;
        layout.parts.append({std::move(part), rect.translated(origin)});
    }
    // Time and tick sit at the trailing end.
    layout.parts.last().rect.moveRight(origin.x() + kPadX + widest - 1);
    layout.bubble = QRect(origin, QSize(bubbleWidth, y + kPadY - 3));
    layout.size = {width, layout.bubble.height() + 2 * kGap};
    placeBelow(layout, message, most + 2 * kPadX);
    return layout;
}

/// What went wrong stands under the bubble, at the edge where it stands itself.
void RowLayouter::placeBelow(RowLayout &layout, const Message &message, int maxWidth) const
{
    QList<BubblePart> parts;
    if (const auto why = failureOf(message)) {
        parts << makeRemarkPart(*why, room(maxWidth));
        parts.last().tellsWay = true;
    }
    // A look is for looking: what it takes the open chat for is not offered there.
    const bool offers = m_manner.offer == messagemenu::Offer::Everything;
    if (offers && message.direction == Direction::Outbound && message.state == DeliveryState::Failed)
        parts << makeFailedPart(message, room(maxWidth));
    if (parts.isEmpty())
        return;
    const bool atEnd = m_manner.own == ThreadManner::Edge::End;
    int y = layout.bubble.bottom() + 5;
    for (BubblePart &part : parts) {
        const int x = atEnd ? layout.bubble.right() + 1 - part.size.width() : layout.bubble.left();
        const QRect rect(QPoint(x, y), part.size);
        y = rect.bottom() + 1 + part.below;
        layout.parts.append({std::move(part), rect});
    }
    layout.size.setHeight(y + kGap);
}

RowLayout RowLayouter::gap(const ThreadGap &gap, int width) const
{
    RowLayout layout;
    layout.form = RowLayout::Form::Gap;
    const BubblePart part = makeGapPart(gap, room(qMin(kMaxBubble, width - 2 * kSide - 2 * kPadX)));
    layout.bubble = QRect((width - part.size.width()) / 2 - kPadX, kGap + 4, part.size.width() + 2 * kPadX,
                          part.size.height() + 14);
    layout.parts = {{part, QRect(layout.bubble.topLeft() + QPoint(kPadX, 7), part.size)}};
    layout.size = {width, layout.bubble.height() + 2 * kGap + 8};
    return layout;
}

RowLayout RowLayouter::note(const Note &note, int width) const
{
    RowLayout layout;
    layout.form = RowLayout::Form::Note;
    const int inner = width - 2 * kSide - 2 * kPadX;
    const BubblePart title = makeNoteTitlePart(room(inner));
    const BubblePart meta = makeNoteMetaPart(note, room(inner));
    const int beside = inner - title.size.width() - meta.size.width() - 24;
    const bool inOneLine = beside >= 200;
    Message words;
    words.text = note.text;
    const BubblePart text = makeTextPart(words, room(qMax(60, inOneLine ? beside : inner)));
    const int left = kSide + kPadX;
    const int top = kGap + kPadY;
    const QPoint at = inOneLine ? QPoint(left + title.size.width() + 12, top) : QPoint(left, top + 24);
    layout.parts = {{title, QRect(QPoint(left, top), title.size)},
                    {meta, QRect(QPoint(left + inner - meta.size.width(), top), meta.size)},
                    {text, QRect(at, text.size)}};
    const int bottom = qMax(layout.parts.first().rect.bottom(), layout.parts.last().rect.bottom()) + 1 + kPadY;
    layout.bubble = QRect(kSide, kGap, width - 2 * kSide, bottom - kGap);
    layout.size = {width, bottom + kGap};
    return layout;
}

} // namespace migochat
