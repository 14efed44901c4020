#include "app/store/templates.h"

#include "app/store/outboundstatements.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

#define MIGOCHAT_TEMPLATE_COLUMNS " id, remote_id, name, language, category, status, reason, components "

constexpr Sql kList{"templates.list"_L1, "SELECT" MIGOCHAT_TEMPLATE_COLUMNS R"(FROM message_template
    WHERE account_id = :account AND (NOT :sendable OR status = 'approved') ORDER BY name, language
)"_L1};

constexpr Sql kFind{"templates.find"_L1, "SELECT" MIGOCHAT_TEMPLATE_COLUMNS R"(FROM message_template
    WHERE account_id = :account AND name = :name AND language = :language
)"_L1};

constexpr Sql kPut{"templates.put"_L1, R"(
    INSERT INTO message_template (account_id, remote_id, name, language, category, status, reason, components,
                                  updated_at)
    VALUES (:account, :remote, :name, :language, :category, :status, :reason, CAST(:components AS TEXT), :now)
    ON CONFLICT (account_id, name, language) DO UPDATE SET
        remote_id = excluded.remote_id, category = excluded.category, status = excluded.status,
        reason = excluded.reason, components = excluded.components, updated_at = excluded.updated_at
    RETURNING id
)"_L1};

constexpr Sql kDrop{"templates.drop"_L1, R"(
    DELETE FROM message_template WHERE id = :id
)"_L1};

constexpr std::array kStatements{kList, kFind, kPut, kDrop};

struct Row {
    qint64 id = 0;
    templates::Template content;
};

Row readRow(const Statement &row)
{
    return {row.integer(0),
            {row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.blob(7)}};
}

Result<> put(Transaction &transaction, AccountId account, const templates::Template &one, Instant now)
{
    const auto id = readOne(
        transaction.database(), kPut,
        [&](Statement &s) {
            s.bind(":account"_L1, account).bind(":remote"_L1, one.remoteId).bind(":name"_L1, one.name);
            s.bind(":language"_L1, one.language).bind(":category"_L1, one.category).bind(":status"_L1, one.status);
            s.bind(":reason"_L1, one.reason).bind(":components"_L1, one.components).bind(":now"_L1, now);
        },
        kFirstInteger);
    if (!id)
        return failed(id, u"template");
    transaction.changed(Topic::Template, id->value_or(0));
    return {};
}

Result<QList<Row>> rowsOf(const Database &database, AccountId account, bool sendable)
{
    return readAll(
        database, kList, [&](Statement &s) { s.bind(":account"_L1, account).bind(":sendable"_L1, sendable); }, readRow);
}

} // namespace

SqlList statements::templates()
{
    return kStatements;
}

namespace templates {

Result<int> replaceAll(Transaction &transaction, AccountId account, const QList<Template> &list, Instant now)
{
    const auto known = rowsOf(transaction.database(), account, false);
    if (!known)
        return failed(known, u"known templates");
    int changes = 0;
    for (const Template &one : list) {
        const bool isSame =
            std::any_of(known->begin(), known->end(), [&](const Row &row) { return row.content == one; });
        if (isSame)
            continue;
        if (const Result<> stored = put(transaction, account, one, now); !stored)
            return failed(stored);
        ++changes;
    }
    for (const Row &row : *known) {
        const bool isThere = std::any_of(list.begin(), list.end(), [&](const Template &one) {
            return one.name == row.content.name && one.language == row.content.language;
        });
        if (isThere)
            continue;
        const Result<> dropped = runSql(transaction.database(), kDrop, [&](Statement &s) { s.bind(":id"_L1, row.id); });
        if (!dropped)
            return failed(dropped, u"drop template");
        transaction.changed(Topic::Template, row.id);
        ++changes;
    }
    return changes;
}

Result<QList<Template>> list(const Database &database, AccountId account, bool sendable)
{
    const auto rows = rowsOf(database, account, sendable);
    if (!rows)
        return failed(rows, u"templates");
    QList<Template> all;
    for (const Row &row : *rows)
        all.append(row.content);
    return all;
}

Result<std::optional<Template>> find(const Database &database, AccountId account, const QString &name,
                                     const QString &language)
{
    return readOne(
        database, kFind,
        [&](Statement &s) { s.bind(":account"_L1, account).bind(":name"_L1, name).bind(":language"_L1, language); },
        [](const Statement &row) { return readRow(row).content; });
}

} // namespace templates

} // namespace migochat
