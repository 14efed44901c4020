#include "app/store/unsupported.h"

#include "app/store/messagesinternal.h"
#include "app/store/search.h"
#include "app/store/talkstatements.h"

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kNext{"unsupported.next"_L1, R"(
    SELECT min(id) FROM (
        SELECT min(delivery_id) AS id FROM inbound_event WHERE outcome = 'unsupported' AND delivery_id > :after
        UNION ALL SELECT min(delivery_id) FROM message WHERE kind = 'unsupported' AND delivery_id > :after
        UNION ALL SELECT min(id) FROM inbound_delivery WHERE state = 'quarantined' AND id > :after)
)"_L1};

constexpr Sql kUnreadable{"unsupported.unreadable"_L1, R"(
    SELECT count(*) FROM inbound_delivery WHERE state = 'quarantined' AND id > 0
)"_L1};

constexpr Sql kBody{"unsupported.body"_L1, R"(
    SELECT id, channel, ifnull(body, x''), received_at FROM inbound_delivery WHERE id = :delivery
)"_L1};

constexpr Sql kBubbles{"unsupported.bubbles"_L1, R"(
    SELECT m.id, m.conversation_id, ifnull(m.remote_id, ''), ifnull(CAST(m.raw AS BLOB), x''), m.text, m.at, m.direction
    FROM message m WHERE m.delivery_id = :delivery AND m.kind = 'unsupported'
)"_L1};

constexpr Sql kEvents{"unsupported.events"_L1, R"(
    SELECT id, remote_id, ifnull(CAST(raw AS BLOB), x'') FROM inbound_event
    WHERE delivery_id = :delivery AND outcome = 'unsupported'
)"_L1};

constexpr Sql kUnderstood{"unsupported.understood"_L1, R"(
    UPDATE inbound_event SET outcome = 'applied', detail = 'understood later' WHERE id = :event
)"_L1};

constexpr Sql kReadable{"unsupported.readable"_L1, R"(
    UPDATE inbound_delivery SET state = 'applied', error = '' WHERE id = :delivery AND state = 'quarantined'
)"_L1};

// A bubble is pointed to by its repetitions and by answers to it.
constexpr Sql kForgetRepetitions{"unsupported.forgetRepetitions"_L1, R"(
    UPDATE inbound_event SET message_id = NULL WHERE message_id = :message
)"_L1};
constexpr Sql kForgetAnswers{"unsupported.forgetAnswers"_L1, R"(
    UPDATE message SET reply_to_id = NULL WHERE conversation_id = :conversation AND reply_to_id = :message
)"_L1};
constexpr Sql kForgetReactions{"unsupported.forgetReactions"_L1, R"(
    DELETE FROM reaction WHERE message_id = :message
)"_L1};
constexpr Sql kForgetFiles{"unsupported.forgetFiles"_L1, R"(
    DELETE FROM attachment WHERE message_id = :message
)"_L1};
constexpr Sql kForgetEdits{"unsupported.forgetEdits"_L1, R"(
    DELETE FROM message_edit WHERE message_id = :message
)"_L1};
constexpr Sql kForgetTouch{"unsupported.forgetTouch"_L1, R"(
    UPDATE touch SET message_id = NULL
    WHERE contact_id = (SELECT contact_id FROM message WHERE id = :message) AND message_id = :message
)"_L1};
constexpr Sql kForgetScore{"unsupported.forgetScore"_L1, R"(
    UPDATE score_reason SET message_id = NULL
    WHERE lead_id = (SELECT l.id FROM message m JOIN lead l ON l.contact_id = m.contact_id WHERE m.id = :message)
      AND message_id = :message
)"_L1};
constexpr Sql kDelete{"unsupported.delete"_L1, R"(
    DELETE FROM message WHERE id = :message
)"_L1};
constexpr Sql kUncountDay{"unsupported.uncountDay"_L1, R"(
    UPDATE day_counter SET total = total - 1
    WHERE day = :day AND channel = (SELECT channel FROM conversation WHERE id = :conversation)
      AND direction = :direction
)"_L1};

// Nobody waits because of something that was no message.
constexpr Sql kNobodyWaits{"unsupported.nobodyWaits"_L1, R"(
    UPDATE conversation SET
        unread_count = min(unread_count, (SELECT count(*) FROM message m WHERE m.conversation_id = :conversation
                                          AND m.direction = 'inbound' AND m.history = 0 AND m.kind <> 'system')),
        waiting_since = CASE WHEN waiting_since = :at
                             THEN (SELECT min(m.at) FROM message m
                                   WHERE m.conversation_id = :conversation AND m.at > :at
                                   AND m.direction = 'inbound' AND m.history = 0 AND m.kind <> 'system')
                             ELSE waiting_since END,
        version = version + 1
    WHERE id = :conversation
)"_L1};

constexpr std::array kStatements{
    kNext,        kUnreadable,        kBody,          kBubbles,         kEvents,      kUnderstood,
    kReadable,    kForgetRepetitions, kForgetAnswers, kForgetReactions, kForgetFiles, kForgetEdits,
    kForgetTouch, kForgetScore,       kDelete,        kUncountDay,      kNobodyWaits};

struct Bubble {
    MessageId message;
    ConversationId conversation;
    QString remoteId;
    QByteArray raw;
    QString text;
    Instant at{};
    Direction direction = Direction::Inbound;
};

/// What carries neither id nor JSON cannot be told apart, so it stays as long as anything of its body is unknown.
bool isStill(const unsupported::StillUnknown &unknown, const QString &remoteId, const QByteArray &raw)
{
    if (remoteId.isEmpty() && raw.isEmpty())
        return unknown.any;
    return unknown.remoteIds.contains(remoteId) || unknown.raws.contains(raw);
}

