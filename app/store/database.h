#pragma once

#include "app/domain/result.h"
#include "app/store/faultplan.h"
#include "app/store/statement.h"

#include <QHash>
#include <QString>

#include <memory>

struct sqlite3;

namespace migochat {

enum class Access {
    ReadWrite, ///< creates the file when it is missing; the agent's writer only
    ReadOnly,
};

/// One SQLite connection, opened, checked, never shared between threads.
/// Write-ahead log, synchronous=FULL (a commit is on the disk), foreign keys on, statements cached by text.
class Database
{
public:
    /// Errors: StorageFull (folder missing, disk), StorageCorrupt (no SQLite file), StorageBusy.
    [[nodiscard]] static Result<Database> open(const QString &file, Access access);

    Database(Database &&) noexcept;
    Database &operator=(Database &&) noexcept;
    ~Database();

    /// `sql` is a literal: its address identifies the cached statement, so a statement is compiled once per connection.
    [[nodiscard]] Result<Statement> prepare(QLatin1StringView sql) const;

    /// Runs a text of several statements, split by SQLite itself. For migrations and pragmas.
    [[nodiscard]] Result<> execute(const QByteArray &script) const;

    [[nodiscard]] qint64 lastInsertId() const;
    [[nodiscard]] int changedRows() const; ///< rows touched by the last INSERT, UPDATE or DELETE

    [[nodiscard]] bool inTransaction() const;

    /// Makes the statement that is running now fail with Cancelled. May be called from any thread.
    void interrupt() const;

    [[nodiscard]] FaultPlan &faults() const { return *m_faults; }
    [[nodiscard]] QString fileName() const;

private:
    explicit Database(sqlite3 *connection);

    [[nodiscard]] Result<> configure(Access access);

    struct Close {
        void operator()(sqlite3 *connection) const;
    };
    struct StatementCache;

    std::unique_ptr<FaultPlan> m_faults;
    std::unique_ptr<sqlite3, Close> m_connection;
    std::unique_ptr<StatementCache> m_cache; // destroyed before the connection
};

} // namespace migochat
