#include "app/store/notices.h"

#include "app/store/statements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kAdd{"notices.add"_L1, R"(
    INSERT INTO account_notice (account_id, kind, event, subject, detail, trouble, remote_id, at)
    VALUES (:account, :kind, :event, :subject, :detail, :trouble, :remote, :at)
    ON CONFLICT DO NOTHING
)"_L1};

// Without its id the same trouble can be told again when it comes back.
constexpr Sql kSettle{"notices.settle"_L1, R"(
    UPDATE account_notice SET trouble = 0, remote_id = '' WHERE account_id = :account AND kind = :kind AND trouble = 1
)"_L1};

constexpr Sql kMarkSeen{"notices.markSeen"_L1, R"(
    UPDATE account_notice SET seen_at = :now WHERE account_id = :account AND seen_at IS NULL
)"_L1};

constexpr Sql kNewest{"notices.newest"_L1, R"(
    SELECT id, account_id, kind, event, subject, detail, trouble, remote_id, at, seen_at FROM account_notice
    WHERE account_id = :account ORDER BY at DESC, id DESC LIMIT :limit
)"_L1};

constexpr Sql kTroubles{"notices.troubles"_L1, R"(
    SELECT id, account_id, kind, event, subject, detail, trouble, remote_id, at, seen_at FROM account_notice AS n
    WHERE trouble = 1 AND NOT EXISTS (SELECT 1 FROM account_notice AS later
                                      WHERE later.account_id = n.account_id AND later.kind = n.kind AND later.id > n.id)
    ORDER BY account_id, kind
)"_L1};

constexpr std::array kStatements{kAdd, kSettle, kMarkSeen, kNewest, kTroubles};

notices::Notice readNotice(const Statement &row)
{
    return {row.integer(0), row.id<AccountId>(1), row.text(2), row.text(3),    row.text(4),
            row.text(5),    row.integer(6) != 0,  row.text(7), row.instant(8), row.optionalInstant(9)};
}

} // namespace

SqlList statements::notices()
{
    return kStatements;
}

namespace notices {

Result<bool> add(Transaction &transaction, const Notice &notice)
{
    const Result<> added = runSql(transaction.database(), kAdd, [&](Statement &s) {
        s.bind(":account"_L1, notice.account).bind(":kind"_L1, notice.kind).bind(":event"_L1, notice.event);
        s.bind(":subject"_L1, notice.subject).bind(":detail"_L1, notice.detail).bind(":trouble"_L1, notice.trouble);
        s.bind(":remote"_L1, notice.remoteId).bind(":at"_L1, notice.at);
    });
    if (!added)
        return failed(added, u"notice");
    if (transaction.changedRows() == 0)
        return false;
    transaction.changed(Topic::Account, notice.account);
    return true;
}

Result<> settle(Transaction &transaction, AccountId account, const QString &kind)
{
    const Result<> settled = runSql(transaction.database(), kSettle,
                                    [&](Statement &s) { s.bind(":account"_L1, account).bind(":kind"_L1, kind); });
    if (settled && transaction.changedRows() > 0)
        transaction.changed(Topic::Account, account);
    return settled;
}

Result<> markSeen(Transaction &transaction, AccountId account, Instant now)
{
    const Result<> marked = runSql(transaction.database(), kMarkSeen,
                                   [&](Statement &s) { s.bind(":account"_L1, account).bind(":now"_L1, now); });
    if (marked && transaction.changedRows() > 0)
        transaction.changed(Topic::Account, account);
    return marked;
}

Result<QList<Notice>> newest(const Database &database, AccountId account, int limit)
{
    return readAll(
        database, kNewest, [&](Statement &s) { s.bind(":account"_L1, account).bind(":limit"_L1, limit); }, readNotice);
}

Result<QList<Notice>> troubles(const Database &database)
{
    return readAll(database, kTroubles, kNoValues, readNotice);
}

} // namespace notices

} // namespace migochat
