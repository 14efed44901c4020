#pragma once

#include "app/domain/message.h"
#include "app/domain/messagecontent.h"

#include <QJsonObject>

namespace migochat {

/// One attachment, its members gathered from the places where they may stand.
struct SharedItem {
    QString type;
    QJsonObject payload; ///< empty when it was null
    QString title;
    QString url;
    QString stickerId;
};

/// What an attachment that is no file means.
struct SharedReading {
    MessageKind kind = MessageKind::Unsupported;
    QString text; ///< for a message that has none of its own
    MessageContent content;
};

/// Places, products, templates, bookings, posts, reels, stories and links. What is none of them but has a title or an
/// address is shown as a link, anything else is Unsupported.
[[nodiscard]] SharedReading readSharedItem(const SharedItem &item);

} // namespace migochat
