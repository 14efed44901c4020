#pragma once

#include "app/domain/threaditem.h"
#include "app/store/transaction.h"

/// Full-text search over messages and notes; folded on the way in and on the way out (app/domain/searchfold.h).
namespace migochat::search {

/// Index row of a message or note; call once when its text is stored. Found from the commit on, not within the job.
[[nodiscard]] Result<> addMessage(Transaction &transaction, MessageId message, ConversationId conversation, const QString &text);
[[nodiscard]] Result<> addNote(Transaction &transaction, NoteId note, ConversationId conversation, const QString &text);
/// Takes a text out again, as it was put in (edits, deletions).
[[nodiscard]] Result<> removeMessage(Transaction &transaction, MessageId message, ConversationId conversation, const QString &text);
[[nodiscard]] Result<> removeNote(Transaction &transaction, NoteId note, ConversationId conversation, const QString &text);

/// Writes what the jobs of a commit left for the index; the writer calls it behind the last of them.
[[nodiscard]] Result<> writeIndex(const Database &database, const QList<IndexEntry> &entries);

struct Hit {
    MessageId message;   ///< invalid when the hit is a note
    NoteId note;
    ConversationId conversation;
    QString name;
    QString text;        ///< original text; highlight with searchHighlights()
    Instant at{};
};
struct Query {
    QString typed;
    ConversationId in;                ///< valid: only this conversation
    std::optional<qint64> beforeRow;  ///< paging: hits older than this index row
    int limit = 50;
};
/// Newest first. Nothing to look for gives no hits, never an error.
[[nodiscard]] Result<QList<Hit>> messages(const Database &database, const Query &query);

} // namespace migochat::search
