#include "app/store/contacts.h"
#include "app/store/leads.h"
#include "app/store/messagesfetched.h"
#include "app/store/messagesinternal.h"
#include "app/store/search.h"
#include "app/store/statements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kRepeated{"messages.repeated"_L1, R"(
    SELECT m.id, m.conversation_id FROM message m
    WHERE m.remote_id = :remote
      AND (m.conversation_id = :conversation
           OR (SELECT account_id FROM conversation WHERE id = m.conversation_id)
              = (SELECT account_id FROM conversation WHERE id = :conversation))
)"_L1};

// Some events have no id of their own: these are recognised by their place, time, kind and words.
constexpr Sql kSameWords{"messages.sameWords"_L1, R"(
    SELECT id, conversation_id FROM message
    WHERE conversation_id = :conversation AND at = :at AND kind = :kind AND kind_text = :kindText AND text = :text
      AND remote_id IS NULL AND author IN ('customer', 'phone')
    LIMIT 1
)"_L1};

constexpr Sql kInsert{"messages.insert"_L1, R"(
    INSERT INTO message (conversation_id, contact_id, direction, author, kind, kind_text, text, payload, at,
                         received_at, state, state_at, remote_id, reply_to_remote, reply_to_id, touch_id, delivery_id,
                         content, forwarded, history, raw)
    VALUES (:conversation, :contact, :direction, :author, :kind, :kindText, :text, :payload, :at, :receivedAt,
            :state, :at, :remote, :replyToRemote, :replyTo, :touch, :delivery, CAST(:content AS TEXT), :forwarded,
            :history, CAST(nullif(:raw, x'') AS TEXT))
)"_L1};

constexpr Sql kAttach{"messages.attach"_L1, R"(
    INSERT INTO attachment (message_id, position, kind, remote_id, url, mime_type, file_name, sha256, bytes)
    VALUES (:message, :position, :kind, :remote, :url, :mimeType, :fileName, :sha256, :bytes)
)"_L1};

constexpr Sql kEarlyAnswers{"messages.earlyAnswers"_L1, R"(
    SELECT a.id FROM message a
    WHERE a.reply_to_remote = :remote AND a.reply_to_remote <> '' AND a.reply_to_id IS NULL AND a.id <> :message
      AND (SELECT account_id FROM conversation c WHERE c.id = a.conversation_id)
          = (SELECT c.account_id FROM message m JOIN conversation c ON c.id = m.conversation_id WHERE m.id = :message)
)"_L1};

constexpr Sql kLinkAnswer{"messages.linkAnswer"_L1, R"(
    UPDATE message SET reply_to_id = :message WHERE id = :answer
)"_L1};

constexpr Sql kTouchMessage{"messages.touchMessage"_L1, R"(
    UPDATE touch SET message_id = :message WHERE id = :touch
)"_L1};

constexpr Sql kCountDay{"messages.countDay"_L1, R"(
    INSERT INTO day_counter (day, channel, direction, total)
    VALUES (:day, (SELECT channel FROM conversation WHERE id = :conversation), :direction, 1)
    ON CONFLICT DO UPDATE SET total = total + 1
)"_L1};

constexpr Sql kTouchLead{"messages.touchLead"_L1, R"(
    UPDATE lead SET last_message_at = :at, conversation_id = :conversation
    WHERE contact_id = :contact AND last_message_at < :at
)"_L1};

constexpr std::array kStatements{kRepeated,   kSameWords,    kInsert,   kAttach,   kEarlyAnswers,
                                 kLinkAnswer, kTouchMessage, kCountDay, kTouchLead};

/// The touch row of a message that says where the customer came from, 0 for the others.
Result<qint64> addTouchOf(Transaction &transaction, const messages::NewRow &row)
{
    const MessageSource &source = row.message.source;
    if (source.kind == SourceKind::Direct || row.direction == Direction::Outbound)
        return 0;
    const auto added = contacts::addTouch(transaction, row.place.contact, row.place.conversation,
                                          {.source = source, .at = row.message.at});
    if (!added)
        return failed(added);
    return added->id;
}

