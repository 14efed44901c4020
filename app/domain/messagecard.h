#pragma once

#include "app/domain/message.h"

namespace migochat {

/// What people read on a message beside its own text, one thing a line: names of files, lines of an order, a shared contact
/// or place, titles of buttons, the ad that brought the customer. For searches; nothing that only machines read (payloads,
/// ids of the platform, addresses of pictures).
struct MessageCard {
    const MessageContent &content;
    QStringList files{}; ///< their names
    const MessageSource *source = nullptr;
    QStringList ad{}; ///< its name and campaign, once they are known
};
[[nodiscard]] QString textOf(const MessageCard &card);

} // namespace migochat
