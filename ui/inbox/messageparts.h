#pragma once

#include "app/domain/message.h"
#include "app/domain/threaditem.h"
#include "ui/widgets/look.h"
#include "ui/widgets/paint.h"

#include <QRect>
#include <QSize>

class QPainter;

namespace migochat {

/// The small blocks a bubble is made of. Each knows its size and paints itself into a visual rectangle.

/// Card on top of a message that came from an ad, post, comment or link.
namespace referralpart {
[[nodiscard]] bool wanted(const Message &message);
[[nodiscard]] QSize size(const Message &message, int maxWidth, const Look &look);
void paint(QPainter &painter, const QRect &rect, const Message &message, const Look &look);
} // namespace referralpart

/// What a message replies to: a bar, who wrote it, one line.
namespace quotepart {
[[nodiscard]] QSize size(const Message &quoted, int maxWidth, const Look &look);
void paint(QPainter &painter, const QRect &rect, const Message &quoted, const Look &look);
} // namespace quotepart

/// Icon and word of a message that is more than text: photo, voice, order, or a kind nobody knows yet.
namespace kindpart {
[[nodiscard]] bool wanted(const Message &message);
[[nodiscard]] QSize size(const Message &message, int maxWidth, const Look &look);
void paint(QPainter &painter, const QRect &rect, const Message &message, const Look &look);
} // namespace kindpart

/// Tag ("AI · Mona", phone), time, delivery mark; at the trailing end of a bubble.
namespace metapart {
[[nodiscard]] QSize size(const Message &message, const Look &look);
void paint(QPainter &painter, const QRect &rect, const Message &message, const Look &look);
} // namespace metapart

/// "Send again" under a failed message.
namespace resendpart {
[[nodiscard]] TextLine line(const Look &look);
[[nodiscard]] QSize size(const Look &look);
void paint(QPainter &painter, const QRect &rect, const Look &look);
} // namespace resendpart

/// Chip between days, line above unread messages, centred line of history.
namespace linepart {
void paintDay(QPainter &painter, const QRect &rect, const QString &text, const Look &look);
void paintUnread(QPainter &painter, const QRect &rect, const Look &look);
void paintActivity(QPainter &painter, const QRect &rect, const Activity &activity, const Look &look);
} // namespace linepart

/// Lock and "Internal note" in front of a note, who and when behind it.
namespace notepart {
[[nodiscard]] QSize titleSize(const Look &look);
void paintTitle(QPainter &painter, const QRect &rect, const Look &look);
[[nodiscard]] TextLine meta(const Note &note, const Look &look);
} // namespace notepart

} // namespace migochat
