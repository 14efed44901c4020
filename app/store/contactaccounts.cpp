#include "app/store/contactsinternal.h"
#include "app/store/peoplestatements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

// "Last heard of" is for people: a minute is exact enough and spares a write per message.
constexpr std::chrono::minutes kInboundStep{1};

constexpr Sql kAccount{"contacts.account"_L1, R"(
    SELECT id, ifnull(last_inbound_at, 0) FROM account WHERE channel = :channel AND remote_id = :remote
)"_L1};

constexpr Sql kAddAccount{"contacts.addAccount"_L1, R"(
    INSERT INTO account (channel, remote_id, last_inbound_at, created_at) VALUES (:channel, :remote, :now, :now)
)"_L1};

constexpr Sql kAccountHeard{"contacts.accountHeard"_L1, R"(
    UPDATE account SET last_inbound_at = :now WHERE id = :account
)"_L1};

constexpr std::array kStatements{kAccount, kAddAccount, kAccountHeard};

/// The row and when it was last heard of.
Result<std::optional<std::pair<AccountId, Instant>>> heardOf(const Database &database, const ChannelKind &channel,
                                                             const RemoteAccountId &remote)
{
    return readOne(
        database, kAccount,
        [&](Statement &s) { s.bind(":channel"_L1, channel.text()).bind(":remote"_L1, remote.value()); },
        [](const Statement &row) { return std::pair(row.id<AccountId>(0), row.instant(1)); });
}

} // namespace

SqlList statements::contactAccounts()
{
    return kStatements;
}

namespace contacts {

Result<std::optional<AccountId>> knownAccount(const Database &database, const ChannelKind &channel,
                                              const RemoteAccountId &remote)
{
    const auto known = heardOf(database, channel, remote);
    if (!known)
        return failed(known);
    return *known ? std::optional((*known)->first) : std::nullopt;
}

Result<AccountId> ensureAccount(Transaction &transaction, const ChannelKind &channel, const RemoteAccountId &remote,
                                Instant now)
{
    const Database &database = transaction.database();
    const auto known = heardOf(database, channel, remote);
    if (!known)
        return failed(known, u"account");
    if (*known && now - (*known)->second < kInboundStep)
        return (*known)->first;
    const Result<> stored = runSql(database, *known ? kAccountHeard : kAddAccount, [&](Statement &s) {
        s.bind(":now"_L1, now);
        if (*known)
            s.bind(":account"_L1, (*known)->first);
        else
            s.bind(":channel"_L1, channel.text()).bind(":remote"_L1, remote.value());
    });
    if (!stored)
        return failed(stored, u"account");
    const AccountId account = *known ? (*known)->first : AccountId(transaction.lastInsertId());
    transaction.changed(Topic::Account, account);
    return account;
}

} // namespace contacts

} // namespace migochat
