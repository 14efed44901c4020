#pragma once

#include "app/domain/channelkind.h"
#include "app/store/transaction.h"

#include <QSet>

/// Bodies that held something nobody understood when they came. Their bodies are kept, so that an update which taught us more
/// can read them again.
namespace migochat::unsupported {

struct Body {
    DeliveryId id;
    ChannelKind channel;
    QByteArray body;
    Instant receivedAt{};
};
/// The next body behind `after` that holds unknown events or could not be read at all; its id is invalid at the end.
[[nodiscard]] Result<Body> next(const Database &database, DeliveryId after);

/// Bodies that could not be read at all.
[[nodiscard]] Result<int> unreadable(const Database &database);

/// What the present parser still does not know, by the ids and the raw JSON of its events.
struct StillUnknown {
    QSet<QString> remoteIds;
    QSet<QByteArray> raws;
    bool any = false; ///< some of them may have neither
};
/// After the events of a body were applied again: generic bubbles that became something else go, records of unknown events read
/// "applied", and so does a body that could not be read before.
[[nodiscard]] Result<> settle(Transaction &transaction, DeliveryId delivery, const StillUnknown &unknown);

} // namespace migochat::unsupported
