#include "app/domain/searchfold.h"
#include "app/store/searchinternal.h"
#include "app/store/statements.h"

#include <array>
#include <limits>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

// What a hit has to be besides holding the words; empty texts and 0 let everything through.
#define MIGOCHAT_MESSAGE_PASSES                                                                                        \
    " AND (:author = '' OR m.author IN (:author, :alsoAuthor)) AND (:kind = '' OR m.kind IN (:kind, :alsoKind))"       \
    " AND m.at >= :since AND m.at < :until"

#define MIGOCHAT_CHAT_PASSES                                                                                           \
    " AND (:channel = '' OR v.channel = :channel)"                                                                     \
    " AND (:stage = '' OR EXISTS (SELECT 1 FROM lead l WHERE l.contact_id = v.contact_id AND l.stage = :stage))"       \
    " AND (:owner = 0 OR v.assignee_id = :owner"                                                                       \
    " OR EXISTS (SELECT 1 FROM lead l WHERE l.contact_id = v.contact_id AND l.owner_id = :owner))"

#define MIGOCHAT_MESSAGE_HIT                                                                                           \
    "SELECT m.id, m.conversation_id, p.display_name, m.text, m.at, m.author, m.kind, v.channel "
#define MIGOCHAT_MESSAGE_CHAT                                                                                          \
    " CROSS JOIN conversation v ON v.id = m.conversation_id CROSS JOIN contact p ON p.id = m.contact_id "

constexpr Sql kMessages{"search.messages"_L1, MIGOCHAT_MESSAGE_HIT
    "FROM message_search x CROSS JOIN message m ON m.id = x.rowid" MIGOCHAT_MESSAGE_CHAT
    "WHERE message_search MATCH :match AND x.rowid > 0 AND x.rowid < :before" MIGOCHAT_MESSAGE_PASSES MIGOCHAT_CHAT_PASSES
    " ORDER BY x.rowid DESC LIMIT :limit"_L1};

constexpr Sql kAllMessages{"search.allMessages"_L1, MIGOCHAT_MESSAGE_HIT
    "FROM message m" MIGOCHAT_MESSAGE_CHAT
    "WHERE m.id < :before" MIGOCHAT_MESSAGE_PASSES MIGOCHAT_CHAT_PASSES " ORDER BY m.id DESC LIMIT :limit"_L1};

#define MIGOCHAT_NOTE_HIT                                                                                              \
    "SELECT n.id, n.conversation_id, p.display_name, n.text, n.at, 'staff', 'text', v.channel "
#define MIGOCHAT_NOTE_CHAT                                                                                             \
    " CROSS JOIN conversation v ON v.id = n.conversation_id CROSS JOIN contact p ON p.id = n.contact_id "
#define MIGOCHAT_NOTE_PASSES " AND n.at >= :since AND n.at < :until"

// Notes carry their number negated, so the newest note has the lowest row.
constexpr Sql kNotes{"search.notes"_L1, MIGOCHAT_NOTE_HIT
    "FROM message_search x CROSS JOIN note n ON n.id = -x.rowid" MIGOCHAT_NOTE_CHAT
    "WHERE message_search MATCH :match AND x.rowid < 0 AND x.rowid > -:before" MIGOCHAT_NOTE_PASSES MIGOCHAT_CHAT_PASSES
    " ORDER BY x.rowid LIMIT :limit"_L1};

constexpr Sql kAllNotes{"search.allNotes"_L1, MIGOCHAT_NOTE_HIT
    "FROM note n" MIGOCHAT_NOTE_CHAT
    "WHERE n.id < :before" MIGOCHAT_NOTE_PASSES MIGOCHAT_CHAT_PASSES " ORDER BY n.id DESC LIMIT :limit"_L1};

constexpr std::array kStatements{kMessages, kAllMessages, kNotes, kAllNotes};

search::Hit readHit(const Statement &row)
{
    search::Hit hit;
    hit.message = row.id<MessageId>(0);
    hit.conversation = row.id<ConversationId>(1);
    hit.name = row.text(2);
    hit.text = row.text(3);
    hit.at = row.instant(4);
    hit.author = row.enumerator(5, Author::Customer);
    hit.kind = row.enumerator(6, MessageKind::Unsupported);
    hit.channel = ChannelKind(row.text(7));
    return hit;
}

search::Hit readNoteHit(const Statement &row)
{
    search::Hit hit = readHit(row);
    hit.note = NoteId(hit.message.value());
    hit.message = {};
    return hit;
}

/// A value and another one that passes too; empty: everything passes.
struct Pair {
    QString one;
    QString other;
};

Pair authorsOf(search::From from)
{
    switch (from) {
    case search::From::Customer:
        return {toText(Author::Customer), {}};
    case search::From::Us:
        return {toText(Author::Staff), toText(Author::Phone)};
    case search::From::Assistant:
        return {toText(Author::Assistant), {}};
    case search::From::Anybody:
        break;
    }
    return {};
}

