#include "tests/support/tempstore.h"

#include <sqlite3.h>

namespace migochat::test {

QString firstText(const QString &file, const QByteArray &sql)
{
    sqlite3 *connection = nullptr;
    sqlite3_stmt *statement = nullptr;
    QString text;
    if (sqlite3_open_v2(file.toUtf8().constData(), &connection, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
        qFatal("cannot open %s", qPrintable(file));
    sqlite3_busy_timeout(connection, kPatienceMs);
    if (sqlite3_prepare_v2(connection, sql.constData(), static_cast<int>(sql.size()), &statement, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql.constData(), sqlite3_errmsg(connection));
    if (sqlite3_step(statement) == SQLITE_ROW)
        text = QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    sqlite3_close(connection);
    return text;
}

TempStore::TempStore()
{
    if (!m_folder.isValid())
        qFatal("no temporary folder: %s", qPrintable(m_folder.errorString()));
}

Writer &TempStore::writer()
{
    if (!m_writer) {
        Result<std::unique_ptr<Writer>> opened = Writer::open(file());
        if (!opened)
            qFatal("cannot open the store: %s", qPrintable(opened.error().detail));
        m_writer = std::move(*opened);
    }
    return *m_writer;
}

Database TempStore::reading() const
{
    Result<Database> database = Database::open(file(), Access::ReadOnly);
    if (!database)
        qFatal("cannot read the store: %s", qPrintable(database.error().detail));
    return std::move(*database);
}

qint64 TempStore::number(const QByteArray &sql) const
{
    return firstText(file(), sql).toLongLong();
}

QString TempStore::text(const QByteArray &sql) const
{
    return firstText(file(), sql);
}

} // namespace migochat::test
