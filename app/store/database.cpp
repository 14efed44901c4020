#include "app/store/database.h"

#include "app/store/sqlerror.h"

#include <sqlite3.h>

#include <unordered_map>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kBusyTimeoutMs = 5000;

/// SQLite counts every allocation under one lock, for figures that nobody here reads.
void configureLibrary()
{
    static const int code = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(code) // a library that something else has started already keeps counting, which is no harm
}

} // namespace

struct Database::StatementCache {
    StatementCache() = default;
    ~StatementCache()
    {
        for (const auto &[text, prepared] : statements)
            sqlite3_finalize(prepared.handle);
    }
    Q_DISABLE_COPY_MOVE(StatementCache)

    std::unordered_map<const char *, PreparedStatement> statements;
};

void Database::Close::operator()(sqlite3 *connection) const
{
    sqlite3_close_v2(connection);
}

Database::Database(sqlite3 *connection)
    : m_faults(std::make_unique<FaultPlan>()), m_connection(connection), m_cache(std::make_unique<StatementCache>())
{
}

Database::Database(Database &&) noexcept = default;
Database &Database::operator=(Database &&) noexcept = default;
Database::~Database() = default;

Result<Database> Database::open(const QString &file, Access access)
{
    configureLibrary();
    sqlite3 *connection = nullptr;
    const int flags = (access == Access::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE) |
                      SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    const int code = sqlite3_open_v2(file.toUtf8().constData(), &connection, flags, nullptr);
    Database database(connection);
    if (code != SQLITE_OK)
        return tl::unexpected(sqlError(connection, code, u"open store"));
    if (const Result<> configured = database.configure(access); !configured)
        return failed(configured);
    return database;
}

Result<> Database::configure(Access access)
{
    sqlite3_busy_timeout(m_connection.get(), kBusyTimeoutMs);
    if (sqlite3_compileoption_used("ENABLE_FTS5") == 0)
        return fail(ErrorCode::Internal, u"this SQLite has no full-text search (FTS5)"_s);

    if (access == Access::ReadWrite) {
        // The answer is read back: a file system without shared memory silently stays in another mode.
        auto journal = prepare("PRAGMA journal_mode = WAL"_L1);
        if (!journal)
            return failed(journal);
        const Result<bool> row = journal->step();
        if (!row)
            return failed(row, u"journal mode");
        if (!*row || journal->text(0) != "wal"_L1)
            return fail(ErrorCode::StorageFull, u"the data folder does not allow a write-ahead log"_s);
        journal->reset();
        // macOS: fsync does not reach the platter without fullfsync.
        if (const Result<> set = execute("PRAGMA synchronous = FULL; PRAGMA fullfsync = 1; PRAGMA foreign_keys = ON;"
                                         "PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = 67108864;"
                                         "PRAGMA secure_delete = FAST;"_ba);
            !set)
            return failed(set);
    }
    return execute("PRAGMA temp_store = MEMORY; PRAGMA cache_size = -4000; PRAGMA trusted_schema = OFF;"_ba);
}

Result<Statement> Database::prepare(QLatin1StringView sql) const
{
    if (const auto found = m_cache->statements.find(sql.data()); found != m_cache->statements.end()) {
        if (sqlite3_stmt_busy(found->second.handle) == 0)
            return Statement(found->second, m_faults.get());
        return fail(ErrorCode::Internal, u"statement is already in use: "_s + sql.left(80));
    }
    sqlite3_stmt *handle = nullptr;
    const int code = sqlite3_prepare_v3(m_connection.get(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
    if (code != SQLITE_OK) {
        const QString what = u"prepare "_s + QString(sql).simplified().left(120);
        return tl::unexpected(sqlError(m_connection.get(), code, what));
    }
    const auto kept = m_cache->statements.emplace(sql.data(), PreparedStatement{handle, {}}).first;
    return Statement(kept->second, m_faults.get());
}

Result<> Database::execute(const QByteArray &script) const
{
    const char *rest = script.constData();
    const char *end = rest + script.size();
    while (rest < end) {
        sqlite3_stmt *handle = nullptr;
        int code = sqlite3_prepare_v2(m_connection.get(), rest, static_cast<int>(end - rest), &handle, &rest);
        if (code != SQLITE_OK)
            return tl::unexpected(sqlError(m_connection.get(), code, u"prepare script"));
        if (!handle)
            continue; // white space or a comment
        if (m_faults->strikes()) {
            sqlite3_finalize(handle);
            return fail(ErrorCode::StorageFull, u"planned fault in a script"_s);
        }
        while ((code = sqlite3_step(handle)) == SQLITE_ROW) {
        }
        const QString what = QString::fromUtf8(sqlite3_sql(handle)).simplified().left(120);
        sqlite3_finalize(handle);
        if (code != SQLITE_DONE)
            return tl::unexpected(sqlError(m_connection.get(), code, what));
    }
    return {};
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_connection.get());
}

int Database::changedRows() const
{
    return sqlite3_changes(m_connection.get());
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(m_connection.get()) == 0;
}

void Database::interrupt() const
{
    sqlite3_interrupt(m_connection.get());
}

QString Database::fileName() const
{
    return QString::fromUtf8(sqlite3_db_filename(m_connection.get(), "main"));
}

} // namespace migochat
