#pragma once

#include "app/domain/lead.h"
#include "app/domain/phonemask.h"
#include "app/domain/searchsynonyms.h"
#include "app/domain/threaditem.h"
#include "app/store/transaction.h"

/// Full-text search over messages and notes; folded on the way in and on the way out (app/domain/searchfold.h).
namespace migochat::search {

/// Index row of a message or note; call once when its text is stored. Found a moment after the commit (SearchBacklog).
[[nodiscard]] Result<> addMessage(Transaction &transaction, MessageId message, ConversationId conversation,
                                  const QString &text);
/// The same where the card is at hand, as keepCard() gave it, or empty where there is none.
[[nodiscard]] Result<> addMessage(Transaction &transaction, MessageId message, ConversationId conversation,
                                  const QString &text, const QString &card);
[[nodiscard]] Result<> addNote(Transaction &transaction, NoteId note, ConversationId conversation, const QString &text);
/// Takes a text out again, as it was put in (edits, deletions, before keepCard()).
[[nodiscard]] Result<> removeMessage(Transaction &transaction, MessageId message, ConversationId conversation,
                                     const QString &text);
[[nodiscard]] Result<> removeNote(Transaction &transaction, NoteId note, ConversationId conversation,
                                  const QString &text);

/// Reads what stands on a message beside its text (app/domain/messagecard.h) and keeps it for its line: before
/// addMessage(), for a message that holds more than its text. Gives what it read.
[[nodiscard]] Result<QString> keepCard(Transaction &transaction, MessageId message);
/// Its card is another one than when its line was written: a file was attached, an ad got its name.
[[nodiscard]] Result<> renewCard(Transaction &transaction, MessageId message);
/// The same for the messages that came from an ad, the newest 500 of them.
[[nodiscard]] Result<> renewCardsOfAd(Transaction &transaction, const QString &adId);

struct Hit {
    MessageId message; ///< invalid when the hit is a note
    NoteId note;
    ConversationId conversation;
    QString name;
    QString text;   ///< original text; highlight with searchHighlights()
    QString card{}; ///< what stands beside it, a line for each thing
    ContactId contact{};
    Instant at{};
    Author author = Author::Customer;
    MessageKind kind = MessageKind::Text;
    ChannelKind channel;

    /// Where it stands in its conversation.
    [[nodiscard]] ThreadCursor place() const
    {
        return note.isValid() ? ThreadCursor{at, 2, note.value()} : ThreadCursor{at, 1, message.value()};
    }
    /// For Query::beforeRow.
    [[nodiscard]] qint64 row() const { return note.isValid() ? -note.value() : message.value(); }
};

/// Who wrote it.
enum class From { Anybody, Customer, Us, Assistant };
/// What it holds.
enum class Holds { Anything, Image, Video, Voice, Document, Order, Note };

/// What a hit has to be besides holding the words.
struct Filter {
    From from = From::Anybody;
    Holds holds = Holds::Anything;
    bool hasLink = false;
    std::optional<ChannelKind> channel{};
    std::optional<Instant> since{}; ///< this moment and later
    std::optional<Instant> until{}; ///< earlier than this
    std::optional<LeadStage> stage{};
    StaffId owner{}; ///< has the lead or the conversation

    friend bool operator==(const Filter &, const Filter &) = default;
};

struct Query {
    QString typed;
    ConversationId in;               ///< valid: only this conversation
    std::optional<qint64> beforeRow; ///< paging: hits older than this index row
    int limit = 50;
    Filter filter{};
    Numbers numbers =
        Numbers::Whole; ///< hidden: what is told in hits is masked, and nothing is found by what that hides
};
/// Newest first. Without words a filter alone finds everything it lets through; without both there are no hits, never
/// an error.
[[nodiscard]] Result<QList<Hit>> messages(const Database &database, const Query &query);

/// The text of a hit, or the line of its card in which more of the words stand.
[[nodiscard]] QString shownText(const Hit &hit, const SearchTerms &terms);

/// Which words mean the same here: those that the shop set, else the usual ones.
[[nodiscard]] Result<SearchSynonyms> synonyms(const Database &database);
/// searchTerms() with them.
[[nodiscard]] Result<SearchTerms> termsOf(const Database &database, const QString &typed);

/// Hits, and what was looked for in them: its places are marked with searchHighlights().
struct Answer {
    QList<Hit> hits;
    SearchTerms terms;
    int percent = 100; ///< how much of the history stands in the index as it should; the rest may lack hits
};
[[nodiscard]] Result<Answer> answer(const Database &database, const Query &query);

/// A thing of the shop that can be found by name.
struct Named {
    QString key; ///< article number or shortcut
    QString name;
    QString text; ///< the other name, or what the reply says
};
/// Products whose number or names hold every word that is looked for, or one that means the same.
[[nodiscard]] Result<QList<Named>> products(const Database &database, const SearchTerms &terms, int limit);
/// The same for canned replies that somebody may use, by shortcut, other words and text, most used first.
[[nodiscard]] Result<QList<Named>> cannedReplies(const Database &database, const SearchTerms &terms, int limit,
                                                 StaffId staff);

} // namespace migochat::search
