#pragma once

#include "app/domain/inboundevent.h"
#include "app/domain/result.h"

#include <QByteArray>

namespace migochat {

/// Who we are on Instagram.
struct InstagramSelf {
    QString accountId; ///< of the professional account
    QString appId;     ///< tells our own echoes from those of others; may be empty
};

/// Reads the body of an Instagram webhook in both of its forms: with `changes`, as through a linked page, and with `field`
/// and `value` on the entry, as with Instagram login. Errors and unknown kinds as on Messenger.
[[nodiscard]] Result<QList<InboundEvent>> parseInstagramBody(const QByteArray &body, const InstagramSelf &self);

} // namespace migochat
