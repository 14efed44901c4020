#include "app/store/erasing.h"

#include "app/store/contactsinternal.h"
#include "app/store/erasinginternal.h"
#include "app/store/peoplestatements.h"
#include "app/store/search.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kExtent{"erase.extent"_L1, R"(
    SELECT p.display_name,
           (SELECT count(*) FROM conversation c WHERE c.contact_id = p.id),
           (SELECT count(*) FROM conversation c CROSS JOIN message m ON m.conversation_id = c.id
               WHERE c.contact_id = p.id),
           (SELECT count(*) FROM conversation c CROSS JOIN note n ON n.conversation_id = c.id
               WHERE c.contact_id = p.id),
           (SELECT count(*) FROM conversation c CROSS JOIN message m ON m.conversation_id = c.id
                                  CROSS JOIN attachment a ON a.message_id = m.id
            WHERE c.contact_id = p.id AND a.state = 'stored')
    FROM contact p WHERE p.id = :contact AND p.merged_into IS NULL
)"_L1};

// The records that were merged into it, and into those.
constexpr Sql kRecords{"erase.records"_L1, R"(
    WITH RECURSIVE record (id) AS (
        SELECT id FROM contact WHERE id = :contact AND merged_into IS NULL
        UNION SELECT c.id FROM record r CROSS JOIN contact c ON c.merged_into = r.id)
    SELECT id FROM record ORDER BY id
)"_L1};

constexpr Sql kConversations{"erase.conversations"_L1, R"(
    SELECT id, EXISTS (SELECT 1 FROM outbox o WHERE o.conversation_id = c.id AND o.state = 'sending')
    FROM conversation c WHERE contact_id = :contact ORDER BY id
)"_L1};

constexpr Sql kMessageTexts{"erase.messageTexts"_L1, R"(
    SELECT id, text FROM message WHERE conversation_id = :conversation
)"_L1};
constexpr Sql kNoteTexts{"erase.noteTexts"_L1, R"(
    SELECT id, text FROM note WHERE conversation_id = :conversation
)"_L1};

constexpr Sql kAddresses{"erase.addresses"_L1, R"(
    SELECT value FROM identity WHERE contact_id = :contact
)"_L1};
// What came before its customer was known, could not be read or told something in passing still names the address.
constexpr Sql kEmptyBodiesOf{"erase.bodiesOf"_L1, R"(
    UPDATE inbound_delivery SET body = x'' WHERE length(body) > 0 AND state <> 'pending' AND instr(body, :address) > 0
)"_L1};
constexpr Sql kDropEventsOf{"erase.eventsOf"_L1, R"(
    DELETE FROM inbound_event WHERE raw IS NOT NULL AND instr(raw, :text) > 0
)"_L1};

constexpr Sql kProve{"erase.prove"_L1, R"(
    INSERT INTO erasure (contact_number, staff_id, at, conversations, messages, notes, files)
    VALUES (:number, :staff, :now, :conversations, :messages, :notes, :files)
)"_L1};
constexpr Sql kForgetPreviews{"erase.previews"_L1, R"(
    DELETE FROM answered_command WHERE name = 'preview_merge'
)"_L1};

constexpr Sql kMarkIndexes{"erase.markIndexes"_L1, R"(
    UPDATE store_state SET erased_words = 1
)"_L1};

constexpr std::array kStatements{kExtent,    kRecords,        kConversations, kMessageTexts,
                                 kNoteTexts, kAddresses,      kEmptyBodiesOf, kDropEventsOf,
                                 kProve,     kForgetPreviews, kMarkIndexes};

/// Shorter ones would be found in bodies of others.
constexpr qsizetype kShortestAddress = 6;

struct Text {
    qint64 row = 0;
    QString text;
};

/// The index is told what it was told to hold: it keeps no texts.
Result<> takeOutOfIndex(Transaction &transaction, ConversationId conversation)
{
    const auto read = [&](const Sql &sql) {
        return readAll(
            transaction.database(), sql, [&](Statement &s) { s.bind(":conversation"_L1, conversation); },
            [](const Statement &row) {
                return Text{row.integer(0), row.text(1)};
            });
    };
    const auto messages = read(kMessageTexts);
    if (!messages)
        return failed(messages, u"texts");
    for (const Text &one : *messages) {
        if (const auto out = search::removeMessage(transaction, MessageId(one.row), conversation, one.text); !out)
            return failed(out);
    }
    const auto notes = read(kNoteTexts);
    if (!notes)
        return failed(notes, u"notes");
    for (const Text &one : *notes) {
        if (const auto out = search::removeNote(transaction, NoteId(one.row), conversation, one.text); !out)
            return failed(out);
    }
    return {};
}

template <typename Bind>
Result<> runEach(const Database &database, SqlList list, Bind bind)
{
    for (const Sql &sql : list) {
        if (const Result<> done = runSql(database, sql, bind); !done)
            return failed(done, QString(sql.name));
    }
    return {};
}

