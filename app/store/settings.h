#pragma once

#include "app/domain/staffrole.h"
#include "app/store/transaction.h"

#include <QJsonValue>

/// Product settings (never secrets), staff, and answered commands.
namespace migochat::settings {

[[nodiscard]] Result<std::optional<QJsonValue>> value(const Database &database, const QString &key);
[[nodiscard]] Result<> setValue(Transaction &transaction, const QString &key, const QJsonValue &value, StaffId by,
                                Instant now);

struct Staff {
    StaffId id;
    QString name;
    QString role; ///< as in app/domain/staffrole.h; the first of the shop is its owner where nobody else is
    QString presence;
};
[[nodiscard]] Result<QList<Staff>> staff(const Database &database);
[[nodiscard]] Result<StaffId> addStaff(Transaction &transaction, const QString &name, const QString &role, Instant now);
[[nodiscard]] Result<> renameStaff(Transaction &transaction, StaffId staff, const QString &name);
/// Nothing for somebody who does not work here.
[[nodiscard]] Result<std::optional<StaffRole>> roleOf(const Database &database, StaffId staff);
/// Errors: NotFound for somebody who does not work here, Conflict when nobody would be owner.
[[nodiscard]] Result<> setRole(Transaction &transaction, StaffId staff, StaffRole role);

/// A command's answer, kept for a day, so that a resend gets the same one. The revision of the commit it belonged to
/// is not part of it.
[[nodiscard]] Result<std::optional<QByteArray>> answerOf(const Database &database, const QString &token);
[[nodiscard]] Result<> rememberAnswer(Transaction &transaction, const QString &token, const QString &name,
                                      StaffId staff, const QByteArray &reply, Instant now);
[[nodiscard]] Result<> forgetAnswers(Transaction &transaction, Instant before);

[[nodiscard]] Result<Revision> revision(const Database &database);
[[nodiscard]] Result<QString> epoch(const Database &database);

} // namespace migochat::settings
