#include "app/store/inboundlog.h"

#include "app/store/statements.h"

#include <QCryptographicHash>

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kSameBody{"inbound.sameBody"_L1, R"(
    SELECT id FROM inbound_delivery WHERE body_hash = :hash AND body IS NOT NULL AND channel = :channel LIMIT 1
)"_L1};

constexpr Sql kRecord{"inbound.record"_L1, R"(
    INSERT INTO inbound_delivery (channel, received_at, body_hash, body, state, duplicate_of, event_count, error)
    VALUES (:channel, :at, :hash, :body, :state, :duplicateOf, :events, :error)
)"_L1};

constexpr Sql kEvent{"inbound.event"_L1, R"(
    INSERT INTO inbound_event (delivery_id, position, kind, remote_id, token, conversation_id, message_id, outcome,
                               detail, at, raw)
    SELECT :delivery, :position, :kind, :remote, :token, :conversation, :message, :outcome, :detail, :at,
           CAST(nullif(:raw, x'') AS TEXT)
    WHERE :outcome <> 'orphan' OR :remote = ''
       OR NOT EXISTS (SELECT 1 FROM inbound_event WHERE outcome = 'orphan' AND remote_id = :remote AND remote_id <> ''
                      AND kind = :kind AND token = :token AND detail = :detail AND at = :at)
    ON CONFLICT DO NOTHING
)"_L1};

constexpr Sql kFinish{"inbound.finish"_L1, R"(
    UPDATE inbound_delivery SET new_count = new_count + :new,
                                state = CASE state WHEN 'pending' THEN 'applied' ELSE state END
    WHERE id = :delivery
)"_L1};

constexpr Sql kPending{"inbound.pending"_L1, R"(
    SELECT id, channel, body, received_at FROM inbound_delivery WHERE state = 'pending' ORDER BY id LIMIT :limit
)"_L1};

constexpr Sql kNewest{"inbound.newest"_L1, R"(
    SELECT id, channel, received_at, state, duplicate_of, event_count, new_count, error
    FROM inbound_delivery ORDER BY id DESC LIMIT :limit
)"_L1};

constexpr Sql kOutlived{"inbound.outlived"_L1, R"(
    SELECT id FROM inbound_delivery
    WHERE id > :after AND received_at < :before AND body IS NOT NULL AND state IN ('applied', 'duplicate')
      AND NOT EXISTS (SELECT 1 FROM inbound_event e WHERE e.delivery_id = inbound_delivery.id
                      AND e.outcome = 'unsupported')
      AND NOT EXISTS (SELECT 1 FROM message m WHERE m.delivery_id = inbound_delivery.id
                      AND m.kind = 'unsupported')
    ORDER BY id LIMIT :limit
)"_L1};

constexpr Sql kLetGo{"inbound.letGo"_L1, R"(
    UPDATE inbound_delivery SET body = NULL WHERE id = :delivery
)"_L1};

constexpr std::array kStatements{kSameBody, kRecord, kEvent, kFinish, kPending, kNewest, kOutlived, kLetGo};

constexpr qsizetype kHashBytes = 16; // half of SHA-256: no two bodies will ever share it by chance

QLatin1StringView stateText(inboundlog::DeliveryOutcome outcome)
{
    switch (outcome) {
    case inboundlog::DeliveryOutcome::Pending:
        return "pending"_L1;
    case inboundlog::DeliveryOutcome::Quarantined:
        return "quarantined"_L1;
    case inboundlog::DeliveryOutcome::Applied:
        break;
    }
    return "applied"_L1;
}

inboundlog::DeliveryRow readDelivery(const Statement &row)
{
    return {row.id<DeliveryId>(0),
            ChannelKind(row.text(1)),
            row.instant(2),
            row.text(3),
            row.id<DeliveryId>(4),
            static_cast<int>(row.integer(5)),
            static_cast<int>(row.integer(6)),
            row.text(7)};
}

} // namespace

SqlList statements::inboundLog()
{
    return kStatements;
}