Result<> eraseConversation(Transaction &transaction, ConversationId conversation)
{
    if (const Result<> out = takeOutOfIndex(transaction, conversation); !out)
        return failed(out);
    const Result<> gone = runEach(transaction.database(), erasing::ofConversation(),
                                  [&](Statement &s) { s.bind(":conversation"_L1, conversation); });
    if (!gone)
        return failed(gone, u"conversation");
    transaction.changed(Topic::Conversation, conversation);
    return {};
}

Result<> eraseBodiesThatName(const Database &database, ContactId contact)
{
    const auto addresses = readAll(
        database, kAddresses, [&](Statement &s) { s.bind(":contact"_L1, contact); },
        [](const Statement &row) { return row.text(0); });
    if (!addresses)
        return failed(addresses, u"addresses");
    for (const QString &address : *addresses) {
        const QString bare = address.startsWith(u'+') ? address.sliced(1) : address; // as platforms write numbers
        if (bare.size() < kShortestAddress)
            continue;
        const Result<> emptied =
            runSql(database, kEmptyBodiesOf, [&](Statement &s) { s.bind(":address"_L1, bare.toUtf8()); });
        if (!emptied)
            return failed(emptied, u"bodies");
        if (const Result<> dropped = runSql(database, kDropEventsOf, [&](Statement &s) { s.bind(":text"_L1, bare); });
            !dropped)
            return failed(dropped, u"events");
    }
    return {};
}

/// Everything about the records but the records themselves, which may still point to each other.
Result<> eraseRecord(Transaction &transaction, ContactId contact)
{
    const Database &database = transaction.database();
    const auto bindContact = [&](Statement &s) { s.bind(":contact"_L1, contact); };
    if (const Result<> lead = runEach(database, erasing::ofLead(), bindContact); !lead)
        return failed(lead, u"lead");
    const auto conversations = readAll(database, kConversations, bindContact, [](const Statement &row) {
        return std::pair(row.id<ConversationId>(0), row.integer(1) != 0);
    });
    if (!conversations)
        return failed(conversations, u"conversations");
    for (const auto &[conversation, isSending] : *conversations) {
        if (isSending)
            return fail(ErrorCode::Conflict, u"a message is on its way"_s);
        if (const Result<> gone = eraseConversation(transaction, conversation); !gone)
            return failed(gone);
    }
    if (const Result<> bodies = eraseBodiesThatName(database, contact); !bodies)
        return failed(bodies);
    if (const Result<> out = contacts::takeOutOfSearch(transaction, contact); !out)
        return failed(out, u"contact index");
    transaction.changed(Topic::Contact, contact);
    return runEach(database, erasing::ofContact(), bindContact);
}

} // namespace

SqlList statements::erasing()
{
    return kStatements;
}

namespace erasing {

Result<Extent> extent(const Database &database, ContactId contact)
{
    const auto found = readOne(
        database, kExtent, [&](Statement &s) { s.bind(":contact"_L1, contact); },
        [](const Statement &row) {
            return Extent{row.text(0), static_cast<int>(row.integer(1)), static_cast<int>(row.integer(2)),
                          static_cast<int>(row.integer(3)), static_cast<int>(row.integer(4))};
        });
    if (!found)
        return failed(found, u"what would go");
    if (!*found)
        return fail(ErrorCode::NotFound, u"contact %1"_s.arg(contact.value()));
    return **found;
}

Result<qint64> erase(Transaction &transaction, const Request &request)
{
    const Database &database = transaction.database();
    const Result<Extent> before = extent(database, request.contact);
    if (!before)
        return failed(before);
    Overwriting overwriting(database);
    if (!overwriting.begun())
        return failed(overwriting.begun(), u"overwrite");
    const auto records = readAll(
        database, kRecords, [&](Statement &s) { s.bind(":contact"_L1, request.contact); },
        [](const Statement &row) { return row.id<ContactId>(0); });
    if (!records)
        return failed(records, u"records");
    for (const ContactId record : *records) {
        if (const Result<> gone = eraseRecord(transaction, record); !gone)
            return failed(gone);
    }
    for (const ContactId record : *records) {
        const Result<> gone = runEach(database, recordItself(), [&](Statement &s) { s.bind(":contact"_L1, record); });
        if (!gone)
            return failed(gone, u"contact");
    }
    const Result<> proved = runSql(database, kProve, [&](Statement &s) {
        s.bind(":number"_L1, request.contact.value()).bind(":staff"_L1, request.staff).bind(":now"_L1, request.now);
        s.bind(":conversations"_L1, before->conversations).bind(":messages"_L1, before->messages);
        s.bind(":notes"_L1, before->notes).bind(":files"_L1, before->files);
    });
    if (!proved)
        return failed(proved, u"proof");
    const qint64 number = transaction.lastInsertId();
    for (const Sql *sql : {&kForgetPreviews, &kMarkIndexes}) {
        if (const Result<> done = runSql(database, *sql, kNoValues); !done)
            return failed(done, QString(sql->name));
    }
    if (const Result<> ended = overwriting.end(); !ended)
        return failed(ended, u"overwrite");
    return number;
}

} // namespace erasing

} // namespace migochat
