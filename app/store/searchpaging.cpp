#include "app/store/searchinternal.h"
#include "app/store/statements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

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

constexpr std::array kStatements{kMessageTime, kNoteTime, kMessageBelow, kNoteBelow};

Result<qint64> timeOf(const Database &database, const Sql &sql, qint64 row)
{
    const auto at = readOne(
        database, sql, [&](Statement &s) { s.bind(":row"_L1, row); }, kFirstInteger);
    if (!at)
        return failed(at);
    return at->value_or(search::kNewest);
}

/// The first row number of a table that is later than `at`, found by halving.
Result<qint64> firstAfter(const Database &database, const Sql &below, qint64 at)
{
    const auto nearest = [&](qint64 row) {
        return readOne(
            database, below, [&](Statement &s) { s.bind(":row"_L1, row); },
            [](const Statement &found) { return std::pair(found.integer(0), found.integer(1)); });
    };
    const auto last = nearest(search::kNewest);
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

} // namespace

SqlList statements::searchPaging()
{
    return kStatements;
}

namespace search {

Result<PageStart> pageStart(const Database &database, const Query &query)
{
    if (!query.beforeRow)
        return PageStart{};
    const bool isNote = *query.beforeRow < 0;
    const qint64 row = isNote ? -*query.beforeRow : *query.beforeRow;
    const Result<qint64> at = timeOf(database, isNote ? kNoteTime : kMessageTime, row);
    if (!at)
        return failed(at);
    const Result<qint64> other = firstAfter(database, isNote ? kMessageBelow : kNoteBelow, *at);
    if (!other)
        return failed(other);
    return isNote ? PageStart{*other, row} : PageStart{row, *other};
}

} // namespace search

} // namespace migochat
