#include "app/store/settings.h"

#include "app/store/staffpresence.h"
#include "app/store/statements.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kValue{"settings.value"_L1, R"(
    SELECT value FROM setting WHERE key = :key
)"_L1};

constexpr Sql kSetValue{"settings.setValue"_L1, R"(
    INSERT INTO setting (key, value, updated_at, updated_by) VALUES (:key, :value, :now, :by)
    ON CONFLICT DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at, updated_by = excluded.updated_by
)"_L1};

constexpr Sql kStaff{"settings.staff"_L1, R"(
    SELECT id, name,
           CASE WHEN id = (SELECT min(id) FROM staff WHERE active = 1)
                     AND NOT EXISTS (SELECT 1 FROM staff WHERE active = 1 AND role = 'owner')
                THEN 'owner' ELSE role END,
           presence
    FROM staff WHERE active = 1 ORDER BY id
)"_L1};

constexpr Sql kAddStaff{"settings.addStaff"_L1, R"(
    INSERT INTO staff (name, role, created_at) VALUES (:name, :role, :now)
)"_L1};

constexpr Sql kRenameStaff{"settings.renameStaff"_L1, R"(
    UPDATE staff SET name = :name WHERE id = :staff
)"_L1};

constexpr Sql kSetRole{"settings.setRole"_L1, R"(
    UPDATE staff SET role = :role WHERE id = :staff AND active = 1
)"_L1};

constexpr Sql kSetPresence{"settings.setPresence"_L1, R"(
    UPDATE staff SET presence = :presence WHERE id = :staff AND presence <> :presence
)"_L1};

constexpr Sql kAnswerOf{"settings.answerOf"_L1, R"(
    SELECT reply FROM answered_command WHERE token = :token
)"_L1};

constexpr Sql kRemember{"settings.rememberAnswer"_L1, R"(
    INSERT INTO answered_command (token, name, staff_id, reply, at)
    VALUES (:token, :name, :staff, CAST(:reply AS TEXT), :now)
)"_L1};

constexpr Sql kForget{"settings.forgetAnswers"_L1, R"(
    DELETE FROM answered_command WHERE at < :before
)"_L1};

constexpr Sql kState{"settings.state"_L1, R"(
    SELECT revision, epoch FROM store_state WHERE id = 1
)"_L1};

constexpr std::array kStatements{kValue,       kSetValue, kStaff,    kAddStaff, kRenameStaff, kSetRole,
                                 kSetPresence, kAnswerOf, kRemember, kForget,   kState};

// JSON documents hold arrays and objects only, so a single value travels in brackets.
QString toJsonText(const QJsonValue &value)
{
    const QByteArray bracketed = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(bracketed.sliced(1, bracketed.size() - 2));
}

QJsonValue fromJsonText(const QByteArray &text)
{
    return QJsonDocument::fromJson('[' + text + ']').array().at(0);
}

struct State {
    Revision revision = 0;
    QString epoch;
};

Result<State> state(const Database &database)
{
    const auto found = readOne(database, kState, kNoValues, [](const Statement &row) {
        return State{row.integer(0), row.text(1)};
    });
    if (!found)
        return failed(found);
    if (!*found)
        return fail(ErrorCode::StorageCorrupt, u"no store_state row"_s);
    return **found;
}

} // namespace

SqlList statements::settings()
{
    return kStatements;
}

