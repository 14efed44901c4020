#include "ui/inbox/rowlayouter.h"

#include "ui/inbox/messageparts.h"
#include "ui/text/failures.h"
#include "ui/theme/theme.h"

namespace migochat {

namespace {

constexpr int kSide = 20;       ///< between bubble and edge of the pane
constexpr int kGap = 3;         ///< above and below a bubble
constexpr int kPadX = 13;       ///< inside a bubble
constexpr int kPadY = 9;
constexpr int kMaxBubble = 560;
constexpr double kMaxPart = 0.68;
constexpr int kKeptLayouts = 400;

size_t stampOf(const ThreadRow &row)
{
    if (row.kind != ThreadRow::Kind::Item)
        return qHash(row.date.toJulianDay());
    if (const auto *message = std::get_if<Message>(&row.item.content)) {
        return qHashMulti(0, message->text, int(message->state), message->failureCode, int(message->kind),
                          message->staffName, row.quoted.id.value());
    }
    if (const auto *note = std::get_if<Note>(&row.item.content))
        return qHashMulti(1, note->text, note->staffName);
    return 2;
}

} // namespace

RowLayouter::RowLayouter(const Look &look) : m_look(look), m_cache(kKeptLayouts) {}

bool RowLayouter::offersResend(const Message &message)
{
    return message.direction == Direction::Outbound && message.state == DeliveryState::Failed
           && mayResend(message.failureCode);
}

RowLayouter::Key RowLayouter::keyOf(const ThreadRow &row, int width) const
{
    int kind = static_cast<int>(row.kind) * 8;
    qint64 id = 0;
    if (row.kind == ThreadRow::Kind::Item) {
        const ThreadCursor cursor = row.item.cursor();
        kind += cursor.kind;
        id = cursor.id;
    }
    return {kind, id, width, m_look.theme.revision(), stampOf(row)};
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
    if (const auto *message = std::get_if<Message>(&row.item.content))
        return bubble(row, *message, width);
    if (const auto *remark = std::get_if<Note>(&row.item.content))
        return note(*remark, width);
    plain.form = RowLayout::Form::System;
    plain.size = {width, 30};
    return plain;
}

RowLayout RowLayouter::bubble(const ThreadRow &row, const Message &message, int width) const
{
    RowLayout layout;
    layout.form = RowLayout::Form::Bubble;
    const int room = qMax(120, qMin(kMaxBubble, int(width * kMaxPart))) - 2 * kPadX;
    int y = kPadY;
    int widest = 0;
    const auto stack = [&](QRect &part, QSize size, int below) {
        part = QRect(QPoint(kPadX, y), size);
        y += size.height() + below;
        widest = qMax(widest, size.width());
    };
    if (referralpart::wanted(message))
        stack(layout.referral, referralpart::size(message, room, m_look), 8);
    if (row.quoted.id.isValid())
        stack(layout.quote, quotepart::size(row.quoted, room, m_look), 6);
    if (kindpart::wanted(message))
        stack(layout.kind, kindpart::size(message, room, m_look), message.text.isEmpty() ? 4 : 8);
    if (!message.text.isEmpty()) {
        layout.block = std::make_shared<TextBlock>(message.text, m_look.theme.font(FontRole::Thread), room);
        stack(layout.text, layout.block->size(), 3);
    }
    stack(layout.meta, metapart::size(message, m_look), 0);
    // Cards and text use the whole width of the bubble; the meta line sits at its trailing end.
    for (QRect *part : {&layout.referral, &layout.quote, &layout.text}) {
        if (!part->isNull())
            part->setWidth(widest);
    }
    layout.meta.moveLeft(kPadX + widest - layout.meta.width());

    const int bubbleWidth = widest + 2 * kPadX;
    const int bubbleHeight = y + kPadY - 3;
    const bool outgoing = message.direction == Direction::Outbound;
    const QPoint origin(outgoing ? width - kSide - bubbleWidth : kSide, kGap);
    layout.bubble = QRect(origin, QSize(bubbleWidth, bubbleHeight));
    for (QRect *part : {&layout.referral, &layout.quote, &layout.kind, &layout.text, &layout.meta}) {
        if (!part->isNull())
            part->translate(origin);
    }
    layout.size = {width, bubbleHeight + 2 * kGap};
    if (message.state == DeliveryState::Failed)
        placeFailure(layout, message, room + 2 * kPadX);
    return layout;
}

void RowLayouter::placeFailure(RowLayout &layout, const Message &message, int maxWidth) const
{
    const QString why = failureSentence(message.failureCode);
    layout.failureBlock = std::make_shared<TextBlock>(why, m_look.theme.font(FontRole::Small), maxWidth - 22);
    const QSize size = layout.failureBlock->size();
    const int end = layout.bubble.right() + 1;
    int y = layout.bubble.bottom() + 5;
    layout.failure = QRect(end - size.width() - 22, y, size.width() + 22, qMax(18, size.height()));
    y = layout.failure.bottom() + 5;
    if (offersResend(message)) {
        const QSize button = resendpart::size(m_look);
        layout.resend = QRect(QPoint(end - button.width(), y), button);
        y = layout.resend.bottom() + 1;
    }
    layout.size.setHeight(y + kGap);
}

RowLayout RowLayouter::note(const Note &note, int width) const
{
    RowLayout layout;
    layout.form = RowLayout::Form::Note;
    const QSize title = notepart::titleSize(m_look);
    const int metaWidth = lineWidth(notepart::meta(note, m_look));
    const int inner = width - 2 * kSide - 2 * kPadX;
    const int beside = inner - title.width() - metaWidth - 24;
    const bool inOneLine = beside >= 200;
    layout.block = std::make_shared<TextBlock>(note.text, m_look.theme.font(FontRole::Thread),
                                               qMax(60, inOneLine ? beside : inner));
    const QSize text = layout.block->size();
    const int left = kSide + kPadX;
    const int top = kGap + kPadY;
    layout.title = QRect(QPoint(left, top), title);
    layout.meta = QRect(left + inner - metaWidth, top, metaWidth, 20);
    layout.text = inOneLine ? QRect(left + title.width() + 12, top, text.width(), text.height())
                            : QRect(left, top + 24, text.width(), text.height());
    const int bottom = qMax(layout.title.bottom(), layout.text.bottom()) + 1 + kPadY;
    layout.bubble = QRect(kSide, kGap, width - 2 * kSide, bottom - kGap);
    layout.size = {width, bottom + kGap};
    return layout;
}

} // namespace migochat
