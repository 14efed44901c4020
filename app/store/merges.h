#pragma once

#include "app/store/leads.h"
#include "app/store/transaction.h"

#include <QStringList>

/// Two contacts become one, and one becomes two again. Everything that moves is written down, so that undoing brings back
/// the same rows; what was changed or added since stays where it is.
namespace migochat::merges {

/// One field of the result: both values as texts, and which one wins. Names are "display_name", "given_name",
/// "family_name", "company", "governorate", "city", "address", "email", "language", "stage", "value", "owner".
struct Field {
    QString name;
    QString kept;
    QString gone;
    QString result;
};

/// What a merge would do, exactly.
struct Preview {
    QList<Field> fields;
    int identities = 0; ///< of the one that goes, like the rest
    int conversations = 0;
    int joinedConversations = 0; ///< of these: threads on an account where the kept one has a thread as well
    int messages = 0;
    int notes = 0;
    int tasks = 0;
    int touches = 0;
    int tags = 0;
};

/// By itself a field keeps the kept contact's value and takes the other's where that is empty; of stages the further one.
struct Request {
    ContactId kept;
    ContactId gone;
    QStringList takeFromGone; ///< names of fields in which the other one wins
    leads::Actor actor;
    QString reason; ///< machine word for the history
    Instant now{};
};
/// Errors: NotFound, Conflict (the same contact, or one that was merged already).
[[nodiscard]] Result<Preview> preview(const Database &database, const Request &request);
[[nodiscard]] Result<MergeId> merge(Transaction &transaction, const Request &request);

/// What a split would take along.
struct SplitPreview {
    int conversations = 0;
    int messages = 0;
};
[[nodiscard]] Result<SplitPreview> previewSplit(const Database &database, const QList<IdentityId> &identities);

/// Takes addresses out into a contact of their own, with the conversations that are answered there.
/// Errors: NotFound (also when they are not all of one contact), Conflict "last_identity" when one of the two would have no
/// address by which a platform knows it.
struct Split {
    QList<IdentityId> identities;
    leads::Actor actor;
    Instant now{};
};
[[nodiscard]] Result<MergeId> split(Transaction &transaction, const Split &request);

/// Undoes a merge or a split. Errors: NotFound, Conflict when it is undone already or the contacts were merged further.
struct Undo {
    MergeId merge;
    leads::Actor actor;
    Instant now{};
};
[[nodiscard]] Result<> undo(Transaction &transaction, const Undo &request);

/// For the history of a contact, newest first.
struct Entry {
    MergeId id;
    ContactId kept;
    ContactId gone;
    bool isSplit = false;
    QString goneName;
    Instant at{};
    std::optional<Instant> undoneAt;
};
[[nodiscard]] Result<QList<Entry>> ofContact(const Database &database, ContactId contact);

} // namespace migochat::merges
