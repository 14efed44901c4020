#include "app/store/searchbacklog.h"

#include "app/store/search.h"
#include "app/store/statements.h"

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kIndexed{"backlog.indexed"_L1, R"(
    SELECT indexed_message_id FROM store_state WHERE id = 1
)"_L1};

constexpr Sql kUnwritten{"backlog.unwritten"_L1, R"(
    SELECT id, conversation_id, text FROM message WHERE id > :indexed AND text <> '' ORDER BY id
)"_L1};

constexpr Sql kMark{"backlog.mark"_L1, R"(
    UPDATE store_state SET indexed_message_id = :indexed WHERE id = 1
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
    const auto indexed = readOne(database, kIndexed, kNoValues, kFirstInteger);
    if (!indexed)
        return failed(indexed, u"newest indexed message");
    m_indexed = indexed->value_or(0);
    auto unwritten = readAll(
        database, kUnwritten, [&](Statement &s) { s.bind(":indexed"_L1, m_indexed); },
        [](const Statement &row) {
            return IndexEntry{IndexEntry::Step::Add, row.integer(0), row.id<ConversationId>(1), row.text(2)};
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
    return write(database, {});
}

void SearchBacklog::committed(const QList<IndexEntry> &entries)
{
    if (m_isWriting) {
        m_waiting.clear();
        m_indexed = m_newIndexed;
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
    for (const QList<IndexEntry> &lines : {m_waiting, entries}) {
        if (const Result<> written = search::writeIndex(database, lines); !written)
            return failed(written);
        for (const IndexEntry &line : lines)
            m_newIndexed = std::max(m_newIndexed, line.row);
    }
    if (m_newIndexed == m_indexed)
        return {};
    return runSql(database, kMark, [this](Statement &s) { s.bind(":indexed"_L1, m_newIndexed); });
}

} // namespace migochat
