#pragma once

#include "app/store/leads.h"
#include "app/store/transaction.h"

#include <QStringList>

/// What a person writes into a customer's record; each change is a line of the history.
namespace migochat::contacts {

enum class Field { Name, Company, Governorate, City, Address, Email, Language };

struct Change {
    ContactId contact;
    leads::Actor actor;
    Instant now{};
};
/// Unchanged values write nothing. NotFound for contacts that are not there or were merged into another.
[[nodiscard]] Result<> setField(Transaction &transaction, const Change &change, Field field, const QString &value);

/// The phones of a contact, in E.164: new ones are added as claimed, missing ones taken out unless a chat is answered there.
[[nodiscard]] Result<> setPhones(Transaction &transaction, const Change &change, const QStringList &phones);

[[nodiscard]] Result<> setBlocked(Transaction &transaction, const Change &change, bool blocked);
/// What the customer told a person about marketing.
[[nodiscard]] Result<> setConsentHeard(Transaction &transaction, const Change &change, bool marketingAllowed);

} // namespace migochat::contacts
