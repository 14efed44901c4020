// The full-text indexes after somebody was forgotten; erasing.cpp holds the rest.
#include "app/store/erasing.h"
#include "app/store/erasinginternal.h"
#include "app/store/peoplestatements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kMark{"erase.mark"_L1, R"(
    SELECT erased_words FROM store_state
)"_L1};
constexpr Sql kSetMark{"erase.setMark"_L1, R"(
    UPDATE store_state SET erased_words = :mark
)"_L1};
// A negative number makes all parts of the index one task, a positive one goes on with it:
// https://www.sqlite.org/fts5.html#the_merge_command
constexpr Sql kMergeMessages{"erase.mergeMessages"_L1, R"(
    INSERT INTO message_search (message_search, rank) VALUES ('merge', :pages)
)"_L1};
constexpr Sql kMergeContacts{"erase.mergeContacts"_L1, R"(
    INSERT INTO contact_search (contact_search, rank) VALUES ('merge', :pages)
)"_L1};
constexpr Sql kWrites{"erase.writes"_L1, R"(
    SELECT total_changes()
)"_L1};

constexpr std::array kStatements{kMark, kSetMark, kMergeMessages, kMergeContacts, kWrites};

constexpr int kPagesAtOnce = 256;

} // namespace

SqlList statements::erasingIndexes()
{
    return kStatements;
}

namespace erasing {

Result<bool> hasWordsLeft(const Database &database)
{
    const auto mark = readOne(database, kMark, kNoValues, kFirstInteger);
    if (!mark)
        return failed(mark);
    return mark->value_or(0) != 0;
}

Result<bool> mergeIndexes(Transaction &transaction)
{
    const Database &database = transaction.database();
    const auto mark = readOne(database, kMark, kNoValues, kFirstInteger);
    if (!mark)
        return failed(mark);
    if (mark->value_or(0) == 0)
        return false;
    Overwriting overwriting(database);
    if (!overwriting.begun())
        return failed(overwriting.begun(), u"overwrite");
    const int pages = **mark == 1 ? -kPagesAtOnce : kPagesAtOnce;
    bool more = false;
    for (const Sql *sql : {&kMergeMessages, &kMergeContacts}) {
        const auto before = readOne(database, kWrites, kNoValues, kFirstInteger);
        const Result<> merged = runSql(database, *sql, [&](Statement &s) { s.bind(":pages"_L1, pages); });
        const auto after = readOne(database, kWrites, kNoValues, kFirstInteger);
        if (!before || !merged || !after)
            return !before ? failed(before) : !merged ? failed(merged) : failed(after);
        more = more || after->value_or(0) - before->value_or(0) >= 2; // one is the command itself
    }
    const Result<> set = runSql(database, kSetMark, [&](Statement &s) { s.bind(":mark"_L1, more ? 2 : 0); });
    if (!set)
        return failed(set);
    if (const Result<> ended = overwriting.end(); !ended)
        return failed(ended, u"overwrite");
    return more;
}

} // namespace erasing

} // namespace migochat
