#include "app/store/conversations.h"
#include "app/store/messagerow.h"
#include "app/store/messagesinternal.h"
#include "app/store/outbox.h"
#include "app/store/statements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

// Our app sent this text here and has not learnt yet what the platform called it.
constexpr Sql kInFlight{"messages.inFlight"_L1, R"(
    SELECT o.message_id FROM outbox o JOIN message m ON m.id = o.message_id
    WHERE o.conversation_id = :conversation AND o.state IN ('sending', 'unknown') AND m.text = :text
    ORDER BY o.id LIMIT 1
)"_L1};

// A person answered: nobody waits any more, unless the customer wrote again after this answer.
constexpr Sql kPhoneWrote{"messages.phoneWrote"_L1, R"(
    UPDATE conversation SET
        unread_count = CASE WHEN ifnull(last_customer_message_at, 0) <= :at THEN 0 ELSE unread_count END,
        waiting_since = CASE WHEN ifnull(last_customer_message_at, 0) <= :at THEN NULL ELSE waiting_since END,
        standby = :standby,
        version = version + 1,
        message_count = message_count + 1,
        preview = CASE WHEN last_message_id IS NULL OR :at >= last_message_at THEN :preview ELSE preview END,
        preview_kind = CASE WHEN last_message_id IS NULL OR :at >= last_message_at THEN :kind ELSE preview_kind END,
        preview_author = CASE WHEN last_message_id IS NULL OR :at >= last_message_at THEN 'phone' ELSE preview_author END,
        last_message_at = CASE WHEN last_message_id IS NULL THEN :at ELSE max(last_message_at, :at) END,
        last_message_id = CASE WHEN last_message_id IS NULL OR :at >= last_message_at THEN :message ELSE last_message_id END
    WHERE id = :conversation
)"_L1};

constexpr std::array kStatements{kInFlight, kPhoneWrote};

/// The message of ours that an echo repeats before its own remote id is stored.
Result<std::optional<MessageId>> ownMessage(const Database &database, const messages::Place &place,
                                            const InboundMessage &message)
{
    if (!message.clientToken.isEmpty()) {
        auto byToken = outbox::messageOfToken(database, message.clientToken);
        if (!byToken || *byToken)
            return byToken;
    }
    if (!message.isOwnEcho)
        return std::nullopt;
    return readOne(
        database, kInFlight,
        [&](Statement &s) { s.bind(":conversation"_L1, place.conversation).bind(":text"_L1, message.text); },
        [](const Statement &row) { return row.id<MessageId>(0); });
}

Result<> phoneWrote(Transaction &transaction, const messages::Appended &appended, const InboundMessage &message)
{
    return runSql(transaction.database(), kPhoneWrote, [&](Statement &s) {
        s.bind(":conversation"_L1, appended.conversation).bind(":message"_L1, appended.message);
        s.bind(":at"_L1, message.at).bind(":standby"_L1, message.inStandby);
        s.bind(":preview"_L1, messages::previewOf(message.text)).bind(":kind"_L1, message.kind);
    });
}

} // namespace

SqlList statements::messagesEcho()
{
    return kStatements;
}

namespace messages {

Result<Appended> appendEcho(Transaction &transaction, const Place &place, const InboundMessage &message)
{
    const Database &database = transaction.database();
    const auto repeated = findRepeated(database, place.conversation, message.remoteId);
    if (!repeated)
        return failed(repeated, u"look for a repetition");
    if (*repeated)
        return **repeated;
    const auto own = ownMessage(database, place, message);
    if (!own)
        return failed(own, u"look for our message");
    if (*own) {
        const Result<> settled = outbox::settleByReport(transaction, **own, message.remoteId, message.at);
        if (!settled)
            return failed(settled, u"settle by echo");
        return Appended{**own, place.conversation, false};
    }

    const Result<MessageId> id = insertRow(transaction, {.place = place,
                                                         .message = message,
                                                         .direction = Direction::Outbound,
                                                         .author = Author::Phone,
                                                         .state = DeliveryState::Sent});
    if (!id)
        return failed(id);
    const Appended appended{*id, place.conversation, true};
    if (const Result<> moved = phoneWrote(transaction, appended, message); !moved)
        return failed(moved, u"conversation");
    if (const Result<> touched = touchLead(transaction, place.contact, place.conversation, message.at); !touched)
        return failed(touched);
    // Echoes of long ago (history, a night without network) do not silence the assistant today.
    if (message.at + kHumanPause > place.receivedAt) {
        const Result<> paused = conversations::personWrote(transaction, place.conversation, message.at);
        if (!paused)
            return failed(paused, u"pause the assistant");
    }
    if (const Result<> applied = applyOrphans(transaction, *id, message.remoteId, message.clientToken); !applied)
        return failed(applied, u"early statuses");
    return appended;
}

} // namespace messages

} // namespace migochat
