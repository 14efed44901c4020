#pragma once

#include "app/domain/contact.h"
#include "app/domain/inboundevent.h"
#include "app/domain/phonemask.h"
#include "app/store/transaction.h"

/// All SQL about people, their addresses and our accounts.
namespace migochat::contacts {

/// The row of one of our pages or numbers, created on first sight.
[[nodiscard]] Result<AccountId> ensureAccount(Transaction &transaction, const ChannelKind &channel,
                                              const RemoteAccountId &remote, Instant now);

/// Who an event is about.
struct Resolved {
    AccountId account;
    ContactId contact;
    IdentityId identity; ///< whom to answer: prefers a WhatsApp id over a business-scoped id over the rest
    bool isNew = false;
};

/// Finds or creates contact, identities and lead for the keys of an event. New keys go to the contact of the known ones; contacts
/// whose keys the platform names together are one person and merge (undoable, the older one stays). An empty display name is
/// filled from the profile name, else the shop's address book, username, phone or id.
[[nodiscard]] Result<Resolved> resolve(Transaction &transaction, const ChannelKind &channel, const EventParty &party,
                                       Instant now);

/// The same without creating anything: for reports about people who may be unknown.
[[nodiscard]] Result<std::optional<Resolved>> lookUp(const Database &database, const ChannelKind &channel,
                                                     const EventParty &party);

[[nodiscard]] Result<std::optional<Contact>> find(const Database &database, ContactId contact);

/// First and last touch of a contact, oldest first, at most `limit` from each end.
struct Touch {
    MessageSource source;
    Instant at{};
};
[[nodiscard]] Result<QList<Touch>> touches(const Database &database, ContactId contact, int limit);
/// Keeps the first touch for ever, the newest beside it; the same touch again (contact, time, ad, reference) adds nothing.
struct AddedTouch {
    qint64 id = 0;
    bool isNew = false;
};
[[nodiscard]] Result<AddedTouch> addTouch(Transaction &transaction, ContactId contact, ConversationId conversation,
                                          const Touch &touch);

/// People whose name, phone, username or company contains the text.
struct Hit {
    ContactId contact;
    ConversationId conversation; ///< newest one
    QString name;
    QString handle;
};
/// Whom numbers are hidden from finds by what they see of one (phonemask::masked()), and by a whole number that they know:
/// else one digit after the other could be tried out.
[[nodiscard]] Result<QList<Hit>> search(const Database &database, const QString &typed, int limit,
                                        Numbers numbers = Numbers::Whole);

/// Why an account does not send; empty code when it does.
struct AccountState {
    AccountId id;
    ChannelKind channel;
    RemoteAccountId remoteId;
    QString sendBlockedCode;
    std::optional<Instant> sendBlockedAt;
    std::optional<Instant> lastInboundAt;
    QString quality; ///< the platform's words, as in accountstate.h; empty: it has said nothing
    QString messagingLimit;
};
[[nodiscard]] Result<QList<AccountState>> accounts(const Database &database);
[[nodiscard]] Result<> setSendBlocked(Transaction &transaction, AccountId account, const QString &code, Instant now);

} // namespace migochat::contacts
