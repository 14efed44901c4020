#pragma once

#include "app/domain/attachment.h"
#include "app/domain/conversation.h"
#include "app/domain/threaditem.h"
#include "app/store/database.h"

/// What a customer's panel shows beside the record itself.
namespace migochat::customerpage {

/// The history of a customer over all chats, newest first; `before` is exclusive.
[[nodiscard]] Result<QList<Activity>> activities(const Database &database, ContactId contact,
                                                 std::optional<ThreadCursor> before, int limit);

/// A picture, video or document that is in the media folder.
struct File {
    Attachment attachment;
    ConversationId conversation;
    Instant at{};

    /// Where its message stands in the conversation.
    [[nodiscard]] ThreadCursor place() const { return {at, 1, attachment.message.value()}; }
};
/// Stored files of all chats, newest first.
[[nodiscard]] Result<QList<File>> files(const Database &database, ContactId contact, int limit);

/// The pictures of the ads that led the customer to us, as far as they are known, the first one first.
[[nodiscard]] Result<QList<File>> adPictures(const Database &database, ContactId contact);

/// All chats of a customer, the newest first.
[[nodiscard]] Result<QList<ConversationRow>> chats(const Database &database, ContactId contact);

/// A basket that the customer sent.
struct Order {
    MessageId message;
    ConversationId conversation;
    Instant at{};
    int pieces = 0;
    qint64 sumMinor = 0;  ///< hundredths of `currency`
    QString currency;     ///< ISO 4217; empty: the sum is not known, or not in one currency
    QString firstProduct; ///< its name as the customer's basket had it, else its article number
    QString firstNameAr;  ///< as our list names it; empty when it is not in it
    QString firstNameEn;

    /// Where its message stands in the conversation.
    [[nodiscard]] ThreadCursor place() const { return {at, 1, message.value()}; }
};
/// The baskets of all chats, newest first.
[[nodiscard]] Result<QList<Order>> orders(const Database &database, ContactId contact, int limit);

/// Consent as it is stored: allowed, stopped, or never said.
struct Consent {
    bool allowed = false;
    bool stopped = false;
    std::optional<Instant> since;
};

/// What of the record no other list needs.
struct Record {
    Consent consent;
    QString address;
    QString goneCode; ///< why nothing reaches this customer until they write again; empty: it does
};
[[nodiscard]] Result<Record> record(const Database &database, ContactId contact);

} // namespace migochat::customerpage
