#include "app/store/search.h"

#include "app/domain/searchfold.h"
#include "app/store/searchinternal.h"
#include "app/store/statements.h"

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Sql kAdd{"search.add"_L1, R"(
    INSERT INTO message_search (rowid, folded, stems, scope) VALUES (:row, :folded, :stems, :scope)
)"_L1};

constexpr Sql kRemove{"search.remove"_L1, R"(
    INSERT INTO message_search (message_search, rowid, folded, stems, scope)
    VALUES ('delete', :row, :folded, :stems, :scope)
)"_L1};

constexpr std::array kStatements{kAdd, kRemove};

} // namespace

SqlList statements::search()
{
    return kStatements;
}

namespace search {

Result<> addMessage(Transaction &transaction, MessageId message, ConversationId conversation, const QString &text)
{
    transaction.index({IndexEntry::Step::Add, message.value(), conversation, text});
    return {};
}

Result<> addNote(Transaction &transaction, NoteId note, ConversationId conversation, const QString &text)
{
    transaction.index({IndexEntry::Step::Add, -note.value(), conversation, text});
    return {};
}

Result<> removeMessage(Transaction &transaction, MessageId message, ConversationId conversation, const QString &text)
{
    transaction.index({IndexEntry::Step::Remove, message.value(), conversation, text});
    return {};
}

Result<> removeNote(Transaction &transaction, NoteId note, ConversationId conversation, const QString &text)
{
    transaction.index({IndexEntry::Step::Remove, -note.value(), conversation, text});
    return {};
}

Result<> writeIndex(const Database &database, const QList<IndexEntry> &entries)
{
    for (const IndexEntry &entry : entries) {
        const QString folded = searchFold(entry.text);
        if (folded.isEmpty())
            continue;
        const Result<> written = runSql(database, entry.step == IndexEntry::Step::Add ? kAdd : kRemove, [&](Statement &s) {
            s.bind(":row"_L1, entry.row).bind(":folded"_L1, folded).bind(":stems"_L1, searchStems(folded));
            s.bind(":scope"_L1, scopeOf(entry.conversation));
        });
        if (!written)
            return failed(written, u"full-text index");
    }
    return {};
}

} // namespace search

} // namespace migochat
