#pragma once

#include "app/domain/staffrole.h"
#include "app/store/transaction.h"

#include <QJsonValue>

/// From whom customers' numbers are hidden, which chats left the store as files, and who was made what.
namespace migochat::privacy {

/// The setting: a list of roles, as in app/domain/staffrole.h.
inline constexpr QLatin1StringView kHiddenFrom{"privacy.hidden_from"};

/// Nothing for what is no such list, or names a role from which nothing is hidden.
[[nodiscard]] std::optional<QList<StaffRole>> rolesOf(const QJsonValue &value);
[[nodiscard]] QJsonValue settingOf(const QList<StaffRole> &roles);

[[nodiscard]] Result<QList<StaffRole>> hiddenFrom(const Database &database);
[[nodiscard]] Result<bool> isHiddenFrom(const Database &database, StaffId staff);

struct Export {
    Instant at;
    QString staffName; ///< empty: nobody gave a name yet
    int conversations = 0;
    friend bool operator==(const Export &, const Export &) = default;
};
/// Lines are added, never changed.
[[nodiscard]] Result<> addExport(Transaction &transaction, StaffId staff, int conversations, Instant now);
/// Newest first.
[[nodiscard]] Result<QList<Export>> exports(const Database &database, int limit);

struct RoleChange {
    Instant at;
    QString staffName; ///< who did it; empty: nobody gave a name yet
    QString whomName;
    StaffRole from = StaffRole::Sales;
    StaffRole to = StaffRole::Sales;
    friend bool operator==(const RoleChange &, const RoleChange &) = default;
};
/// Makes somebody something else; a line says who did, and nothing is said where nothing changes. Errors as
/// settings::setRole().
struct RoleWish {
    StaffId staff; ///< who wants it
    StaffId whom;
    StaffRole role = StaffRole::Sales;
};
[[nodiscard]] Result<> changeRole(Transaction &transaction, const RoleWish &wish, Instant now);
/// Newest first.
[[nodiscard]] Result<QList<RoleChange>> roleChanges(const Database &database, int limit);

} // namespace migochat::privacy
