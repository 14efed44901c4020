#pragma once

#include "app/domain/changes.h"
#include "app/store/database.h"

#include <QSet>

namespace migochat {

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

    [[nodiscard]] const ChangeSet &changes() const { return m_changes; }

private:
    const Database &m_database;
    ChangeSet m_changes;
    QSet<Change> m_seen;
};

} // namespace migochat
