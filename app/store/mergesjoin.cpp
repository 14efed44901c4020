#include "app/store/contactidentities.h"
#include "app/store/mergesinternal.h"
#include "app/store/messagesinternal.h"
#include "app/store/peoplestatements.h"
#include "app/store/search.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kRow{
    "join.row"_L1,
    "SELECT json_object('id', id, 'contact_id', contact_id, 'account_id', account_id, 'channel', channel, 'version', "
    "version,"
    " 'message_count', message_count, 'last_message_id', last_message_id, 'last_message_at', last_message_at,"
    " 'preview', preview, 'preview_kind', preview_kind, 'preview_author', preview_author, 'created_at', "
    "created_at" MIGOCHAT_JOINED_CONVERSATION(MIGOCHAT_AS_PAIR) ") FROM conversation WHERE id = :conversation"_L1};

constexpr Sql kDelete{"join.delete"_L1, R"(
    DELETE FROM conversation WHERE id = :conversation
)"_L1};

constexpr Sql kInsert{
    "join.insert"_L1,
    "INSERT INTO conversation (id, contact_id, account_id, channel, version, message_count, last_message_id, "
    "last_message_at,"
    " preview, preview_kind, preview_author, created_at" MIGOCHAT_JOINED_CONVERSATION(
        MIGOCHAT_AS_NAME) ")"
                          " SELECT json_extract(:row, '$.id'), json_extract(:row, '$.contact_id'), json_extract(:row, "
                          "'$.account_id'),"
                          " json_extract(:row, '$.channel'), json_extract(:row, '$.version') + 1, json_extract(:row, "
                          "'$.message_count'),"
                          " json_extract(:row, '$.last_message_id'), json_extract(:row, '$.last_message_at'), "
                          "json_extract(:row, '$.preview'),"
                          " json_extract(:row, '$.preview_kind'), json_extract(:row, '$.preview_author'), "
                          "json_extract(:row, '$.created_at')" MIGOCHAT_JOINED_CONVERSATION(MIGOCHAT_AS_VALUE) ""_L1};

// What somebody waits for in one of both, they wait for in the one that stays.
constexpr Sql kTakeOver{"join.takeOver"_L1, R"(
    UPDATE conversation SET
        status = CASE WHEN 'open' IN (status, json_extract(:row, '$.status')) THEN 'open' ELSE status END,
        snoozed_until = CASE WHEN 'open' IN (status, json_extract(:row, '$.status')) THEN NULL ELSE snoozed_until END,
        assignee_id = ifnull(assignee_id, json_extract(:row, '$.assignee_id')),
        unread_count = unread_count + json_extract(:row, '$.unread_count'),
        waiting_since = min(ifnull(waiting_since, json_extract(:row, '$.waiting_since')),
                            ifnull(json_extract(:row, '$.waiting_since'), waiting_since)),
        last_customer_message_at = nullif(max(ifnull(last_customer_message_at, 0),
                                              ifnull(json_extract(:row, '$.last_customer_message_at'), 0)), 0),
        free_entry_until = nullif(max(ifnull(free_entry_until, 0),
                                      ifnull(json_extract(:row, '$.free_entry_until'), 0)), 0),
        assistant_mode = CASE WHEN json_extract(:row, '$.assistant_mode') = 'human' AND assistant_mode <> 'off'
                              THEN 'human'
                              ELSE assistant_mode END,
        assistant_until = CASE WHEN json_extract(:row, '$.assistant_mode') = 'human' AND assistant_mode <> 'off'
                               THEN max(ifnull(assistant_until, 0), ifnull(json_extract(:row, '$.assistant_until'), 0))
                               ELSE assistant_until END,
        standby = max(standby, json_extract(:row, '$.standby')),
        version = max(version, json_extract(:row, '$.version')) + 1
    WHERE id = :conversation
)"_L1};

constexpr Sql kRestore{"join.restore"_L1, "UPDATE conversation SET version = version + 1" MIGOCHAT_JOINED_CONVERSATION(
                                              MIGOCHAT_AS_RESTORED) " WHERE id = :conversation"_L1};

constexpr Sql kAnswerTo{"join.answerTo"_L1, R"(
    UPDATE conversation SET identity_id = :identity WHERE id = :conversation
)"_L1};

constexpr Sql kOwnerOfAddress{"join.ownerOfAddress"_L1, R"(
    SELECT i.contact_id FROM conversation c JOIN identity i ON i.id = c.identity_id WHERE c.id = :conversation
)"_L1};

