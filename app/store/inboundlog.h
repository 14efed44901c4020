#pragma once

#include "app/domain/channelkind.h"
#include "app/domain/inboundevent.h"
#include "app/store/transaction.h"

/// The raw webhook bodies and what became of their events.
namespace migochat::inboundlog {

enum class DeliveryOutcome { Applied, Pending, Quarantined };

struct NewDelivery {
    NewDelivery(ChannelKind from, QByteArray text, Instant at);

    ChannelKind channel;
    QByteArray body;
    QByteArray hash; ///< of the body; made here, because the writer's thread is the narrow one
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

/// How the events of a delivery ended. Messages need no row: they carry their delivery. Without a delivery nothing is recorded.
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

/// Where an event stands that came before what it speaks of.
struct EventPlace {
    DeliveryId delivery{};
    int position = 0;
};
/// Keeps an event that came before the message it speaks of, with outcome "orphan". Repetitions are kept too: applying
/// one twice is harmless.
[[nodiscard]] Result<> recordOrphan(Transaction &transaction, const EventPlace &place, const InboundStatus &status);
[[nodiscard]] Result<> recordOrphan(Transaction &transaction, const EventPlace &place, const InboundReaction &reaction);
[[nodiscard]] Result<> recordOrphan(Transaction &transaction, const EventPlace &place, const InboundEdit &edit);
[[nodiscard]] Result<> recordOrphan(Transaction &transaction, const EventPlace &place, const InboundRemoval &removal);
/// A name for somebody who has not written yet.
[[nodiscard]] Result<> recordOrphan(Transaction &transaction, const EventPlace &place, const InboundContactName &name);

/// Statuses that came before the message they speak of: taken out in order of time.
[[nodiscard]] Result<QList<InboundStatus>> takeOrphans(Transaction &transaction, const RemoteMessageId &remoteId,
                                                       const QString &token);
/// The same for reactions, edits and removals of `message`. What they said is not kept a second time.
using EarlyChange = std::variant<InboundReaction, InboundEdit, InboundRemoval>;
[[nodiscard]] Result<QList<EarlyChange>> takeEarlyChanges(Transaction &transaction, MessageId message,
                                                          const RemoteMessageId &target);
/// The newest name that was said of an address, empty when there is none.
[[nodiscard]] Result<QString> takeEarlyName(Transaction &transaction, const IdentityKey &key);

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
/// Deliveries behind `after`, oldest first, whose bodies came before `before` and have nothing left to tell. The rows stay,
/// because messages point to them; the bodies are what takes room. What nobody understood yet keeps its body.
[[nodiscard]] Result<QList<DeliveryId>> outlived(const Database &database, Instant before, DeliveryId after, int limit);
/// Takes their bodies away.
[[nodiscard]] Result<> letGo(Transaction &transaction, const QList<DeliveryId> &deliveries);

} // namespace migochat::inboundlog
