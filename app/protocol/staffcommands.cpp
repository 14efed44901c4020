#include "app/protocol/staffcommands.h"

#include "app/protocol/json.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

QJsonObject SavedStaff::toJson() const
{
    return {{u"staff"_s, staff.value()}};
}

Result<SavedStaff> SavedStaff::fromJson(const QJsonObject &object)
{
    const auto staff = json::requireId<StaffId>(object, "staff"_L1);
    if (!staff)
        return failed(staff);
    return SavedStaff{*staff};
}

QJsonObject SaveStaff::toJson() const
{
    return {{u"staff"_s, json::idValue(staff)}, {u"name"_s, name}};
}

Result<SaveStaff> SaveStaff::fromJson(const QJsonObject &object)
{
    const auto staff = json::optionalId<StaffId>(object, "staff"_L1);
    if (!staff)
        return failed(staff);
    const Result<QString> name = json::requireText(object, "name"_L1);
    if (!name)
        return failed(name);
    return SaveStaff{*staff, *name};
}

QJsonObject SetStaffRole::toJson() const
{
    return {{u"staff"_s, staff.value()}, {u"role"_s, toText(role)}};
}

Result<SetStaffRole> SetStaffRole::fromJson(const QJsonObject &object)
{
    const auto staff = json::requireId<StaffId>(object, "staff"_L1);
    if (!staff)
        return failed(staff);
    const Result<QString> text = json::requireText(object, "role"_L1);
    if (!text)
        return failed(text);
    const auto role = fromText<StaffRole>(*text);
    if (!role)
        return fail(ErrorCode::InvalidPayload, u"unknown role"_s);
    return SetStaffRole{*staff, *role};
}

QJsonObject SetPresence::toJson() const
{
    return {{u"presence"_s, toText(presence)}};
}

Result<SetPresence> SetPresence::fromJson(const QJsonObject &object)
{
    const Result<QString> text = json::requireText(object, "presence"_L1);
    if (!text)
        return failed(text);
    const auto presence = fromText<StaffPresence>(*text);
    if (!presence)
        return fail(ErrorCode::InvalidPayload, u"unknown presence"_s);
    return SetPresence{*presence};
}

} // namespace migochat