Pair kindsOf(search::Holds holds)
{
    switch (holds) {
    case search::Holds::Image:
        return {toText(MessageKind::Image), toText(MessageKind::Sticker)};
    case search::Holds::Video:
        return {toText(MessageKind::Video), {}};
    case search::Holds::Voice:
        return {toText(MessageKind::Voice), toText(MessageKind::Audio)};
    case search::Holds::Document:
        return {toText(MessageKind::Document), {}};
    case search::Holds::Order:
        return {toText(MessageKind::Order), {}};
    case search::Holds::Anything:
    case search::Holds::Link:
    case search::Holds::Note:
        break;
    }
    return {};
}

bool wantsMessages(const search::Filter &filter)
{
    return filter.holds != search::Holds::Note;
}

bool wantsNotes(const search::Filter &filter)
{
    const bool form = filter.holds == search::Holds::Anything || filter.holds == search::Holds::Link
        || filter.holds == search::Holds::Note;
    return form && (filter.from == search::From::Anybody || filter.from == search::From::Us);
}

void bindChat(Statement &statement, const search::Query &query)
{
    const search::Filter &filter = query.filter;
    statement.bind(":since"_L1, filter.since ? toMsecs(*filter.since) : std::numeric_limits<qint64>::min());
    statement.bind(":until"_L1, filter.until ? toMsecs(*filter.until) : search::kNewest);
    statement.bind(":channel"_L1, filter.channel ? filter.channel->text() : QString(""_L1));
    statement.bind(":stage"_L1, filter.stage ? QString(toText(*filter.stage)) : QString(""_L1));
    statement.bind(":owner"_L1, filter.owner.value());
    statement.bind(":limit"_L1, query.limit);
}

void bindMessage(Statement &statement, const search::Query &query)
{
    const Pair authors = authorsOf(query.filter.from);
    const Pair kinds = kindsOf(query.filter.holds);
    statement.bind(":author"_L1, authors.one).bind(":alsoAuthor"_L1, authors.other);
    statement.bind(":kind"_L1, kinds.one).bind(":alsoKind"_L1, kinds.other);
    bindChat(statement, query);
}

/// The FTS5 expression; empty when there are no words to look for.
QString matchOf(const search::Query &query)
{
    const QString typed = searchMatchExpression(query.typed);
    QStringList parts;
    if (!typed.isEmpty())
        parts.append(u"({folded stems} : ("_s + typed + u"))"_s);
    if (query.filter.holds == search::Holds::Link) // what is left of an address when it is folded
        parts.append(u"(folded : (http OR https OR "_s + searchFold(u"www") + u"))"_s);
    if (query.in.isValid() && !parts.isEmpty())
        parts.append(u"(scope : \""_s + search::scopeOf(query.in) + u"\")"_s);
    return parts.join(u" AND "_s);
}

Result<QList<search::Hit>> findMessages(const Database &database, const search::Query &query, const QString &match,
                                        qint64 before)
{
    return readAll(
        database, match.isEmpty() ? kAllMessages : kMessages,
        [&](Statement &s) {
            bindMessage(s, query);
            s.bind(":before"_L1, before);
            if (!match.isEmpty())
                s.bind(":match"_L1, match);
        },
        readHit);
}

Result<QList<search::Hit>> findNotes(const Database &database, const search::Query &query, const QString &match,
                                     qint64 before)
{
    return readAll(
        database, match.isEmpty() ? kAllNotes : kNotes,
        [&](Statement &s) {
            bindChat(s, query);
            s.bind(":before"_L1, before);
            if (!match.isEmpty())
                s.bind(":match"_L1, match);
        },
        readNoteHit);
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

SqlList statements::searchFind()
{
    return kStatements;
}

namespace search {

Result<QList<Hit>> messages(const Database &database, const Query &query)
{
    const QString match = matchOf(query);
    const bool filtered = query.filter != Filter{};
    if (match.isEmpty() && (!filtered || query.in.isValid() || !searchFold(query.typed).isEmpty()))
        return QList<Hit>();
    const Result<PageStart> start = pageStart(database, query);
    if (!start)
        return failed(start, u"search");
    QList<Hit> found;
    if (wantsMessages(query.filter)) {
        const auto messages = findMessages(database, query, match, start->message);
        if (!messages)
            return failed(messages, u"search messages");
        found = *messages;
    }
    if (!wantsNotes(query.filter))
        return found;
    const auto notes = findNotes(database, query, match, start->note);
    if (!notes)
        return failed(notes, u"search notes");
    return merge(found, *notes, query.limit);
}

} // namespace search

} // namespace migochat
