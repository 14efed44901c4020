#pragma once

#include "app/store/searchinternal.h"

namespace migochat {

/// Lines of the full-text index whose messages are committed and that are not written yet. A line costs the writer more
/// than the message itself and touches a quarter of a commit's pages; nobody searches for what came this very moment. So
/// lines wait until the writer has nothing else to do, or until there are enough of them for one large write.
///
/// Nothing is lost by a crash: `store_state.indexed_message_id` is the newest message of which the file is known to hold
/// the line; load() reads the texts of all that came after it. Only additions of newer messages may wait: a text that
/// changes or goes, a note, or a line of an older message is written within its own commit, behind all that waits.
///
/// When nothing waits, lines that an older program wrote are written anew, a slice at a time.
///
/// For the writer's thread.
class SearchBacklog
{
public:
    /// What an earlier process left unwritten.
    [[nodiscard]] Result<> load(const Database &database);

    /// Nothing is left for flush().
    [[nodiscard]] bool isEmpty() const { return m_waiting.isEmpty() && m_stale.isEmpty(); }

    /// Inside the transaction, behind its last job: writes all lines, or leaves them for later.
    [[nodiscard]] Result<> enter(const Database &database, const QList<IndexEntry> &entries);
    /// Inside a transaction of its own: writes all that waits, or else a slice of the old lines.
    [[nodiscard]] Result<> flush(const Database &database);
    /// The transaction of the last enter() or flush() has reached the disk. Without this call nothing has happened.
    void committed(const QList<IndexEntry> &entries);

private:
    [[nodiscard]] bool mayWait(const QList<IndexEntry> &entries) const;
    [[nodiscard]] Result<> mark(const Database &database) const;
    [[nodiscard]] Result<> write(const Database &database, const QList<IndexEntry> &entries);

    QList<IndexEntry> m_waiting;
    qint64 m_indexed = 0;    ///< newest message whose line is in the file
    qint64 m_newIndexed = 0; ///< the same once the transaction is through
    search::StaleIndex m_stale;
    search::StaleIndex m_newStale; ///< once the transaction is through
    bool m_isWriting = false;      ///< in the transaction that runs
};

} // namespace migochat
