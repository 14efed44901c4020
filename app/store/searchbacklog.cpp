#include "app/store/searchbacklog.h"

#include "app/store/statements.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kIndexed{"backlog.indexed"_L1, R"(
    SELECT indexed_message_id, stale_message_id, stale_note_id FROM store_state WHERE id = 1
)"_L1};

constexpr Sql kUnwritten{"backlog.unwritten"_L1, R"(
    SELECT m.id, m.conversation_id, m.text, ifnull(c.text, '') FROM message m
    LEFT JOIN message_card c ON c.message_id = m.id
    WHERE m.id > :indexed AND (m.text <> '' OR c.text <> '') ORDER BY m.id
)"_L1};

constexpr Sql kMark{"backlog.mark"_L1, R"(
    UPDATE store_state SET indexed_message_id = :indexed, stale_message_id = :message, stale_note_id = :note
    WHERE id = 1
)"_L1};

constexpr std::array kStatements{kIndexed, kUnwritten, kMark};

constexpr qsizetype kEnough = 512; // lines: beyond that a larger write saves little and the next start has more to read

} // namespace

SqlList statements::searchBacklog()
{
    return kStatements;
}

Result<> SearchBacklog::load(const Database &database)
{
    const auto indexed = readOne(database, kIndexed, kNoValues, [](const Statement &row) {
        return std::pair(row.integer(0), search::StaleIndex{row.integer(1), row.integer(2)});
    });
    if (!indexed)
        return failed(indexed, u"newest indexed message");
    if (*indexed)
        std::tie(m_indexed, m_stale) = **indexed;
    auto unwritten = readAll(
        database, kUnwritten, [&](Statement &s) { s.bind(":indexed"_L1, m_indexed); },
        [](const Statement &row) {
            return IndexEntry{IndexEntry::Step::Add, row.integer(0), row.id<ConversationId>(1),
                              search::lineOf(row.text(2), row.text(3))};
        });
    if (!unwritten)
        return failed(unwritten, u"unindexed messages");
    m_waiting = std::move(*unwritten);
    return {};
}

Result<> SearchBacklog::enter(const Database &database, const QList<IndexEntry> &entries)
{
    m_isWriting = !mayWait(entries);
    return m_isWriting ? write(database, entries) : Result<>();
}

Result<> SearchBacklog::flush(const Database &database)
{
    m_isWriting = true;
    const bool idle = m_waiting.isEmpty();
    if (const Result<> written = write(database, {}); !written || !idle || m_stale.isEmpty())
        return written;
    const Result<search::StaleIndex> left = search::renewSlice(database, m_stale);
    if (!left)
        return failed(left);
    m_newStale = *left;
    return mark(database);
}

void SearchBacklog::committed(const QList<IndexEntry> &entries)
{
    if (m_isWriting) {
        m_waiting.clear();
        m_indexed = m_newIndexed;
        m_stale = m_newStale;
    } else {
        m_waiting += entries;
    }
}

bool SearchBacklog::mayWait(const QList<IndexEntry> &entries) const
{
    if (m_waiting.size() + entries.size() > kEnough)
        return false;
    return std::ranges::all_of(entries, [this](const IndexEntry &entry) {
        return entry.step == IndexEntry::Step::Add && entry.row > m_indexed;
    });
}

Result<> SearchBacklog::write(const Database &database, const QList<IndexEntry> &entries)
{
    m_newIndexed = m_indexed;
    m_newStale = m_stale;
    for (const QList<IndexEntry> &lines : {m_waiting, entries}) {
        if (const Result<> written = search::writeIndex(database, lines, m_stale); !written)
            return failed(written);
        for (const IndexEntry &line : lines)
            m_newIndexed = std::max(m_newIndexed, line.row);
    }
    return m_newIndexed == m_indexed ? Result<>() : mark(database);
}

Result<> SearchBacklog::mark(const Database &database) const
{
    return runSql(database, kMark, [this](Statement &s) {
        s.bind(":indexed"_L1, m_newIndexed).bind(":message"_L1, m_newStale.message).bind(":note"_L1, m_newStale.note);
    });
}

} // namespace migochat
