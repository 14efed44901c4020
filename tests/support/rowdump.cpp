#include "tests/support/rowdump.h"

#include <QSet>

#include <sqlite3.h>

namespace migochat::test {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isLeftOut(const QString &table)
{
    static const QSet<QString> kTables{u"store_state"_s, u"contact_merge"_s, u"schema_migration"_s,
                                       u"sqlite_sequence"_s};
    return kTables.contains(table) || table.startsWith("message_search"_L1) || table.startsWith("contact_search_"_L1) ||
           table == "contact_search"_L1;
}

bool isLeftOut(const QString &table, const QString &column)
{
    return column == "version"_L1 || column == "updated_at"_L1 ||
           (table == "merge_suggestion"_L1 && column == "settled_at"_L1);
}

QStringList texts(sqlite3 *connection, const QByteArray &sql)
{
    QStringList found;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(connection, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql.constData(), sqlite3_errmsg(connection));
    while (sqlite3_step(statement) == SQLITE_ROW)
        found.append(QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0))));
    sqlite3_finalize(statement);
    return found;
}

} // namespace

QStringList rowDump(const QString &file)
{
    sqlite3 *connection = nullptr;
    if (sqlite3_open_v2(file.toUtf8().constData(), &connection, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
        qFatal("cannot open %s", qPrintable(file));
    QStringList rows;
    for (const QString &table :
         texts(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")) {
        if (isLeftOut(table))
            continue;
        QStringList columns;
        for (const QString &column :
             texts(connection, "SELECT name FROM pragma_table_info('" + table.toUtf8() + "')")) {
            if (!isLeftOut(table, column))
                columns.append(u"'%1=' || quote(\"%1\")"_s.arg(column));
        }
        QByteArray sql = "SELECT '" + table.toUtf8() + ": ' || " + columns.join(u" || ', ' || "_s).toUtf8() + " FROM " +
                         table.toUtf8();
        if (table == "activity"_L1)
            sql += " WHERE kind NOT IN ('contact_merged', 'merge_undone', 'contact_split')";
        rows += texts(connection, sql);
    }
    sqlite3_close(connection);
    rows.sort();
    return rows;
}

} // namespace migochat::test
