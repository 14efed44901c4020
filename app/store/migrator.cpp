#include "app/store/migrator.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QLoggingCategory>

static void initSqlResource()
{
    Q_INIT_RESOURCE(sql); // a static library's resources are dropped unless somebody names them
}

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(lcMigrator, "migochat.store.migrator")

namespace {

QByteArray fingerprint(const QByteArray &sql)
{
    QByteArray unixText = sql;
    unixText.replace("\r\n", "\n"); // a checkout on Windows must not look like an edited step
    return QCryptographicHash::hash(unixText, QCryptographicHash::Sha256).toHex();
}

} // namespace

Migrator::Migrator() : Migrator(u":/migochat/sql/migrations"_s)
{
    initSqlResource();
}

Migrator::Migrator(QString folder) : m_folder(std::move(folder)) {}

Result<QList<Migrator::Step>> Migrator::steps() const
{
    QList<Step> steps;
    const QStringList files = QDir(m_folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &name : files) {
        QFile file(QDir(m_folder).filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::Internal, u"cannot read migration "_s + name);
        steps.append({name.left(4).toInt(), name, file.readAll()});
        if (steps.last().version != steps.size())
            return fail(ErrorCode::Internal, u"migrations are not numbered 0001, 0002, …: "_s + name);
    }
    return steps;
}

int Migrator::newestVersion() const
{
    const Result<QList<Step>> all = steps();
    return all ? static_cast<int>(all->size()) : 0;
}

Result<int> Migrator::versionOf(const Database &database)
{
    auto statement = database.prepare("PRAGMA user_version"_L1);
    if (!statement)
        return failed(statement);
    const Result<bool> row = statement->step();
    if (!row)
        return failed(row, u"schema version");
    return static_cast<int>(statement->integer(0));
}

Result<> Migrator::checkReadable(const Database &database) const
{
    const Result<int> version = versionOf(database);
    if (!version)
        return failed(version);
    const int newest = newestVersion();
    if (*version > newest)
        return fail(ErrorCode::StorageTooNew, u"schema %1, this program knows %2"_s.arg(*version).arg(newest));
    if (*version < newest)
        return fail(ErrorCode::StorageFull, u"schema %1 is not brought to %2 yet"_s.arg(*version).arg(newest));
    return {};
}

Result<int> Migrator::migrate(const Database &database) const
{
    const Result<QList<Step>> all = steps();
    if (!all)
        return failed(all);
    const Result<int> before = versionOf(database);
    if (!before)
        return failed(before);
    if (*before > all->size())
        return fail(ErrorCode::StorageTooNew, u"schema %1, this program knows %2"_s.arg(*before).arg(all->size()));
    if (const Result<> checked = checkApplied(database, all->first(*before)); !checked)
        return failed(checked);
    if (*before == all->size())
        return *before;

    if (*before > 0) {
        if (const Result<> copied = copyBefore(database, *before); !copied)
            return failed(copied, u"copy before migration");
    }
    for (const Step &step : all->sliced(*before)) {
        if (const Result<> applied = apply(database, step); !applied) {
            if (database.inTransaction()) {
                if (const Result<> undone = database.execute("ROLLBACK;"_ba); !undone)
                    qCWarning(lcMigrator) << undone.error().detail;
            }
            return failed(applied, step.name);
        }
        qCInfo(lcMigrator) << "applied" << step.name;
    }
    return static_cast<int>(all->size());
}

Result<> Migrator::checkApplied(const Database &database, const QList<Step> &steps)
{
    if (steps.isEmpty())
        return {};
    auto statement = database.prepare("SELECT version, name, sha256 FROM migration ORDER BY version"_L1);
    if (!statement)
        return fail(ErrorCode::StorageCorrupt, u"a schema version without a list of migrations"_s);
    for (const Step &step : steps) {
        const Result<bool> row = statement->step();
        if (!row)
            return failed(row, u"list of migrations");
        if (!*row || statement->integer(0) != step.version)
            return fail(ErrorCode::StorageCorrupt, u"migration %1 is not recorded"_s.arg(step.name));
        if (statement->text(2) != QLatin1StringView(fingerprint(step.sql)))
            return fail(ErrorCode::StorageCorrupt, u"migration %1 was edited after it was applied"_s.arg(step.name));
    }
    return {};
}

Result<> Migrator::apply(const Database &database, const Step &step)
{
    const QByteArray script =
        "BEGIN IMMEDIATE;\n"
        "CREATE TABLE IF NOT EXISTS migration (version INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL,"
        " applied_at INTEGER NOT NULL) STRICT;\n" +
        step.sql +
        ";\n"
        "INSERT INTO migration (version, name, sha256, applied_at) VALUES (" +
        QByteArray::number(step.version) + ", '" + step.name.toUtf8() + "', '" + fingerprint(step.sql) + "', " +
        QByteArray::number(QDateTime::currentMSecsSinceEpoch()) +
        ");\n"
        "PRAGMA user_version = " +
        QByteArray::number(step.version) + ";\nCOMMIT;";
    return database.execute(script);
}

Result<> Migrator::copyBefore(const Database &database, int version)
{
    const QString target = database.fileName() + u".before-%1"_s.arg(version + 1);
    if (QFile::exists(target))
        return {}; // an interrupted attempt left it; the file has not changed since
    // VACUUM INTO copies a consistent state including what is still in the log.
    QString quoted = target;
    quoted.replace(u'\'', u"''"_s);
    return database.execute("VACUUM INTO '" + quoted.toUtf8() + "';");
}

} // namespace migochat
