#pragma once

#include "ui/inbox/textblock.h"

#include <QRect>
#include <QString>

#include <memory>

namespace migochat {

/// Where the parts of one row of the thread are. All rectangles are logical (leading edge at x = 0) and relative to
/// the row; a part that is absent has a null rectangle.
struct RowLayout {
    enum class Form { Divider, Unread, System, Note, Bubble };

    Form form = Form::System;
    QSize size;
    QRect bubble;
    QRect referral;
    QRect quote;
    QRect kind; ///< placeholder of an attachment or of a kind we cannot show
    QRect text;
    QRect meta; ///< tag, time and delivery mark
    QRect failure;
    QRect resend;
    QRect title; ///< notes: lock and "Internal note"
    std::shared_ptr<const TextBlock> block;
    std::shared_ptr<const TextBlock> failureBlock;
};

} // namespace migochat
