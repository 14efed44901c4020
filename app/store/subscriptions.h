#pragma once

#include "app/domain/channelkind.h"
#include "app/store/transaction.h"

/// How the webhooks of our accounts are subscribed, as last asked.
namespace migochat::subscriptions {

/// The row of an account of ours, made when it is missing. Unlike contacts::ensureAccount() it does not say that
/// somebody wrote to it.
[[nodiscard]] Result<AccountId> account(Transaction &transaction, const ChannelKind &channel,
                                        const RemoteAccountId &remote, Instant now);

struct Check {
    AccountId account;
    Instant at{};
    bool subscribed = false;
    QStringList missingFields;
    QString callbackUrl; ///< what the platform calls, when it tells
    QString detail;      ///< why it could not be asked or mended: "200: …", empty when all went well
};
/// Rings Topic::Account.
[[nodiscard]] Result<> record(Transaction &transaction, const Check &check);
[[nodiscard]] Result<QList<Check>> all(const Database &database);

} // namespace migochat::subscriptions