Result<std::optional<MessageId>> answered(const Database &database, const messages::NewRow &row)
{
    if (!row.message.replyTo.isValid())
        return std::nullopt;
    const auto found = messages::findRepeated(database, row.place.conversation, row.message.replyTo);
    if (!found)
        return failed(found);
    return *found ? std::optional((*found)->message) : std::nullopt;
}

} // namespace

SqlList statements::messagesAppend()
{
    return kStatements;
}

namespace messages {

Result<std::optional<Appended>> findRepeated(const Database &database, const Place &place,
                                             const InboundMessage &message)
{
    if (message.remoteId.isValid()) {
        auto named = findRepeated(database, place.conversation, message.remoteId);
        return !named || *named ? named : findTwin(database, place.conversation, message);
    }
    return readOne(
        database, kSameWords,
        [&](Statement &s) {
            s.bind(":conversation"_L1, place.conversation).bind(":at"_L1, message.at).bind(":kind"_L1, message.kind);
            s.bind(":kindText"_L1, message.kindText).bind(":text"_L1, message.text);
        },
        [](const Statement &row) {
            return Appended{row.id<MessageId>(0), row.id<ConversationId>(1), false};
        });
}

Result<std::optional<Appended>> findRepeated(const Database &database, ConversationId conversation,
                                             const RemoteMessageId &remoteId)
{
    if (!remoteId.isValid())
        return std::nullopt;
    return readOne(
        database, kRepeated,
        [&](Statement &s) { s.bind(":remote"_L1, remoteId).bind(":conversation"_L1, conversation); },
        [](const Statement &row) {
            return Appended{row.id<MessageId>(0), row.id<ConversationId>(1), false};
        });
}

Result<> countDay(Transaction &transaction, const DayCount &count)
{
    const auto day = std::chrono::floor<std::chrono::days>(count.at).time_since_epoch().count();
    return runSql(transaction.database(), kCountDay, [&](Statement &s) {
        s.bind(":day"_L1, static_cast<qint64>(day)).bind(":conversation"_L1, count.conversation);
        s.bind(":direction"_L1, count.direction);
    });
}

Result<> touchLead(Transaction &transaction, ContactId contact, ConversationId conversation, Instant at)
{
    const Result<> touched = runSql(transaction.database(), kTouchLead, [&](Statement &s) {
        s.bind(":contact"_L1, contact).bind(":conversation"_L1, conversation).bind(":at"_L1, at);
    });
    if (!touched)
        return failed(touched, u"lead");
    if (transaction.changedRows() == 0)
        return {};
    const auto lead = leads::idByContact(transaction.database(), contact);
    if (!lead)
        return failed(lead, u"lead");
    if (*lead)
        transaction.changed(Topic::Lead, **lead);
    return {};
}

Result<> attach(Transaction &transaction, MessageId message, const QList<InboundAttachment> &attachments)
{
    int position = 0;
    for (const InboundAttachment &file : attachments) {
        const Result<> attached = runSql(transaction.database(), kAttach, [&](Statement &s) {
            s.bind(":message"_L1, message).bind(":position"_L1, position++).bind(":kind"_L1, file.kind);
            s.bind(":remote"_L1, file.remoteId).bind(":url"_L1, file.url).bind(":mimeType"_L1, file.mimeType);
            s.bind(":fileName"_L1, file.fileName).bind(":sha256"_L1, file.sha256).bind(":bytes"_L1, file.bytes);
        });
        if (!attached)
            return failed(attached, u"attachment");
    }
    return {};
}

Result<> linkAnswers(Transaction &transaction, MessageId message, const RemoteMessageId &remoteId)
{
    if (!remoteId.isValid())
        return {};
    const auto answers = readAll(
        transaction.database(), kEarlyAnswers,
        [&](Statement &s) { s.bind(":message"_L1, message).bind(":remote"_L1, remoteId); },
        [](const Statement &row) { return row.id<MessageId>(0); });
    if (!answers)
        return failed(answers);
    for (const MessageId answer : *answers) {
        const Result<> linked = runSql(transaction.database(), kLinkAnswer, [&](Statement &s) {
            s.bind(":message"_L1, message).bind(":answer"_L1, answer);
        });
        if (!linked)
            return failed(linked);
        transaction.changed(Topic::Message, answer);
    }
    return {};
}

Result<MessageId> insertRow(Transaction &transaction, const NewRow &row)
{
    const InboundMessage &message = row.message;
    const auto replyTo = answered(transaction.database(), row);
    if (!replyTo)
        return failed(replyTo, u"answered message");
    const Result<qint64> touch = addTouchOf(transaction, row);
    if (!touch)
        return failed(touch, u"touch");
    const Result<> inserted = runSql(transaction.database(), kInsert, [&](Statement &s) {
        s.bind(":conversation"_L1, row.place.conversation).bind(":contact"_L1, row.place.contact);
        s.bind(":direction"_L1, row.direction).bind(":author"_L1, row.author).bind(":kind"_L1, message.kind);
        s.bind(":kindText"_L1, message.kindText).bind(":text"_L1, message.text).bind(":payload"_L1, message.payload);
        s.bind(":at"_L1, message.at).bind(":receivedAt"_L1, row.place.receivedAt).bind(":state"_L1, row.state);
        s.bind(":remote"_L1, message.remoteId).bind(":replyToRemote"_L1, message.replyTo.value());
        s.bind(":replyTo"_L1, replyTo->value_or(MessageId())).bind(":delivery"_L1, row.place.delivery);
        s.bind(":touch"_L1, *touch > 0 ? std::optional(*touch) : std::nullopt).bind(":raw"_L1, message.raw);
        s.bind(":content"_L1, toJson(message.content)).bind(":forwarded"_L1, message.isForwarded);
        s.bind(":history"_L1, message.isHistory);
    });
    if (!inserted)
        return failed(inserted, u"insert message");
    const MessageId id(transaction.lastInsertId());
    if (*touch > 0) {
        const Result<> linked = runSql(transaction.database(), kTouchMessage,
                                       [&](Statement &s) { s.bind(":message"_L1, id).bind(":touch"_L1, *touch); });
        if (!linked)
            return failed(linked, u"touch");
    }
    if (const Result<> attached = attach(transaction, id, message.attachments); !attached)
        return failed(attached);
    if (const Result<> counted = countDay(transaction, {row.place.conversation, row.direction, message.at}); !counted)
        return failed(counted, u"day counter");
    const bool holdsMore = !message.attachments.isEmpty() || *touch > 0 || message.content.index() > 0;
    const Result<QString> card = holdsMore ? search::keepCard(transaction, id) : QString();
    if (!card)
        return failed(card);
    if (const Result<> indexed = search::addMessage(transaction, id, row.place.conversation, message.text, *card);
        !indexed)
        return failed(indexed, u"index message");
    if (const Result<> linked = linkAnswers(transaction, id, message.remoteId); !linked)
        return failed(linked, u"answers to it");
    transaction.changed(Topic::Message, id);
    transaction.changed(Topic::Conversation, row.place.conversation);
    return id;
}

Result<Appended> appendInbound(Transaction &transaction, const Place &place, const InboundMessage &message)
{
    if (message.isEcho)
        return appendEcho(transaction, place, message);
    const auto repeated = findRepeated(transaction.database(), place, message);
    if (!repeated)
        return failed(repeated, u"look for a repetition");
    if (*repeated) {
        const Result<bool> understood = understand(transaction, (*repeated)->message, message);
        return understood ? Result<Appended>(**repeated) : failed(understood);
    }

    const Result<MessageId> id = insertRow(transaction, {.place = place, .message = message});
    if (!id)
        return failed(id);
    const Appended appended{*id, place.conversation, true};
    const Result<> moved = isQuiet(message) ? cameQuietly(transaction, {.appended = appended, .message = message})
                                            : customerWrote(transaction, appended, message);
    if (!moved)
        return failed(moved, u"conversation");
    if (const Result<> touched = touchLead(transaction, place.contact, place.conversation, message.at); !touched)
        return failed(touched);
    if (const Result<> applied = applyOrphans(transaction, *id, message.remoteId, {}); !applied)
        return failed(applied, u"what came before it");
    return appended;
}

} // namespace messages

} // namespace migochat
