#include "app/store/search.h"

#include "app/domain/searchfold.h"
#include "app/store/statements.h"

#include <array>
#include <limits>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kAdd{"search.add"_L1, R"(
    INSERT INTO message_search (rowid, folded, stems, scope) VALUES (:row, :folded, :stems, :scope)
)"_L1};

constexpr Sql kRemove{"search.remove"_L1, R"(
    INSERT INTO message_search (message_search, rowid, folded, stems, scope)
    VALUES ('delete', :row, :folded, :stems, :scope)
)"_L1};

constexpr Sql kMessages{"search.messages"_L1, R"(
    SELECT m.id, m.conversation_id, p.display_name, m.text, m.at
    FROM message_search x CROSS JOIN message m ON m.id = x.rowid CROSS JOIN contact p ON p.id = m.contact_id
    WHERE message_search MATCH :match AND x.rowid > 0 AND x.rowid < :before
    ORDER BY x.rowid DESC LIMIT :limit
)"_L1};

// Notes carry their number negated, so the newest note has the lowest row.
constexpr Sql kNotes{"search.notes"_L1, R"(
    SELECT n.id, n.conversation_id, p.display_name, n.text, n.at
    FROM message_search x CROSS JOIN note n ON n.id = -x.rowid CROSS JOIN contact p ON p.id = n.contact_id
    WHERE message_search MATCH :match AND x.rowid < 0 AND x.rowid > :after
    ORDER BY x.rowid LIMIT :limit
)"_L1};

constexpr Sql kMessageTime{"search.messageTime"_L1, R"(
    SELECT at FROM message WHERE id = :row
)"_L1};
constexpr Sql kNoteTime{"search.noteTime"_L1, R"(
    SELECT at FROM note WHERE id = :row
)"_L1};

// The nearest row at or below a number, for halving: numbers grow with time, with gaps.
constexpr Sql kMessageBelow{"search.messageBelow"_L1, R"(
    SELECT id, at FROM message WHERE id <= :row ORDER BY id DESC LIMIT 1
)"_L1};
constexpr Sql kNoteBelow{"search.noteBelow"_L1, R"(
    SELECT id, at FROM note WHERE id <= :row ORDER BY id DESC LIMIT 1
)"_L1};

constexpr std::array kStatements{kAdd, kRemove, kMessages, kNotes, kMessageTime, kNoteTime, kMessageBelow, kNoteBelow};

constexpr qint64 kNewest = std::numeric_limits<qint64>::max();

QString scopeOf(ConversationId conversation)
{
    return u'c' + QString::number(conversation.value());
}

/// A text with its place in the index.
struct Indexed {
    qint64 row = 0;
    ConversationId conversation;
    const QString &text;
};

void later(Transaction &transaction, IndexEntry::Step step, const Indexed &what)
{
    const QString folded = searchFold(what.text);
    if (!folded.isEmpty())
        transaction.index({step, what.row, folded, searchStems(folded), scopeOf(what.conversation)});
}

/// Where a page begins: below this message and below this note.
struct Start {
    qint64 message = kNewest;
    qint64 note = kNewest;
};

Result<qint64> timeOf(const Database &database, const Sql &sql, qint64 row)
{
    const auto at = readOne(database, sql, [&](Statement &s) { s.bind(":row"_L1, row); }, kFirstInteger);
    if (!at)
        return failed(at);
    return at->value_or(kNewest);
}

/// The first row number of a table that is later than `at`, found by halving.
Result<qint64> firstAfter(const Database &database, const Sql &below, qint64 at)
{
    const auto nearest = [&](qint64 row) {
        return readOne(
            database, below, [&](Statement &s) { s.bind(":row"_L1, row); },
            [](const Statement &found) { return std::pair(found.integer(0), found.integer(1)); });
    };
    const auto last = nearest(kNewest);
    if (!last)
        return failed(last);
    qint64 low = 0;
    qint64 high = *last ? (*last)->first + 1 : 1;
    while (low + 1 < high) {
        const qint64 middle = low + (high - low) / 2;
        const auto row = nearest(middle);
        if (!row)
            return failed(row);
        if (*row && (*row)->second > at)
            high = (*row)->first;
        else
            low = middle;
    }
    return high;
}

