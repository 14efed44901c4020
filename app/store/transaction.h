#pragma once

#include "app/domain/changes.h"
#include "app/store/database.h"

#include <QSet>

namespace migochat {

/// A line of the full-text index, as it goes in or as it once went in.
struct IndexEntry {
    enum class Step { Add, Remove };

    Step step = Step::Add;
    qint64 row = 0; ///< of a message; of a note its negative
    ConversationId conversation{};
    QString text{};
};

/// What a write job may touch: statements, and the list of things it changed. Lives for one job.
class Transaction
{
public:
    explicit Transaction(const Database &database) : m_database(database) {}
    Q_DISABLE_COPY_MOVE(Transaction)

    [[nodiscard]] Result<Statement> prepare(QLatin1StringView sql) const { return m_database.prepare(sql); }
    [[nodiscard]] const Database &database() const { return m_database; }
    [[nodiscard]] qint64 lastInsertId() const { return m_database.lastInsertId(); }
    [[nodiscard]] int changedRows() const { return m_database.changedRows(); }

    /// Told to every listener after the commit, forgotten when the job fails.
    void changed(Topic topic, qint64 id);
    template <typename Tag>
    void changed(Topic topic, Id<Tag> id)
    {
        changed(topic, id.value());
    }

    /// Left to the SearchBacklog, behind the last job of the commit or a moment after it: the full-text index flushes
    /// itself to the file at every savepoint, which would cost each job more than all its other statements.
    void index(IndexEntry entry) { m_index.append(std::move(entry)); }
    [[nodiscard]] const QList<IndexEntry> &indexEntries() const { return m_index; }

    [[nodiscard]] const ChangeSet &changes() const { return m_changes; }

private:
    const Database &m_database;
    ChangeSet m_changes;
    QSet<Change> m_seen;
    QList<IndexEntry> m_index;
};

} // namespace migochat
