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

constexpr std::array kStatements{kAddExport, kExports};

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
        [](const Statement &row) { return Export{row.instant(0), row.text(1), static_cast<int>(row.integer(2))}; });
}

} // namespace privacy

} // namespace migochat
