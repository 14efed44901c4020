#include "app/domain/searchfold.h"
#include "app/store/searchinternal.h"
#include "app/store/statements.h"

#include <algorithm>
#include <array>

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

// Message or note: whichever the row of the index stands for. Notes carry their number negated, so the newest note has
// the lowest row, and all of them come after the oldest message.
constexpr Sql kFound{
    "search.found"_L1,
    "SELECT x.rowid, v.id, p.display_name, ifnull(m.text, n.text), ifnull(m.at, n.at), ifnull(m.author, 'staff'),"
    " ifnull(m.kind, 'text'), v.channel, ifnull((SELECT c.text FROM message_card c WHERE c.message_id = x.rowid), ''),"
    " v.contact_id FROM message_search x LEFT JOIN message m ON m.id = x.rowid"
    " LEFT JOIN note n ON n.id = -x.rowid CROSS JOIN conversation v ON v.id = ifnull(m.conversation_id, "
    "n.conversation_id)"
    " CROSS JOIN contact p ON p.id = ifnull(m.contact_id, n.contact_id)"
    " WHERE message_search MATCH :match AND x.rowid < :before AND (x.rowid > 0 OR x.rowid > -:beforeNote)"
    " AND (:author = '' OR ifnull(m.author, 'staff') IN (:author, :alsoAuthor))"
    " AND (:kind = '' OR ifnull(m.kind, 'text') IN (:kind, :alsoKind))"
    " AND ifnull(m.at, n.at) >= :since AND ifnull(m.at, n.at) < :until" MIGOCHAT_CHAT_PASSES
    " ORDER BY x.rowid DESC LIMIT :limit"_L1};

#define MIGOCHAT_MESSAGE_HIT                                                                                           \
    "SELECT m.id, m.conversation_id, p.display_name, m.text, m.at, m.author, m.kind, v.channel,"                       \
    " ifnull((SELECT c.text FROM message_card c WHERE c.message_id = m.id), ''), v.contact_id "
#define MIGOCHAT_MESSAGE_CHAT                                                                                          \
    " CROSS JOIN conversation v ON v.id = m.conversation_id CROSS JOIN contact p ON p.id = m.contact_id "

constexpr Sql kAllMessages{"search.allMessages"_L1,
                           MIGOCHAT_MESSAGE_HIT "FROM message m" MIGOCHAT_MESSAGE_CHAT
                                                "WHERE m.id < :before" MIGOCHAT_MESSAGE_PASSES MIGOCHAT_CHAT_PASSES
                                                " ORDER BY m.id DESC LIMIT :limit"_L1};

#define MIGOCHAT_NOTE_HIT                                                                                              \
    "SELECT n.id, n.conversation_id, p.display_name, n.text, n.at, 'staff', 'text', v.channel, '', v.contact_id "
#define MIGOCHAT_NOTE_CHAT                                                                                             \
    " CROSS JOIN conversation v ON v.id = n.conversation_id CROSS JOIN contact p ON p.id = n.contact_id "
#define MIGOCHAT_NOTE_PASSES " AND n.at >= :since AND n.at < :until"

constexpr Sql kNotes{
    "search.notes"_L1, MIGOCHAT_NOTE_HIT
    "FROM message_search x CROSS JOIN note n ON n.id = -x.rowid" MIGOCHAT_NOTE_CHAT
    "WHERE message_search MATCH :match AND x.rowid < 0 AND x.rowid > -:before" MIGOCHAT_NOTE_PASSES MIGOCHAT_CHAT_PASSES
    " ORDER BY x.rowid LIMIT :limit"_L1};

constexpr Sql kAllNotes{"search.allNotes"_L1,
                        MIGOCHAT_NOTE_HIT "FROM note n" MIGOCHAT_NOTE_CHAT
                                          "WHERE n.id < :before" MIGOCHAT_NOTE_PASSES MIGOCHAT_CHAT_PASSES
                                          " ORDER BY n.id DESC LIMIT :limit"_L1};

constexpr std::array kStatements{kFound, kAllMessages, kNotes, kAllNotes};

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
    hit.card = row.text(8);
    hit.contact = row.id<ContactId>(9);
    return hit;
}

search::Hit readNoteHit(const Statement &row)
{
    search::Hit hit = readHit(row);
    hit.note = NoteId(qAbs(hit.message.value()));
    hit.message = {};
    return hit;
}

/// The FTS5 expression; empty when there are no words to look for.
Result<QString> matchOf(const Database &database, const search::Query &query, const SearchTerms &terms)
{
    const Result<QString> typed = search::matchExpression(database, terms);
    if (!typed)
        return failed(typed);
    QStringList parts;
    if (!typed->isEmpty())
        parts.append(u'(' + *typed + u')');
    if (query.filter.hasLink) // what is left of an address when it is folded
        parts.append(u"(folded : (http OR https OR "_s + searchFold(u"www") + u"))"_s);
    if (query.in.isValid() && !parts.isEmpty())
        parts.append(u"(scope : \""_s + search::scopeOf(query.in) + u"\")"_s);
    return parts.join(u" AND "_s);
}

/// Hits of both kinds, each newest first.
struct Found {
    QList<search::Hit> messages;
    QList<search::Hit> notes;
};

