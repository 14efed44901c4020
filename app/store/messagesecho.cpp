#include "app/store/conversations.h"
#include "app/store/messagesinternal.h"
#include "app/store/outboxinternal.h"
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

constexpr std::array kStatements{kInFlight};

/// The message of ours that an echo repeats before its own remote id is stored.
Result<std::optional<MessageId>> ownMessage(const Database &database, const messages::Place &place,
                                            const InboundMessage &message)
{
    if (!message.clientToken.isEmpty()) {
        auto byToken = outbox::messageOfToken(database, message.clientToken);
        if (!byToken || *byToken)
            return byToken;
    }
    if (!message.isOwnEcho && !place.fetched)
        return std::nullopt;
    return readOne(
        database, kInFlight,
        [&](Statement &s) { s.bind(":conversation"_L1, place.conversation).bind(":text"_L1, message.text); },
        [](const Statement &row) { return row.id<MessageId>(0); });
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
    const auto repeated = findRepeated(database, place, message);
    if (!repeated)
        return failed(repeated, u"look for a repetition");
    if (*repeated) {
        const Result<bool> understood = understand(transaction, (*repeated)->message, message);
        return understood ? Result<Appended>(**repeated) : failed(understood);
    }
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
    const Result<> moved =
        isQuiet(message) ? cameQuietly(transaction, {.appended = appended, .message = message, .author = Author::Phone})
                         : phoneWrote(transaction, appended, message);
    if (!moved)
        return failed(moved, u"conversation");
    if (const Result<> touched = touchLead(transaction, place.contact, place.conversation, message.at); !touched)
        return failed(touched);
    // Echoes of long ago (history, a night without network) do not silence the assistant today.
    if (!isQuiet(message) && message.at + kHumanPause > place.receivedAt) {
        const Result<> paused = conversations::personWrote(transaction, place.conversation, message.at);
        if (!paused)
            return failed(paused, u"pause the assistant");
    }
    if (!isQuiet(message)) { // an ad that was answered on the phone is answered
        if (const Result<> noted = outbox::noteAcceptance(transaction, *id, {}, message.at); !noted)
            return failed(noted);
    }
    if (const Result<> applied = applyOrphans(transaction, *id, message.remoteId, message.clientToken); !applied)
        return failed(applied, u"what came before it");
    return appended;
}

} // namespace messages

} // namespace migochat
