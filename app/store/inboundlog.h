#pragma once

#include "app/domain/channelkind.h"
#include "app/domain/inboundevent.h"
#include "app/store/transaction.h"

/// The raw webhook bodies and what became of their events.
namespace migochat::inboundlog {

enum class DeliveryOutcome { Applied, Pending, Quarantined };

struct NewDelivery {
    ChannelKind channel;
    QByteArray body;
    Instant receivedAt{};
    DeliveryOutcome outcome = DeliveryOutcome::Applied;
    int eventCount = 0;
    QString error;
};
struct Recorded {
    DeliveryId id;
    DeliveryId duplicateOf; ///< valid when the very same body came before; no second copy is kept
};
[[nodiscard]] Result<Recorded> record(Transaction &transaction, const NewDelivery &delivery);

/// How the events of a delivery ended. Messages need no row: they carry their delivery.
struct EventRecord {
    DeliveryId delivery{};
    int position = 0;
    QString kind{};
    QString remoteId{};
    QString token{};
    ConversationId conversation{};
    MessageId message{};
    QLatin1StringView outcome{}; ///< applied, duplicate, orphan, unsupported, ignored, failed
    QString detail{};
    Instant at{};
    QByteArray raw;
};
[[nodiscard]] Result<> recordEvent(Transaction &transaction, const EventRecord &event);
/// `newEvents` of them changed something; also ends "pending".
[[nodiscard]] Result<> finish(Transaction &transaction, DeliveryId delivery, int newEvents);

/// Keeps a status that came before the message it speaks of, as an event with outcome "orphan".
[[nodiscard]] Result<> recordOrphan(Transaction &transaction, DeliveryId delivery, int position, const InboundStatus &status);
/// Statuses that came before the message they speak of: taken out in order of time.
[[nodiscard]] Result<QList<InboundStatus>> takeOrphans(Transaction &transaction, const RemoteMessageId &remoteId,
                                                       const QString &token);

struct Pending {
    DeliveryId id;
    ChannelKind channel;
    QByteArray body;
    Instant receivedAt{};
};
[[nodiscard]] Result<QList<Pending>> pending(const Database &database, int limit);

/// One line of the event inspector.
struct DeliveryRow {
    DeliveryId id;
    ChannelKind channel;
    Instant receivedAt{};
    QString state;
    DeliveryId duplicateOf;
    int eventCount = 0;
    int newCount = 0;
    QString error;
};
[[nodiscard]] Result<QList<DeliveryRow>> newest(const Database &database, int limit);
/// Deletes bodies older than `before` that are applied or duplicates; returns how many.
[[nodiscard]] Result<int> prune(Transaction &transaction, Instant before, int limit);

} // namespace migochat::inboundlog
