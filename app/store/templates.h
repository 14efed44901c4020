#pragma once

#include "app/domain/id.h"
#include "app/domain/instant.h"
#include "app/store/transaction.h"

#include <QList>

/// All SQL about the approved templates of our accounts.
namespace migochat::templates {

struct Template {
    QString remoteId;
    QString name;
    QString language;
    QString category; ///< "marketing", "utility", "authentication"
    QString status;   ///< "approved", "pending", "rejected", "paused", "disabled", …
    QString reason;   ///< why it was rejected, the platform's word; may be empty
    QByteArray components;

    friend bool operator==(const Template &, const Template &) = default;
};

/// Makes the list of an account what the platform says; returns how many rows changed. Rows that are gone there go here
/// as well.
[[nodiscard]] Result<int> replaceAll(Transaction &transaction, AccountId account, const QList<Template> &list,
                                     Instant now);

/// All templates of an account by name and language; only those that may be sent when `sendable`.
[[nodiscard]] Result<QList<Template>> list(const Database &database, AccountId account, bool sendable);
[[nodiscard]] Result<std::optional<Template>> find(const Database &database, AccountId account, const QString &name,
                                                   const QString &language);

} // namespace migochat::templates