/// All messages below a place, and behind the last of them the notes: looking for words that hardly ever stand together
/// walks the whole index, which is done once for both. Notes come oldest first here, so a full page does not hold the
/// newest of them.
Result<Found> findWords(const Database &database, const search::Query &query, const QString &match,
                        const search::PageStart &start)
{
    const auto rows = readAll(
        database, kFound,
        [&](Statement &s) {
            search::bindMessage(s, query);
            s.bind(":match"_L1, match).bind(":before"_L1, start.message);
            s.bind(":beforeNote"_L1, search::wantsNotes(query.filter) ? start.note : 0);
        },
        [](const Statement &row) { return row.integer(0) > 0 ? readHit(row) : readNoteHit(row); });
    if (!rows)
        return failed(rows, u"search words");
    Found found;
    for (const search::Hit &hit : *rows) {
        if (hit.note.isValid())
            found.notes.prepend(hit);
        else
            found.messages.append(hit);
    }
    return found;
}

Result<QList<search::Hit>> findAllMessages(const Database &database, const search::Query &query, qint64 before)
{
    return readAll(
        database, kAllMessages,
        [&](Statement &s) {
            search::bindMessage(s, query);
            s.bind(":before"_L1, before);
        },
        readHit);
}

Result<QList<search::Hit>> findNotes(const Database &database, const search::Query &query, const QString &match,
                                     qint64 before)
{
    return readAll(
        database, match.isEmpty() ? kAllNotes : kNotes,
        [&](Statement &s) {
            search::bindChat(s, query);
            s.bind(":before"_L1, before);
            if (!match.isEmpty())
                s.bind(":match"_L1, match);
        },
        readNoteHit);
}

Result<Found> find(const Database &database, const search::Query &query, const QString &match,
                   const search::PageStart &start)
{
    Found found;
    bool knowsNotes = !search::wantsNotes(query.filter);
    if (search::wantsMessages(query.filter) && !match.isEmpty()) {
        const auto words = findWords(database, query, match, start);
        if (!words)
            return words;
        found = *words;
        knowsNotes = knowsNotes || found.messages.size() + found.notes.size() < query.limit;
    } else if (search::wantsMessages(query.filter)) {
        const auto messages = findAllMessages(database, query, start.message);
        if (!messages)
            return failed(messages, u"search messages");
        found.messages = *messages;
    }
    if (knowsNotes)
        return found;
    const auto notes = findNotes(database, query, match, start.note);
    if (!notes)
        return failed(notes, u"search notes");
    found.notes = *notes;
    return found;
}

/// Both come newest first by row; the later of the two heads goes next, a message before a note of the same time.
QList<search::Hit> merge(const Found &found, int limit)
{
    QList<search::Hit> merged;
    auto message = found.messages.begin();
    auto note = found.notes.begin();
    while (merged.size() < limit && (message != found.messages.end() || note != found.notes.end())) {
        const bool takeMessage =
            note == found.notes.end() || (message != found.messages.end() && message->at > note->at);
        merged.append(takeMessage ? *message++ : *note++);
    }
    return merged;
}

Result<QList<search::Hit>> hitsOf(const Database &database, const search::Query &query, const SearchTerms &terms)
{
    const Result<QString> match = matchOf(database, query, terms);
    if (!match)
        return failed(match, u"search");
    const bool filtered = query.filter != search::Filter{};
    if (match->isEmpty() && (!filtered || query.in.isValid() || !searchFold(query.typed).isEmpty()))
        return QList<search::Hit>();
    const Result<search::PageStart> start = search::pageStart(database, query);
    if (!start)
        return failed(start, u"search");
    const auto found = find(database, query, *match, *start);
    if (!found)
        return failed(found, u"search");
    return merge(*found, query.limit);
}

/// As many as whoever asks may see.
Result<QList<search::Hit>> seenHitsOf(const Database &database, const search::Query &query, const SearchTerms &terms)
{
    auto hits = hitsOf(database, query, terms);
    if (!hits || query.numbers == Numbers::Whole || hits->isEmpty())
        return hits;
    const bool isFull = hits->size() >= query.limit;
    search::Query rest = query;
    rest.beforeRow = hits->constLast().row();
    QList<search::Hit> seen;
    for (search::Hit &hit : *hits) {
        if (search::hideNumbers(hit, terms))
            seen.append(hit);
    }
    rest.limit = query.limit - static_cast<int>(seen.size());
    if (!isFull || rest.limit == 0)
        return seen;
    const auto more = seenHitsOf(database, rest, terms);
    return more ? Result<QList<search::Hit>>(seen + *more) : more;
}

} // namespace

SqlList statements::searchFind()
{
    return kStatements;
}

namespace search {

Result<QList<Hit>> messages(const Database &database, const Query &query)
{
    const Result<SearchTerms> terms = termsOf(database, query.typed);
    return terms ? hitsOf(database, query, *terms) : failed(terms);
}

QString shownText(const Hit &hit, const SearchTerms &terms)
{
    QString shown = hit.text;
    qsizetype most = searchHighlights(hit.text, terms).size();
    for (const QString &line : hit.card.split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype marks = searchHighlights(line, terms).size();
        if (marks > most || shown.isEmpty())
            shown = line;
        most = std::max(most, marks);
    }
    return shown;
}

Result<Answer> answer(const Database &database, const Query &query)
{
    const Result<SearchTerms> terms = termsOf(database, query.typed);
    if (!terms)
        return failed(terms);
    auto hits = seenHitsOf(database, query, *terms);
    if (!hits)
        return failed(hits);
    const Result<int> percent = percentOfIndex(database);
    if (!percent)
        return failed(percent);
    return Answer{std::move(*hits), *terms, *percent};
}

} // namespace search

} // namespace migochat