Result<Start> startOf(const Database &database, const search::Query &query)
{
    if (!query.beforeRow)
        return Start{};
    const bool isNote = *query.beforeRow < 0;
    const qint64 row = isNote ? -*query.beforeRow : *query.beforeRow;
    const Result<qint64> at = timeOf(database, isNote ? kNoteTime : kMessageTime, row);
    if (!at)
        return failed(at);
    const Result<qint64> other = firstAfter(database, isNote ? kMessageBelow : kNoteBelow, *at);
    if (!other)
        return failed(other);
    return isNote ? Start{*other, row} : Start{row, *other};
}

search::Hit readHit(const Statement &row)
{
    search::Hit hit;
    hit.message = row.id<MessageId>(0);
    hit.conversation = row.id<ConversationId>(1);
    hit.name = row.text(2);
    hit.text = row.text(3);
    hit.at = row.instant(4);
    return hit;
}

search::Hit readNoteHit(const Statement &row)
{
    search::Hit hit = readHit(row);
    hit.note = NoteId(hit.message.value());
    hit.message = {};
    return hit;
}

/// Both come newest first by row; the later of the two heads goes next, a message before a note of the same time.
QList<search::Hit> merge(const QList<search::Hit> &found, const QList<search::Hit> &notes, int limit)
{
    QList<search::Hit> merged;
    auto message = found.begin();
    auto note = notes.begin();
    while (merged.size() < limit && (message != found.end() || note != notes.end())) {
        const bool takeMessage = note == notes.end() || (message != found.end() && message->at > note->at);
        merged.append(takeMessage ? *message++ : *note++);
    }
    return merged;
}

} // namespace

SqlList statements::search()
{
    return kStatements;
}

namespace search {

Result<> addMessage(Transaction &transaction, MessageId message, ConversationId conversation, const QString &text)
{
    later(transaction, IndexEntry::Step::Add, {message.value(), conversation, text});
    return {};
}

Result<> addNote(Transaction &transaction, NoteId note, ConversationId conversation, const QString &text)
{
    later(transaction, IndexEntry::Step::Add, {-note.value(), conversation, text});
    return {};
}

Result<> removeMessage(Transaction &transaction, MessageId message, ConversationId conversation, const QString &text)
{
    later(transaction, IndexEntry::Step::Remove, {message.value(), conversation, text});
    return {};
}

Result<> removeNote(Transaction &transaction, NoteId note, ConversationId conversation, const QString &text)
{
    later(transaction, IndexEntry::Step::Remove, {-note.value(), conversation, text});
    return {};
}

Result<> writeIndex(const Database &database, const QList<IndexEntry> &entries)
{
    for (const IndexEntry &entry : entries) {
        const Result<> written = runSql(database, entry.step == IndexEntry::Step::Add ? kAdd : kRemove, [&](Statement &s) {
            s.bind(":row"_L1, entry.row).bind(":folded"_L1, entry.folded).bind(":stems"_L1, entry.stems);
            s.bind(":scope"_L1, entry.scope);
        });
        if (!written)
            return failed(written, u"full-text index");
    }
    return {};
}

Result<QList<Hit>> messages(const Database &database, const Query &query)
{
    const QString typed = searchMatchExpression(query.typed);
    if (typed.isEmpty())
        return QList<Hit>();
    QString match = u"{folded stems} : ("_s + typed + u')';
    if (query.in.isValid())
        match += u" AND scope : \""_s + scopeOf(query.in) + u'"';
    const Result<Start> start = startOf(database, query);
    if (!start)
        return failed(start, u"search");
    const auto found = readAll(
        database, kMessages,
        [&](Statement &s) { s.bind(":match"_L1, match).bind(":before"_L1, start->message).bind(":limit"_L1, query.limit); },
        readHit);
    if (!found)
        return failed(found, u"search messages");
    const auto notes = readAll(
        database, kNotes,
        [&](Statement &s) { s.bind(":match"_L1, match).bind(":after"_L1, -start->note).bind(":limit"_L1, query.limit); },
        readNoteHit);
    if (!notes)
        return failed(notes, u"search notes");
    return merge(*found, *notes, query.limit);
}

} // namespace search

} // namespace migochat
