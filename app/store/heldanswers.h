#pragma once

#include "app/store/transaction.h"

/// Answers that wait for the customer to open the window again. At most one waits per conversation.
namespace migochat::held {

struct HeldAnswer {
    qint64 id = 0;
    ConversationId conversation;
    MessageId sentTemplate; ///< what was sent in the meantime; may be invalid
    QString text;
    StaffId staff;
    Instant createdAt{};
    bool isEdited = false; ///< changed since: becomes a draft instead of leaving
};

/// Keeps an answer. Conflict when one waits already.
[[nodiscard]] Result<qint64> add(Transaction &transaction, const HeldAnswer &answer);
[[nodiscard]] Result<std::optional<HeldAnswer>> waiting(const Database &database, ConversationId conversation);
/// Both: NotFound when none waits.
[[nodiscard]] Result<> edit(Transaction &transaction, ConversationId conversation, const QString &text, Instant now);
[[nodiscard]] Result<> cancel(Transaction &transaction, ConversationId conversation, Instant now);

enum class Outcome {
    Nothing, ///< none waited
    Sent,    ///< it is queued: nobody else has to answer
    Drafted, ///< somebody wrote meanwhile or it was edited: a person decides
};
/// The customer wrote something that opens the window: called once for each such message, inside the transaction that
/// stores it. The held answer leaves exactly once, split where the channel needs it; the conversation stays unread,
/// because nobody has seen what was written. Also takes "gone until they write again" from the customer.
[[nodiscard]] Result<Outcome> onCustomerWrote(Transaction &transaction, ConversationId conversation, MessageId message,
                                              Instant now);

} // namespace migochat::held
