#pragma once

#include "app/domain/inboundevent.h"
#include "app/store/transaction.h"

/// The addresses of people: attached, retired, looked up; and what follows when two people turn out to have the same one.
namespace migochat::contacts {

/// Who says that an address belongs to somebody.
enum class Attestation {
    Claimed,  ///< typed, filled into a form, written on a card
    Attested, ///< the platform: the same number, the reply to a private reply, a renamed customer
};

struct NewIdentity {
    ContactId contact;
    AccountId account; ///< scope of page-scoped and business-scoped ids
    ChannelKind channel;
    IdentityKey key;
    Attestation attestation = Attestation::Claimed;
    Instant now{};
};
struct Attached {
    ContactId contact;      ///< who has it now: another than asked for when an attested match merged both
    bool isChanged = false; ///< a row was added, attested, or moved by a merge
};
/// Gives an address to a person. When somebody else has it, an attested match merges both (the older one stays), a claimed
/// one becomes a merge suggestion. Phones are E.164; the same number as wa_id or phone of another channel counts.
[[nodiscard]] Result<Attached> attachIdentity(Transaction &transaction, const NewIdentity &identity);

/// The platform renamed a customer: old keys stay for looking up, new ones are answered to.
struct Rename {
    ChannelKind channel;
    QList<IdentityKey> previous;
    EventParty party; ///< account and new keys
    Instant at{};
    Instant now{};
};
struct Renamed {
    ContactId contact;
    AccountId account;
    bool isChanged = false;
};
[[nodiscard]] Result<Renamed> renameKeys(Transaction &transaction, const Rename &rename);

/// What a message says about who its author is: shared cards, filled forms, typed numbers, the company of a namesake. May merge,
/// so it comes last of what a message does.
struct Hint {
    ContactId contact;
    AccountId account;
    ChannelKind channel;
    Instant now{};
};
[[nodiscard]] Result<> learnFrom(Transaction &transaction, const Hint &author, MessageId id,
                                 const InboundMessage &message);

/// The name of a customer became known only now: whom it and their earlier words belong to.
[[nodiscard]] Result<> learnFromName(Transaction &transaction, ContactId contact, Instant now);

/// What somebody filled in or typed: a claimed phone, e-mail and name of a person, with the suggestions that follow.
[[nodiscard]] Result<> learnPhone(Transaction &transaction, const Hint &owner, const QString &typed,
                                  Attestation attestation);
[[nodiscard]] Result<> learnEmail(Transaction &transaction, const Hint &owner, const QString &typed);

/// The choice of a customer about marketing; an older one than what is known changes nothing.
[[nodiscard]] Result<bool> setConsent(Transaction &transaction, ContactId contact, bool marketingAllowed, Instant at);

/// A name from outside: taken only when ours is empty or repeats an address.
[[nodiscard]] Result<bool> takeName(Transaction &transaction, ContactId contact, const QString &name, Instant now);

/// The best address of a contact on an account that is still answered to; invalid when there is none.
[[nodiscard]] Result<IdentityId> answerAddress(const Database &database, ContactId contact, AccountId account,
                                               const ChannelKind &channel);

} // namespace migochat::contacts
