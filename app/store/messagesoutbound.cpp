#include "app/store/messagerow.h"
#include "app/store/messagesinternal.h"
#include "app/store/search.h"
#include "app/store/statements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kInsert{"messages.insertOutbound"_L1, R"(
    INSERT INTO message (conversation_id, contact_id, direction, author, staff_id, kind, text, at, received_at, state,
                         state_at, reply_to_id, reply_to_remote, draft_id, content)
    SELECT c.id, c.contact_id, 'outbound', :author, :staff, :kind, :text, :at, :at, 'queued',
           :at, :replyTo, ifnull((SELECT remote_id FROM message WHERE id = :replyTo), ''), :draft,
           CAST(:content AS TEXT)
    FROM conversation c WHERE c.id = :conversation
    RETURNING id, contact_id
)"_L1};

// An answer is on its way. Only a person has also read what it answers.
constexpr Sql kAnswered{"messages.answered"_L1, R"(
    UPDATE conversation SET
        unread_count = CASE WHEN :author = 'staff' AND NOT :leavesUnread THEN 0 ELSE unread_count END,
        waiting_since = NULL,
        version = version + 1,
        message_count = message_count + 1,
        preview = :preview,
        preview_kind = :kind,
        preview_author = :author,
        last_message_at = max(CASE WHEN last_message_id IS NULL THEN 0 ELSE last_message_at END, :at),
        last_message_id = :message
    WHERE id = :conversation
)"_L1};

constexpr Sql kInsertNote{"messages.insertNote"_L1, R"(
    INSERT INTO note (conversation_id, contact_id, staff_id, text, at)
    SELECT c.id, c.contact_id, :staff, :text, :at FROM conversation c WHERE c.id = :conversation
)"_L1};

constexpr std::array kStatements{kInsert, kAnswered, kInsertNote};

struct Inserted {
    MessageId message;
    ContactId contact;
};

Result<Inserted> insert(Transaction &transaction, const messages::NewOutbound &message)
{
    const auto row = readOne(
        transaction.database(), kInsert,
        [&](Statement &s) {
            s.bind(":conversation"_L1, message.conversation).bind(":author"_L1, message.author);
            s.bind(":staff"_L1, message.staff).bind(":text"_L1, message.text).bind(":at"_L1, message.at);
            s.bind(":replyTo"_L1, message.replyTo).bind(":draft"_L1, message.draft);
            s.bind(":kind"_L1, message.kind).bind(":content"_L1, toJson(message.content));
        },
        [](const Statement &s) {
            return Inserted{s.id<MessageId>(0), s.id<ContactId>(1)};
        });
    if (!row)
        return failed(row, u"insert message");
    if (!*row)
        return fail(ErrorCode::NotFound, u"conversation %1"_s.arg(message.conversation.value()));
    return **row;
}

Result<> answered(Transaction &transaction, MessageId id, const messages::NewOutbound &message)
{
    return runSql(transaction.database(), kAnswered, [&](Statement &s) {
        s.bind(":conversation"_L1, message.conversation).bind(":message"_L1, id).bind(":author"_L1, message.author);
        s.bind(":preview"_L1, messages::previewOf(message.text)).bind(":at"_L1, message.at);
        s.bind(":kind"_L1, message.kind).bind(":leavesUnread"_L1, message.leavesUnread);
    });
}

} // namespace

SqlList statements::messagesOutbound()
{
    return kStatements;
}

namespace messages {

Result<MessageId> appendOutbound(Transaction &transaction, const NewOutbound &message)
{
    const Result<Inserted> row = insert(transaction, message);
    if (!row)
        return failed(row);
    if (const Result<> moved = answered(transaction, row->message, message); !moved)
        return failed(moved, u"conversation");
    const Result<> counted = countDay(transaction, {message.conversation, Direction::Outbound, message.at});
    if (!counted)
        return failed(counted, u"day counter");
    const Result<QString> card = message.content.index() > 0 ? search::keepCard(transaction, row->message) : QString();
    if (!card)
        return failed(card);
    const Result<> indexed = search::addMessage(transaction, row->message, message.conversation, message.text, *card);
    if (!indexed)
        return failed(indexed, u"index message");
    if (const Result<> touched = touchLead(transaction, row->contact, message.conversation, message.at); !touched)
        return failed(touched);
    transaction.changed(Topic::Message, row->message);
    transaction.changed(Topic::Conversation, message.conversation);
    return row->message;
}

Result<NoteId> appendNote(Transaction &transaction, const Note &note)
{
    const Result<> inserted = runSql(transaction.database(), kInsertNote, [&](Statement &s) {
        s.bind(":conversation"_L1, note.conversation).bind(":staff"_L1, note.staff).bind(":text"_L1, note.text);
        s.bind(":at"_L1, note.at);
    });
    if (!inserted)
        return failed(inserted, u"insert note");
    if (transaction.changedRows() == 0)
        return fail(ErrorCode::NotFound, u"conversation %1"_s.arg(note.conversation.value()));
    const NoteId id(transaction.lastInsertId());
    if (const Result<> indexed = search::addNote(transaction, id, note.conversation, note.text); !indexed)
        return failed(indexed, u"index note");
    transaction.changed(Topic::Note, id);
    transaction.changed(Topic::Conversation, note.conversation);
    return id;
}

} // namespace messages

} // namespace migochat
