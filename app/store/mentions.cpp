#include "app/store/mentions.h"

#include "app/store/peoplestatements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kPut{"mentions.put"_L1, R"(
    INSERT INTO mention (place, account_id, at) VALUES (:place, :account, :at) ON CONFLICT DO NOTHING
)"_L1};

constexpr Sql kDue{"mentions.due"_L1, R"(
    SELECT m.place, m.account_id, a.channel, m.at, m.attempts FROM mention m JOIN account a ON a.id = m.account_id
    WHERE m.state = 'pending' AND m.not_before <= :now ORDER BY m.not_before, m.place LIMIT 1
)"_L1};

constexpr Sql kNextDue{"mentions.nextDue"_L1, R"(
    SELECT not_before FROM mention WHERE state = 'pending' ORDER BY not_before LIMIT 1
)"_L1};

constexpr Sql kSettle{"mentions.settle"_L1, R"(
    UPDATE mention SET state = 'stored', detail = '' WHERE place = :place
)"_L1};

constexpr Sql kRetry{"mentions.retry"_L1, R"(
    UPDATE mention SET attempts = attempts + 1, not_before = :at, detail = :why WHERE place = :place
)"_L1};

constexpr Sql kFail{"mentions.fail"_L1, R"(
    UPDATE mention SET state = 'failed', attempts = attempts + 1, detail = :why WHERE place = :place
)"_L1};

constexpr std::array kStatements{kPut, kDue, kNextDue, kSettle, kRetry, kFail};

} // namespace

SqlList statements::mentions()
{
    return kStatements;
}

namespace mentions {

Result<bool> put(Transaction &transaction, const Arrival &arrival)
{
    const Result<> added = runSql(transaction.database(), kPut, [&](Statement &s) {
        s.bind(":place"_L1, arrival.place.text()).bind(":account"_L1, arrival.account).bind(":at"_L1, arrival.at);
    });
    if (!added)
        return failed(added, u"mention");
    if (transaction.changedRows() == 0)
        return false;
    transaction.changed(Topic::Account, arrival.account);
    return true;
}

Result<std::optional<Due>> due(const Database &database, Instant now)
{
    return readOne(
        database, kDue, [&](Statement &s) { s.bind(":now"_L1, now); },
        [](const Statement &row) {
            return Due{mentionPlace(row.text(0)), row.id<AccountId>(1), ChannelKind(row.text(2)), row.instant(3),
                       static_cast<int>(row.integer(4))};
        });
}

Result<std::optional<Instant>> nextDue(const Database &database)
{
    return readOne(database, kNextDue, kNoValues, [](const Statement &row) { return row.instant(0); });
}

Result<> settle(Transaction &transaction, const MentionPlace &place)
{
    return runSql(transaction.database(), kSettle, [&](Statement &s) { s.bind(":place"_L1, place.text()); });
}

Result<> retryAt(Transaction &transaction, const MentionPlace &place, Instant at, const QString &why)
{
    return runSql(transaction.database(), kRetry,
                  [&](Statement &s) { s.bind(":place"_L1, place.text()).bind(":at"_L1, at).bind(":why"_L1, why); });
}

Result<> giveUp(Transaction &transaction, const MentionPlace &place, const QString &why)
{
    return runSql(transaction.database(), kFail,
                  [&](Statement &s) { s.bind(":place"_L1, place.text()).bind(":why"_L1, why); });
}

} // namespace mentions

} // namespace migochat