constexpr Sql kTexts{"join.texts"_L1, R"(
    SELECT id, text FROM message WHERE conversation_id = :conversation
      AND (text <> '' OR EXISTS (SELECT 1 FROM message_card c WHERE c.message_id = message.id))
)"_L1};
constexpr Sql kNoteTexts{"join.noteTexts"_L1, R"(
    SELECT id, text FROM note WHERE conversation_id = :conversation
)"_L1};

// One answer is held at a time; the one that stays goes first.
constexpr Sql kRelease{"join.releaseHeld"_L1, R"(
    UPDATE held_answer SET state = 'cancelled'
    WHERE conversation_id = :from AND state = 'held'
      AND EXISTS (SELECT 1 FROM held_answer WHERE conversation_id = :into AND state = 'held')
    RETURNING id
)"_L1};
constexpr Sql kHoldAgain{"join.holdAgain"_L1, R"(
    UPDATE held_answer SET state = 'held' WHERE id IN (SELECT value FROM json_each(:ids)) AND state = 'cancelled'
)"_L1};

constexpr std::array kStatements{kRow,   kDelete,    kInsert,  kTakeOver, kRestore, kAnswerTo, kOwnerOfAddress,
                                 kTexts, kNoteTexts, kRelease, kHoldAgain};

Result<QJsonObject> threadRow(const Database &database, ConversationId conversation)
{
    return merges::rowOf(database, kRow, ":conversation"_L1, conversation.value());
}

struct Text {
    qint64 id = 0;
    QString text;
};
struct Texts {
    QList<Text> messages;
    QList<Text> notes;
};

Result<Texts> textsOf(const Database &database, ConversationId conversation)
{
    const auto read = [](const Statement &row) { return Text{row.integer(0), row.text(1)}; };
    const auto bind = [&](Statement &s) { s.bind(":conversation"_L1, conversation); };
    auto messages = readAll(database, kTexts, bind, read);
    if (!messages)
        return failed(messages, u"texts");
    auto notes = readAll(database, kNoteTexts, bind, read);
    if (!notes)
        return failed(notes, u"notes");
    return Texts{std::move(*messages), std::move(*notes)};
}

/// The index knows in which conversation a text stands.
Result<> rescope(Transaction &transaction, const Texts &texts, ConversationId from, ConversationId into)
{
    for (const Text &one : texts.messages) {
        if (const auto out = search::removeMessage(transaction, MessageId(one.id), from, one.text); !out)
            return failed(out, u"index");
        if (const auto in = search::addMessage(transaction, MessageId(one.id), into, one.text); !in)
            return failed(in, u"index");
    }
    for (const Text &one : texts.notes) {
        if (const auto out = search::removeNote(transaction, NoteId(one.id), from, one.text); !out)
            return failed(out, u"index");
        if (const auto in = search::addNote(transaction, NoteId(one.id), into, one.text); !in)
            return failed(in, u"index");
    }
    return {};
}

Result<> writeRow(Transaction &transaction, const Sql &sql, ConversationId conversation, const QJsonObject &row)
{
    return runSql(transaction.database(), sql, [&](Statement &s) {
        s.bind(":row"_L1, merges::compact(row));
        if (conversation.isValid())
            s.bind(":conversation"_L1, conversation);
    });
}

/// Who is answered: the better address of both.
Result<> answerBest(Transaction &transaction, ConversationId conversation, ContactId contact, const QJsonObject &row)
{
    const auto best =
        contacts::answerAddress(transaction.database(), contact, AccountId(row.value("account_id"_L1).toInteger()),
                                ChannelKind(row.value("channel"_L1).toString()));
    if (!best)
        return failed(best, u"address");
    if (!best->isValid())
        return {};
    return runSql(transaction.database(), kAnswerTo,
                  [&](Statement &s) { s.bind(":conversation"_L1, conversation).bind(":identity"_L1, *best); });
}

} // namespace

SqlList statements::mergesJoin()
{
    return kStatements;
}

