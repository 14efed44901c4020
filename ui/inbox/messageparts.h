#pragma once

#include "app/domain/message.h"
#include "app/domain/threaditem.h"
#include "ui/inbox/bubblepart.h"
#include "ui/models/roles.h"
#include "ui/widgets/paint.h"

#include <QRect>
#include <QSize>

class QPainter;

namespace migochat {

/// Card on top of a message that came from an ad, post, comment or link, with a button that opens it. Only for messages
/// that have a source. `ad` is the name of the ad, if it is known.
[[nodiscard]] BubblePart makeReferralPart(const Message &message, const QString &ad, const PartRoom &room);

/// What a message replies to: a bar, who wrote it, one line; pressing it goes there.
[[nodiscard]] BubblePart makeQuotePart(const Message &quoted, const PartRoom &room);
/// The same for a message that was never stored here.
[[nodiscard]] BubblePart makeLostQuotePart(const PartRoom &room);

/// The words of a message, or that they were taken back. `wordless`: the direction of what has no letters; Auto: as the
/// screen.
[[nodiscard]] BubblePart makeTextPart(const Message &message, const PartRoom &room,
                                      Qt::LayoutDirection wordless = Qt::LayoutDirectionAuto);

/// Tag ("AI · Mona", phone), "edited", time, delivery mark; at the trailing end of a bubble. A planned answer says when it
/// leaves.
[[nodiscard]] BubblePart makeMetaPart(const Message &message, std::optional<Instant> sendAt, const PartRoom &room);

/// Emoji under a message.
[[nodiscard]] BubblePart makeReactionsPart(const QList<Reaction> &reactions, const PartRoom &room);

/// A quiet or alarming line in or under a bubble, with an icon.
struct Remark {
    enum class Tone { Quiet, Warning, Alarm };

    QString text;
    Tone tone = Tone::Quiet;
};
[[nodiscard]] BubblePart makeRemarkPart(const Remark &remark, const PartRoom &room);

/// A file that will not come any more.
[[nodiscard]] inline bool isLost(const Attachment &file)
{
    return file.state == AttachmentState::Failed || file.state == AttachmentState::Expired;
}

/// Buttons under a message that failed: "Send again" where that can help, "Other way" always.
[[nodiscard]] BubblePart makeFailedPart(const Message &message, const PartRoom &room);

/// Where nobody listened: from when to when, why, and what became of it.
[[nodiscard]] BubblePart makeGapPart(const ThreadGap &gap, const PartRoom &room);

/// A line of history, in as many lines as it needs.
[[nodiscard]] BubblePart makeActivityPart(const Activity &activity, const PartRoom &room);

/// Chip between days, line above unread messages.
namespace linepart {
void paintDay(QPainter &painter, const QRect &rect, const QString &text, const Look &look);
void paintUnread(QPainter &painter, const QRect &rect, const Look &look);
/// The frame around a gap's words.
void paintGap(QPainter &painter, const QRect &rect, const Look &look);
} // namespace linepart

/// Lock and "Internal note" in front of a note, who and when behind it.
[[nodiscard]] BubblePart makeNoteTitlePart(const PartRoom &room);
[[nodiscard]] BubblePart makeNoteMetaPart(const Note &note, const PartRoom &room);

} // namespace migochat
