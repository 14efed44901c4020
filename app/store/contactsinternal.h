#pragma once

#include "app/store/contacts.h"

/// What the files about contacts share.
namespace migochat::contacts {

/// Puts names, addresses and company of a contact into the substring index, in place of what it held.
[[nodiscard]] Result<> indexForSearch(Transaction &transaction, ContactId contact);

} // namespace migochat::contacts
