#pragma once

#include "app/store/search.h"
#include "app/store/sql.h"

#include <limits>

namespace migochat::statements {

[[nodiscard]] SqlList searchCards();

} // namespace migochat::statements

namespace migochat::search {

inline constexpr qint64 kNewest = std::numeric_limits<qint64>::max();

/// The word of the column `scope` for a conversation.
[[nodiscard]] inline QString scopeOf(ConversationId conversation)
{
    return u'c' + QString::number(conversation.value());
}

/// Up to here lines of the index are as an older program wrote them: the text alone, folded without the signs of Franco.
/// Whatever happens to such a line happens in its old form, until renewSlice() has reached it.
struct StaleIndex {
    qint64 message = 0;
    qint64 note = 0;

    [[nodiscard]] bool isEmpty() const { return message == 0 && note == 0; }
    [[nodiscard]] bool holds(qint64 row) const { return row > 0 ? row <= message : -row <= note; }
};

/// Folds and writes lines of the index.
[[nodiscard]] Result<> writeIndex(const Database &database, const QList<IndexEntry> &entries, const StaleIndex &stale);
/// Writes the newest of the old lines anew; what is left of them.
[[nodiscard]] Result<StaleIndex> renewSlice(const Database &database, const StaleIndex &stale);
/// A text of the index with its card, as entries carry both.
[[nodiscard]] QString lineOf(const QString &text, const QString &card);

/// How much of the index is as this program writes it, in percent.
[[nodiscard]] Result<int> percentOfIndex(const Database &database);

/// Where a page begins: below this message and below this note.
struct PageStart {
    qint64 message = kNewest;
    qint64 note = kNewest;
};
[[nodiscard]] Result<PageStart> pageStart(const Database &database, const Query &query);

[[nodiscard]] bool wantsMessages(const Filter &filter);
[[nodiscard]] bool wantsNotes(const Filter &filter);
/// The values of a filter that concern notes and conversations; empty texts and 0 let everything through.
void bindChat(Statement &statement, const Query &query);
/// The same with those that concern messages.
void bindMessage(Statement &statement, const Query &query);

/// Masks what is told in a hit, for somebody from whom numbers are hidden. False when a number that was looked for stands
/// only where it is hidden now.
[[nodiscard]] bool hideNumbers(Hit &hit, const SearchTerms &terms);

/// The FTS5 expression for terms: long beginnings are written out as the words that the index holds. Empty when there
/// are no words to look for.
[[nodiscard]] Result<QString> matchExpression(const Database &database, const SearchTerms &wanted);

} // namespace migochat::search