namespace merges {

Result<QJsonObject> join(Transaction &transaction, const Join &join)
{
    const Database &database = transaction.database();
    const auto gone = threadRow(database, join.from);
    const auto before = threadRow(database, join.into);
    if (!gone || !before)
        return failed(gone ? before : gone, u"join");
    const auto released = readAll(
        database, kRelease, [&](Statement &s) { s.bind(":from"_L1, join.from).bind(":into"_L1, join.into); },
        kFirstInteger);
    if (!released)
        return failed(released, u"held answer");
    const Result<Texts> texts = textsOf(database, join.from);
    if (!texts)
        return failed(texts);
    const auto moved = joinRows(transaction, join);
    if (!moved)
        return failed(moved);
    if (const Result<> indexed = rescope(transaction, *texts, join.from, join.into); !indexed)
        return failed(indexed);
    if (const Result<> taken = writeRow(transaction, kTakeOver, join.into, *gone); !taken)
        return failed(taken, u"take over");
    const Result<> deleted = runSql(database, kDelete, [&](Statement &s) { s.bind(":conversation"_L1, join.from); });
    if (!deleted)
        return failed(deleted, u"delete conversation");
    if (const Result<> fresh = messages::refreshConversation(transaction, join.into); !fresh)
        return failed(fresh);
    transaction.changed(Topic::Conversation, join.from);
    QJsonArray held;
    for (const qint64 id : *released)
        held.append(id);
    return QJsonObject{{"row"_L1, *gone},
                       {"into"_L1, join.into.value()},
                       {"before"_L1, *before},
                       {"moved"_L1, *moved},
                       {"held"_L1, held}};
}

Result<QJsonObject> seal(Transaction &transaction, QJsonObject joined, ContactId kept)
{
    const ConversationId into(joined.value("into"_L1).toInteger());
    const Result<> answered = answerBest(transaction, into, kept, joined.value("before"_L1).toObject());
    if (!answered)
        return failed(answered);
    const auto after = threadRow(transaction.database(), into);
    if (!after)
        return failed(after);
    joined.insert("after"_L1, *after);
    return joined;
}

Result<> part(Transaction &transaction, const QJsonObject &joined)
{
    const QJsonObject gone = joined.value("row"_L1).toObject();
    const ConversationId into(joined.value("into"_L1).toInteger());
    const ConversationId from(gone.value("id"_L1).toInteger());
    if (const Result<> inserted = writeRow(transaction, kInsert, {}, gone); !inserted)
        return failed(inserted, u"bring conversation back");
    const Join join{.from = from,
                    .into = into,
                    .gone = ContactId(gone.value("contact_id"_L1).toInteger()),
                    .kept = ContactId(joined.value("before"_L1).toObject().value("contact_id"_L1).toInteger())};
    if (const Result<> moved = partRows(transaction, join, joined.value("moved"_L1).toObject()); !moved)
        return failed(moved);
    const Result<Texts> texts = textsOf(transaction.database(), from);
    if (!texts)
        return failed(texts);
    if (const Result<> indexed = rescope(transaction, *texts, into, from); !indexed)
        return failed(indexed);
    const Result<> restored = runSql(transaction.database(), kRestore, [&](Statement &s) {
        s.bind(":conversation"_L1, into).bind(":before"_L1, compact(joined.value("before"_L1).toObject()));
        s.bind(":after"_L1, compact(joined.value("after"_L1).toObject()));
    });
    if (!restored)
        return failed(restored, u"restore conversation");
    const Result<> held = runSql(transaction.database(), kHoldAgain,
                                 [&](Statement &s) { s.bind(":ids"_L1, compact(joined.value("held"_L1).toArray())); });
    if (!held)
        return failed(held, u"held answer");
    for (const ConversationId conversation : {into, from}) {
        if (const Result<> fresh = messages::refreshConversation(transaction, conversation); !fresh)
            return failed(fresh);
    }
    return {};
}

Result<> answerOwn(Transaction &transaction, const QJsonObject &joined, ContactId kept)
{
    const ConversationId into(joined.value("into"_L1).toInteger());
    const auto owner = readOne(
        transaction.database(), kOwnerOfAddress, [&](Statement &s) { s.bind(":conversation"_L1, into); },
        [](const Statement &row) { return row.id<ContactId>(0); });
    if (!owner)
        return failed(owner, u"address");
    if (*owner == kept)
        return {};
    const QJsonObject before = joined.value("before"_L1).toObject();
    return runSql(transaction.database(), kAnswerTo, [&](Statement &s) {
        s.bind(":conversation"_L1, into).bind(":identity"_L1, before.value("identity_id"_L1).toInteger());
    });
}

} // namespace merges

} // namespace migochat