namespace inboundlog {

NewDelivery::NewDelivery(ChannelKind from, QByteArray text, Instant at)
    : channel(std::move(from)), body(std::move(text)),
      hash(QCryptographicHash::hash(body, QCryptographicHash::Sha256).first(kHashBytes)), receivedAt(at)
{
}

Result<Recorded> record(Transaction &transaction, const NewDelivery &delivery)
{
    const Database &database = transaction.database();
    const auto same = readOne(
        database, kSameBody,
        [&](Statement &s) { s.bind(":hash"_L1, delivery.hash).bind(":channel"_L1, delivery.channel.text()); },
        [](const Statement &row) { return row.id<DeliveryId>(0); });
    if (!same)
        return failed(same, u"look for the same body");
    const Result<> recorded = runSql(database, kRecord, [&](Statement &s) {
        s.bind(":channel"_L1, delivery.channel.text())
            .bind(":at"_L1, delivery.receivedAt)
            .bind(":hash"_L1, delivery.hash);
        s.bind(":body"_L1, *same ? std::nullopt : std::optional(delivery.body));
        s.bind(":state"_L1, *same ? "duplicate"_L1 : stateText(delivery.outcome));
        s.bind(":duplicateOf"_L1, same->value_or(DeliveryId())).bind(":events"_L1, delivery.eventCount);
        s.bind(":error"_L1, delivery.error);
    });
    if (!recorded)
        return failed(recorded, u"record delivery");
    const DeliveryId id(transaction.lastInsertId());
    transaction.changed(Topic::Delivery, id);
    return Recorded{id, same->value_or(DeliveryId())};
}

Result<> recordEvent(Transaction &transaction, const EventRecord &event)
{
    if (!event.delivery.isValid())
        return {};
    return runSql(transaction.database(), kEvent, [&](Statement &s) {
        s.bind(":delivery"_L1, event.delivery).bind(":position"_L1, event.position).bind(":kind"_L1, event.kind);
        s.bind(":remote"_L1, event.remoteId)
            .bind(":token"_L1, event.token)
            .bind(":conversation"_L1, event.conversation);
        s.bind(":message"_L1, event.message).bind(":outcome"_L1, event.outcome).bind(":detail"_L1, event.detail);
        s.bind(":at"_L1, event.at).bind(":raw"_L1, event.raw);
    });
}

Result<> finish(Transaction &transaction, DeliveryId delivery, int newEvents)
{
    const Result<> finished = runSql(transaction.database(), kFinish, [&](Statement &s) {
        s.bind(":delivery"_L1, delivery).bind(":new"_L1, newEvents);
    });
    if (finished)
        transaction.changed(Topic::Delivery, delivery);
    return finished;
}

Result<QList<Pending>> pending(const Database &database, int limit)
{
    return readAll(
        database, kPending, [&](Statement &s) { s.bind(":limit"_L1, limit); },
        [](const Statement &row) {
            return Pending{row.id<DeliveryId>(0), ChannelKind(row.text(1)), row.blob(2), row.instant(3)};
        });
}

Result<QList<DeliveryRow>> newest(const Database &database, int limit)
{
    return readAll(
        database, kNewest, [&](Statement &s) { s.bind(":limit"_L1, limit); }, readDelivery);
}

Result<QList<DeliveryId>> outlived(const Database &database, Instant before, DeliveryId after, int limit)
{
    return readAll(
        database, kOutlived,
        [&](Statement &s) { s.bind(":after"_L1, after.value()).bind(":before"_L1, before).bind(":limit"_L1, limit); },
        [](const Statement &row) { return row.id<DeliveryId>(0); });
}

Result<> letGo(Transaction &transaction, const QList<DeliveryId> &deliveries)
{
    for (const DeliveryId delivery : deliveries) {
        const Result<> gone =
            runSql(transaction.database(), kLetGo, [&](Statement &s) { s.bind(":delivery"_L1, delivery); });
        if (!gone)
            return failed(gone, u"let go of a body");
    }
    return {};
}

} // namespace inboundlog

} // namespace migochat