namespace settings {

Result<std::optional<QJsonValue>> value(const Database &database, const QString &key)
{
    return readOne(
        database, kValue, [&](Statement &s) { s.bind(":key"_L1, key); },
        [](const Statement &row) { return fromJsonText(row.blob(0)); });
}

Result<> setValue(Transaction &transaction, const QString &key, const QJsonValue &value, StaffId by, Instant now)
{
    const Result<> set = runSql(transaction.database(), kSetValue, [&](Statement &s) {
        s.bind(":key"_L1, key).bind(":value"_L1, toJsonText(value)).bind(":by"_L1, by).bind(":now"_L1, now);
    });
    if (!set)
        return failed(set, u"setting");
    transaction.changed(Topic::Setting, 1); // keys are texts: listeners read again what they use
    return {};
}

Result<QList<Staff>> staff(const Database &database)
{
    return readAll(database, kStaff, kNoValues, [](const Statement &row) {
        return Staff{row.id<StaffId>(0), row.text(1), row.text(2), row.text(3)};
    });
}

Result<StaffId> addStaff(Transaction &transaction, const QString &name, const QString &role, Instant now)
{
    const Result<> added = runSql(transaction.database(), kAddStaff, [&](Statement &s) {
        s.bind(":name"_L1, name).bind(":role"_L1, role).bind(":now"_L1, now);
    });
    if (!added)
        return failed(added, u"add staff");
    const StaffId id(transaction.lastInsertId());
    transaction.changed(Topic::Staff, id);
    return id;
}

Result<> renameStaff(Transaction &transaction, StaffId staff, const QString &name)
{
    const Result<> renamed = runSql(transaction.database(), kRenameStaff,
                                    [&](Statement &s) { s.bind(":staff"_L1, staff).bind(":name"_L1, name); });
    if (!renamed)
        return failed(renamed, u"rename staff");
    if (transaction.changedRows() == 0)
        return fail(ErrorCode::NotFound, u"staff %1"_s.arg(staff.value()));
    transaction.changed(Topic::Staff, staff);
    return {};
}

Result<std::optional<StaffRole>> roleOf(const Database &database, StaffId staff)
{
    const auto everybody = settings::staff(database);
    if (!everybody)
        return failed(everybody);
    const auto found = std::ranges::find(*everybody, staff, &Staff::id);
    return found == everybody->end() ? std::nullopt : fromText<StaffRole>(found->role);
}

Result<> setRole(Transaction &transaction, StaffId staff, StaffRole role)
{
    const auto everybody = settings::staff(transaction.database());
    if (!everybody)
        return failed(everybody, u"role");
    const auto isAnotherOwner = [staff](const Staff &one) {
        return one.id != staff && one.role == toText(StaffRole::Owner);
    };
    if (role != StaffRole::Owner && std::ranges::none_of(*everybody, isAnotherOwner))
        return fail(ErrorCode::Conflict, u"the last owner"_s);
    const Result<> set = runSql(transaction.database(), kSetRole,
                                [&](Statement &s) { s.bind(":role"_L1, role).bind(":staff"_L1, staff); });
    if (!set)
        return failed(set, u"role");
    if (transaction.changedRows() == 0)
        return fail(ErrorCode::NotFound, u"staff %1"_s.arg(staff.value()));
    transaction.changed(Topic::Staff, staff);
    return {};
}

Result<> setPresence(Transaction &transaction, StaffId staff, StaffPresence presence)
{
    const Result<> set = runSql(transaction.database(), kSetPresence, [&](Statement &s) {
        s.bind(":presence"_L1, toText(presence)).bind(":staff"_L1, staff);
    });
    if (!set)
        return failed(set, u"presence");
    if (transaction.changedRows() > 0)
        transaction.changed(Topic::Staff, staff);
    return {};
}

Result<std::optional<QByteArray>> answerOf(const Database &database, const QString &token)
{
    return readOne(
        database, kAnswerOf, [&](Statement &s) { s.bind(":token"_L1, token); },
        [](const Statement &row) { return row.blob(0); });
}

Result<> rememberAnswer(Transaction &transaction, const QString &token, const QString &name, StaffId staff,
                        const QByteArray &reply, Instant now)
{
    return runSql(transaction.database(), kRemember, [&](Statement &s) {
        s.bind(":token"_L1, token).bind(":name"_L1, name).bind(":staff"_L1, staff).bind(":reply"_L1, reply);
        s.bind(":now"_L1, now);
    });
}

Result<> forgetAnswers(Transaction &transaction, Instant before)
{
    return runSql(transaction.database(), kForget, [&](Statement &s) { s.bind(":before"_L1, before); });
}

Result<Revision> revision(const Database &database)
{
    const Result<State> now = state(database);
    if (!now)
        return failed(now);
    return now->revision;
}

Result<QString> epoch(const Database &database)
{
    const Result<State> now = state(database);
    if (!now)
        return failed(now);
    return now->epoch;
}

} // namespace settings

} // namespace migochat
