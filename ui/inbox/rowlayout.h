#pragma once

#include "ui/inbox/bubblepart.h"

#include <QRect>
#include <QString>

namespace migochat {

/// Where the parts of one row of the thread are. All rectangles are logical (leading edge at x = 0) and relative to
/// the row.
struct RowLayout {
    enum class Form { Divider, Unread, Gap, System, Note, Bubble };

    struct Placed {
        BubblePart part;
        QRect rect;
    };

    Form form = Form::System;
    QSize size;
    QRect bubble;        ///< null for lines without one
    QList<Placed> parts; ///< in the bubble, and below it what went wrong
};

} // namespace migochat
