#include "app/store/privacy.h"

#include "app/store/peoplestatements.h"
#include "app/store/settings.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kAddExport{"privacy.addExport"_L1, R"(
    INSERT INTO chat_export (staff_id, at, conversations) VALUES (:staff, :now, :conversations)
)"_L1};

// Lines are never taken away, so their numbers have no gaps.
constexpr Sql kExports{"privacy.exports"_L1, R"(
    SELECT e.at, ifnull(s.name, ''), e.conversations
    FROM chat_export e LEFT JOIN staff s ON s.id = e.staff_id
    WHERE e.id > (SELECT max(id) FROM chat_export) - :limit
    ORDER BY e.id DESC
)"_L1};

constexpr Sql kAddRoleChange{"privacy.addRoleChange"_L1, R"(
    INSERT INTO role_change (staff_id, whom_id, old_role, new_role, at) VALUES (:staff, :whom, :from, :to, :now)
)"_L1};

constexpr Sql kRoleChanges{"privacy.roleChanges"_L1, R"(
    SELECT r.at, ifnull(s.name, ''), w.name, r.old_role, r.new_role
    FROM role_change r LEFT JOIN staff s ON s.id = r.staff_id JOIN staff w ON w.id = r.whom_id
    WHERE r.id > (SELECT max(id) FROM role_change) - :limit
    ORDER BY r.id DESC
)"_L1};

constexpr std::array kStatements{kAddExport, kExports, kAddRoleChange, kRoleChanges};

} // namespace

SqlList statements::privacy()
{
    return kStatements;
}

namespace privacy {

std::optional<QList<StaffRole>> rolesOf(const QJsonValue &value)
{
    if (!value.isArray())
        return std::nullopt;
    QList<StaffRole> roles;
    const QJsonArray words = value.toArray();
    for (const QJsonValue &word : words) {
        const auto role = fromText<StaffRole>(word.toString());
        if (!role || std::ranges::find(kHidableFrom, *role) == kHidableFrom.end())
            return std::nullopt;
        if (!roles.contains(*role))
            roles.append(*role);
    }
    return roles;
}

QJsonValue settingOf(const QList<StaffRole> &roles)
{
    QJsonArray words;
    for (const StaffRole role : roles)
        words.append(QString(toText(role)));
    return words;
}

Result<QList<StaffRole>> hiddenFrom(const Database &database)
{
    const auto value = settings::value(database, QString(kHiddenFrom));
    if (!value)
        return failed(value);
    return rolesOf(value->value_or(QJsonValue())).value_or(QList<StaffRole>());
}

Result<bool> isHiddenFrom(const Database &database, StaffId staff)
{
    const auto roles = hiddenFrom(database);
    if (!roles)
        return failed(roles);
    const auto role = settings::roleOf(database, staff);
    if (!role)
        return failed(role);
    return *role && roles->contains(**role);
}

Result<> addExport(Transaction &transaction, StaffId staff, int conversations, Instant now)
{
    const Result<> added = runSql(transaction.database(), kAddExport, [&](Statement &s) {
        s.bind(":staff"_L1, staff).bind(":now"_L1, now).bind(":conversations"_L1, conversations);
    });
    if (!added)
        return failed(added, u"export");
    transaction.changed(Topic::Setting, 1); // the card of the settings lists them
    return {};
}

Result<QList<Export>> exports(const Database &database, int limit)
{
    return readAll(
        database, kExports, [&](Statement &s) { s.bind(":limit"_L1, limit); },
        [](const Statement &row) {
            return Export{row.instant(0), row.text(1), static_cast<int>(row.integer(2))};
        });
}

Result<> changeRole(Transaction &transaction, const RoleWish &wish, Instant now)
{
    const auto before = settings::roleOf(transaction.database(), wish.whom);
    if (!before)
        return failed(before, u"role");
    if (const Result<> set = settings::setRole(transaction, wish.whom, wish.role); !set || *before == wish.role)
        return set;
    const Result<> added = runSql(transaction.database(), kAddRoleChange, [&](Statement &s) {
        s.bind(":staff"_L1, wish.staff).bind(":whom"_L1, wish.whom).bind(":now"_L1, now);
        s.bind(":from"_L1, before->value_or(StaffRole::Sales)).bind(":to"_L1, wish.role);
    });
    if (!added)
        return failed(added, u"role");
    transaction.changed(Topic::Setting, 1); // the card of the settings lists them
    return {};
}

Result<QList<RoleChange>> roleChanges(const Database &database, int limit)
{
    return readAll(
        database, kRoleChanges, [&](Statement &s) { s.bind(":limit"_L1, limit); },
        [](const Statement &row) {
            return RoleChange{row.instant(0), row.text(1), row.text(2), row.enumerator(3, StaffRole::Sales),
                              row.enumerator(4, StaffRole::Sales)};
        });
}

} // namespace privacy

} // namespace migochat
