#pragma once

#include "app/store/transaction.h"

/// What the platforms say about our pages, numbers and templates, and what our own checks found out.
/// Every write rings Topic::Account.
namespace migochat::notices {

struct Notice {
    qint64 id = 0;
    AccountId account{};
    QString
        kind; ///< the platform's field ("account_update"), or ours: "subscription", "token", "history", "lead_form",
              ///< "mention", "number"
    QString event;   ///< its word: "FLAGGED", "PAUSED"; of ours the code of the refusal: "200", "190"
    QString subject; ///< template name, limit, missing fields; may be empty
    QString detail;  ///< English, token-free
    bool trouble = false;
    QString remoteId; ///< makes repetitions recognisable; empty: never a repetition
    Instant at{};
    std::optional<Instant> seenAt;
};

/// False when it only repeats one.
[[nodiscard]] Result<bool> add(Transaction &transaction, const Notice &notice);
/// The trouble of this kind is over; the same may be said anew when it comes back.
[[nodiscard]] Result<> settle(Transaction &transaction, AccountId account, const QString &kind);
[[nodiscard]] Result<> markSeen(Transaction &transaction, AccountId account, Instant now);

[[nodiscard]] Result<QList<Notice>> newest(const Database &database, AccountId account, int limit);
/// Troubles that nobody settled, of all accounts, at most one per account and kind: the newest.
[[nodiscard]] Result<QList<Notice>> troubles(const Database &database);

} // namespace migochat::notices
