#pragma once

#include "app/domain/message.h"
#include "app/store/transaction.h"

/// Notes beside their place in a thread: pinned ones belong to the customer.
namespace migochat::notes {

/// NotFound for a note that is not there.
[[nodiscard]] Result<> setPinned(Transaction &transaction, NoteId note, bool pinned);

/// The pinned notes of a customer, newest first.
[[nodiscard]] Result<QList<Note>> pinned(const Database &database, ContactId contact);

} // namespace migochat::notes