Result<> dropBubble(Transaction &transaction, const Bubble &bubble)
{
    const Database &database = transaction.database();
    const Result<> answers = runSql(database, kForgetAnswers, [&](Statement &s) {
        s.bind(":message"_L1, bubble.message).bind(":conversation"_L1, bubble.conversation);
    });
    if (!answers)
        return failed(answers, u"answers to a bubble");
    for (const Sql *sql :
         {&kForgetRepetitions, &kForgetReactions, &kForgetFiles, &kForgetEdits, &kForgetTouch, &kForgetScore}) {
        const Result<> done = runSql(database, *sql, [&](Statement &s) { s.bind(":message"_L1, bubble.message); });
        if (!done)
            return failed(done, u"what hangs on a bubble");
    }
    const auto day = std::chrono::floor<std::chrono::days>(bubble.at).time_since_epoch().count();
    const Result<> counted = runSql(database, kUncountDay, [&](Statement &s) {
        s.bind(":day"_L1, static_cast<qint64>(day)).bind(":conversation"_L1, bubble.conversation);
        s.bind(":direction"_L1, bubble.direction);
    });
    if (!counted)
        return failed(counted, u"day counter");
    if (const Result<> out = search::removeMessage(transaction, bubble.message, bubble.conversation, bubble.text); !out)
        return failed(out, u"index");
    if (const auto done = runSql(database, kDelete, [&](Statement &s) { s.bind(":message"_L1, bubble.message); });
        !done)
        return failed(done, u"bubble");
    const Result<> waits = runSql(database, kNobodyWaits, [&](Statement &s) {
        s.bind(":conversation"_L1, bubble.conversation).bind(":at"_L1, bubble.at);
    });
    if (!waits)
        return failed(waits, u"waiting");
    transaction.changed(Topic::Message, bubble.message);
    return messages::refreshConversation(transaction, bubble.conversation);
}

Result<> settleBubbles(Transaction &transaction, DeliveryId delivery, const unsupported::StillUnknown &unknown)
{
    const auto bubbles = readAll(
        transaction.database(), kBubbles, [&](Statement &s) { s.bind(":delivery"_L1, delivery); },
        [](const Statement &row) {
            return Bubble{row.id<MessageId>(0),
                          row.id<ConversationId>(1),
                          row.text(2),
                          row.blob(3),
                          row.text(4),
                          row.instant(5),
                          row.enumerator(6, Direction::Inbound)};
        });
    if (!bubbles)
        return failed(bubbles, u"bubbles");
    for (const Bubble &bubble : *bubbles) {
        if (isStill(unknown, bubble.remoteId, bubble.raw))
            continue;
        if (const Result<> dropped = dropBubble(transaction, bubble); !dropped)
            return failed(dropped);
    }
    return {};
}

Result<> settleEvents(Transaction &transaction, DeliveryId delivery, const unsupported::StillUnknown &unknown)
{
    struct Event {
        qint64 id = 0;
        QString remoteId;
        QByteArray raw;
    };
    const auto events = readAll(
        transaction.database(), kEvents, [&](Statement &s) { s.bind(":delivery"_L1, delivery); },
        [](const Statement &row) {
            return Event{row.integer(0), row.text(1), row.blob(2)};
        });
    if (!events)
        return failed(events, u"unknown events");
    for (const Event &event : *events) {
        if (isStill(unknown, event.remoteId, event.raw))
            continue;
        const Result<> done =
            runSql(transaction.database(), kUnderstood, [&](Statement &s) { s.bind(":event"_L1, event.id); });
        if (!done)
            return failed(done, u"understood event");
    }
    return {};
}

} // namespace

SqlList statements::unsupported()
{
    return kStatements;
}

namespace unsupported {

Result<Body> next(const Database &database, DeliveryId after)
{
    for (DeliveryId from = after;;) {
        const auto id = readOne(
            database, kNext, [&](Statement &s) { s.bind(":after"_L1, from.value()); },
            [](const Statement &row) { return row.id<DeliveryId>(0); });
        if (!id)
            return failed(id, u"next unknown body");
        if (!*id || !(*id)->isValid())
            return Body();
        const auto body = readOne(
            database, kBody, [&](Statement &s) { s.bind(":delivery"_L1, **id); },
            [](const Statement &row) {
                return Body{row.id<DeliveryId>(0), ChannelKind(row.text(1)), row.blob(2), row.instant(3)};
            });
        if (!body)
            return failed(body, u"next unknown body");
        if (*body && !(*body)->body.isEmpty())
            return **body;
        from = **id; // nothing is left to read
    }
}

Result<int> unreadable(const Database &database)
{
    const auto total = readOne(database, kUnreadable, kNoValues, kFirstInteger);
    if (!total)
        return failed(total);
    return static_cast<int>(total->value_or(0));
}

Result<> settle(Transaction &transaction, DeliveryId delivery, const StillUnknown &unknown)
{
    if (const Result<> settled = settleBubbles(transaction, delivery, unknown); !settled)
        return failed(settled);
    if (const Result<> settled = settleEvents(transaction, delivery, unknown); !settled)
        return failed(settled);
    const Result<> readable =
        runSql(transaction.database(), kReadable, [&](Statement &s) { s.bind(":delivery"_L1, delivery); });
    if (!readable)
        return failed(readable, u"readable body");
    transaction.changed(Topic::Delivery, delivery);
    return {};
}

} // namespace unsupported

} // namespace migochat
