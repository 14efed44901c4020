#pragma once

#include "app/store/contactidentities.h"
#include "app/store/contacts.h"

/// What the files about contacts share.
namespace migochat::contacts {

/// Puts names, addresses and company of a contact into the substring index, in place of what it held.
[[nodiscard]] Result<> indexForSearch(Transaction &transaction, ContactId contact);

/// Takes a contact out of the substring index, with what the index remembers of it.
[[nodiscard]] Result<> takeOutOfSearch(Transaction &transaction, ContactId contact);

/// The row of one of our pages or numbers, when there is one.
[[nodiscard]] Result<std::optional<AccountId>> knownAccount(const Database &database, const ChannelKind &channel,
                                                            const RemoteAccountId &remote);

/// Page-scoped and business-scoped ids mean somebody only together with our account.
[[nodiscard]] bool isScoped(IdentityKind kind);

/// By what a key is looked up across spellings: the last digits of a phone, else the lower-case value.
[[nodiscard]] QString lookUpKey(const IdentityKey &key);

/// How a key reads when there is no name.
[[nodiscard]] QString shownKey(const IdentityKey &key);

/// attachIdentity() without index and notice: for callers that add several at once.
[[nodiscard]] Result<Attached> attachQuietly(Transaction &transaction, const NewIdentity &identity);

/// Both are one person, as the platform says: the older contact stays and is returned.
[[nodiscard]] Result<ContactId> mergeAttested(Transaction &transaction, ContactId one, ContactId two,
                                              const QString &reason, Instant now);

/// The contact whose phone is attested as this WhatsApp number, if there is exactly one.
[[nodiscard]] Result<std::optional<ContactId>> holderOfNumber(const Database &database, const IdentityKey &waId);

/// Asks whether the author and somebody else are one person.
[[nodiscard]] Result<> suggest(Transaction &transaction, const Hint &author, ContactId other, QLatin1StringView reason,
                               const QString &evidence);
/// Whoever has the author's name and belongs to the organisation.
[[nodiscard]] Result<> suggestNamesakes(Transaction &transaction, const Hint &author, const QString &organisation);
/// Whoever named the author's number before its owner wrote. Found where it was typed without spaces.
[[nodiscard]] Result<> suggestNamers(Transaction &transaction, const Hint &author);

} // namespace migochat::contacts
