#pragma once

#include "app/store/transaction.h"

/// "These two may be one person": what is not attested is a person's decision, with the reason in front of them.
namespace migochat::suggestions {

struct New {
    ContactId contact;
    ContactId other;
    QLatin1StringView reason; ///< same_phone, same_name_company, same_email, shared_number
    QString evidence;         ///< the number, address or company
    Instant now{};
};
/// Once per pair, for ever: a dismissed pair is not suggested again. False when it was known or is no pair.
[[nodiscard]] Result<bool> add(Transaction &transaction, const New &suggestion);

[[nodiscard]] Result<> dismiss(Transaction &transaction, SuggestionId suggestion, StaffId by, Instant now);
/// A merge answers the question, an undone merge asks it again.
[[nodiscard]] Result<> settlePair(Transaction &transaction, ContactId kept, ContactId gone, StaffId by, Instant now);
[[nodiscard]] Result<> reopenPair(Transaction &transaction, ContactId kept, ContactId gone);

struct Suggestion {
    SuggestionId id;
    ContactId contact;
    ContactId other;
    QString contactName;
    QString otherName;
    QString reason;
    QString evidence;
    Instant at{};
};
/// Open ones, newest first.
[[nodiscard]] Result<QList<Suggestion>> open(const Database &database, int limit);
[[nodiscard]] Result<QList<Suggestion>> ofContact(const Database &database, ContactId contact);

} // namespace migochat::suggestions
