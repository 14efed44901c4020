#pragma once

#include "agent/subscriptions/accountcheck.h"
#include "app/store/notices.h"

namespace migochat {

/// The outcome of an account's check, to be written down.
struct CheckRecord {
    ChannelKind channel;
    RemoteAccountId account;
    AccountFindings findings;
    Instant now{};
};
[[nodiscard]] Result<AccountId> record(Transaction &transaction, const CheckRecord &check);

/// What a refusal reads as among the account's notices. Its id makes it a thing that is said once.
[[nodiscard]] notices::Notice noticeOf(const QString &kind, const Error &refusal, const QString &subject, Instant now);
/// The kind of trouble that a refused check is: "token" or "subscription".
[[nodiscard]] QString kindOf(const Error &refusal);
/// Which of an account's troubles this outcome ends.
[[nodiscard]] QStringList settledBy(const AccountFindings &findings);

} // namespace migochat
