#pragma once

#include "app/store/transaction.h"

/// Lines of a customer's history that are neither message nor note. Written by the aggregates, read with the thread.
namespace migochat::activity {

struct Entry {
    ContactId contact{};
    ConversationId conversation{}; ///< invalid: not shown in a thread
    MessageId message{};
    QString kind{};
    QString actor = QStringLiteral("system"); ///< "staff", "assistant" or "system"
    StaffId staff{};
    QString oldValue{};
    QString newValue{};
    QString reason{};
    Instant at{};
};

/// The lead and its stage at this moment are filled in.
[[nodiscard]] Result<> add(Transaction &transaction, const Entry &entry);

/// True when such a line about a message exists already.
[[nodiscard]] Result<bool> exists(const Database &database, const Entry &entry);

/// True when a line of that kind and new value stands there since `since`, and nobody of the shop has written after it.
[[nodiscard]] Result<bool> standsUnanswered(const Database &database, const Entry &entry, Instant since);

} // namespace migochat::activity
