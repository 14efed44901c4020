#include "app/domain/franco.h"
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

constexpr Sql kCard{"search.card"_L1, R"(
    SELECT text FROM message_card WHERE message_id = :message
)"_L1};

constexpr std::array kStatements{kAdd, kRemove, kCard};

constexpr QChar kCardBegins{0x1E}; // no text holds a record separator, and it folds to a space

Result<> index(Transaction &transaction, IndexEntry::Step step, MessageId message, ConversationId conversation,
               const QString &text)
{
    const auto card = readOne(
        transaction.database(), kCard, [&](Statement &s) { s.bind(":message"_L1, message); },
        [](const Statement &row) { return row.text(0); });
    if (!card)
        return failed(card, u"card");
    transaction.index({step, message.value(), conversation, search::lineOf(text, card->value_or(QString()))});
    return {};
}

/// The signs that belong to a Franco letter now were spaces for the program before.
QString asOlderProgramsFolded(const QString &line)
{
    QString text = line.section(kCardBegins, 0, 0);
    for (QChar &c : text) {
        if (isFrancoMark(c))
            c = u' ';
    }
    return searchFold(text);
}

} // namespace

SqlList statements::search()
{
    return kStatements;
}

namespace search {

Result<> addMessage(Transaction &transaction, MessageId message, ConversationId conversation, const QString &text)
{
    return index(transaction, IndexEntry::Step::Add, message, conversation, text);
}

Result<> addMessage(Transaction &transaction, MessageId message, ConversationId conversation, const QString &text,
                    const QString &card)
{
    transaction.index({IndexEntry::Step::Add, message.value(), conversation, lineOf(text, card)});
    return {};
}

Result<> addNote(Transaction &transaction, NoteId note, ConversationId conversation, const QString &text)
{
    transaction.index({IndexEntry::Step::Add, -note.value(), conversation, text});
    return {};
}

Result<> removeMessage(Transaction &transaction, MessageId message, ConversationId conversation, const QString &text)
{
    return index(transaction, IndexEntry::Step::Remove, message, conversation, text);
}

Result<> removeNote(Transaction &transaction, NoteId note, ConversationId conversation, const QString &text)
{
    transaction.index({IndexEntry::Step::Remove, -note.value(), conversation, text});
    return {};
}

QString lineOf(const QString &text, const QString &card)
{
    return card.isEmpty() ? text : text + kCardBegins + card;
}

Result<> writeIndex(const Database &database, const QList<IndexEntry> &entries, const StaleIndex &stale)
{
    for (const IndexEntry &entry : entries) {
        const QString folded = stale.holds(entry.row) ? asOlderProgramsFolded(entry.text) : searchFold(entry.text);
        if (folded.isEmpty())
            continue;
        const Result<> written =
            runSql(database, entry.step == IndexEntry::Step::Add ? kAdd : kRemove, [&](Statement &s) {
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
