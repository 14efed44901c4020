#pragma once

#include "app/domain/staffpresence.h"
#include "app/domain/staffrole.h"
#include "app/protocol/commands.h"

/// Who works in the shop.
namespace migochat {

struct SavedStaff {
    StaffId staff{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SavedStaff> fromJson(const QJsonObject &object);
};

/// Takes somebody on (no id) or changes a name. Refused with "staff_name" or "unknown_staff".
struct SaveStaff {
    static constexpr QLatin1StringView kName{"save_staff"};
    using Reply = SavedStaff;
    StaffId staff{};
    QString name{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SaveStaff> fromJson(const QJsonObject &object);
};

/// Only owners may; it is written down who did. Refused with "owner_only", "unknown_staff" or "last_owner".
struct SetStaffRole {
    static constexpr QLatin1StringView kName{"set_staff_role"};
    using Reply = Done;
    StaffId staff{};
    StaffRole role = StaffRole::Sales;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SetStaffRole> fromJson(const QJsonObject &object);
};

/// What whoever sends it is to colleagues from now on.
struct SetPresence {
    static constexpr QLatin1StringView kName{"set_presence"};
    using Reply = Done;
    StaffPresence presence = StaffPresence::Available;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SetPresence> fromJson(const QJsonObject &object);
};

} // namespace migochat
