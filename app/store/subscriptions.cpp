#include "app/store/subscriptions.h"

#include "app/store/statements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kAddAccount{"subscriptions.addAccount"_L1, R"(
    INSERT INTO account (channel, remote_id, created_at) VALUES (:channel, :remote, :now) ON CONFLICT DO NOTHING
)"_L1};

constexpr Sql kAccount{"subscriptions.account"_L1, R"(
    SELECT id FROM account WHERE channel = :channel AND remote_id = :remote
)"_L1};

constexpr Sql kRecord{"subscriptions.record"_L1, R"(
    INSERT INTO subscription_check (account_id, checked_at, subscribed, missing_fields, callback_url, detail)
    VALUES (:account, :at, :subscribed, :missing, :callback, :detail)
    ON CONFLICT DO UPDATE SET checked_at = excluded.checked_at, subscribed = excluded.subscribed,
        missing_fields = excluded.missing_fields, callback_url = excluded.callback_url, detail = excluded.detail
)"_L1};

constexpr Sql kAll{"subscriptions.all"_L1, R"(
    SELECT account_id, checked_at, subscribed, missing_fields, callback_url, detail FROM subscription_check
    ORDER BY account_id
)"_L1};

constexpr std::array kStatements{kAddAccount, kAccount, kRecord, kAll};

} // namespace

SqlList statements::subscriptions()
{
    return kStatements;
}

namespace subscriptions {

Result<AccountId> account(Transaction &transaction, const ChannelKind &channel, const RemoteAccountId &remote,
                          Instant now)
{
    const Result<> added = runSql(transaction.database(), kAddAccount, [&](Statement &s) {
        s.bind(":channel"_L1, channel.text()).bind(":remote"_L1, remote.value()).bind(":now"_L1, now);
    });
    if (!added)
        return failed(added, u"account");
    const bool isNew = transaction.changedRows() > 0;
    const auto found = readOne(
        transaction.database(), kAccount,
        [&](Statement &s) { s.bind(":channel"_L1, channel.text()).bind(":remote"_L1, remote.value()); },
        [](const Statement &row) { return row.id<AccountId>(0); });
    if (!found)
        return failed(found, u"account");
    if (!*found)
        return fail(ErrorCode::StorageCorrupt, u"an account vanished"_s);
    if (isNew)
        transaction.changed(Topic::Account, **found);
    return **found;
}

Result<> record(Transaction &transaction, const Check &check)
{
    const Result<> recorded = runSql(transaction.database(), kRecord, [&](Statement &s) {
        s.bind(":account"_L1, check.account).bind(":at"_L1, check.at).bind(":subscribed"_L1, check.subscribed);
        s.bind(":missing"_L1, check.missingFields.join(u',')).bind(":callback"_L1, check.callbackUrl);
        s.bind(":detail"_L1, check.detail);
    });
    if (recorded)
        transaction.changed(Topic::Account, check.account);
    return recorded;
}

Result<QList<Check>> all(const Database &database)
{
    return readAll(database, kAll, kNoValues, [](const Statement &row) {
        return Check{row.id<AccountId>(0), row.instant(1),
                     row.integer(2) != 0,  row.text(3).split(u',', Qt::SkipEmptyParts),
                     row.text(4),          row.text(5)};
    });
}

} // namespace subscriptions

} // namespace migochat
