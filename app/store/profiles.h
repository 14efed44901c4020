#pragma once

#include "app/domain/channelkind.h"
#include "app/domain/identity.h"
#include "app/store/transaction.h"

/// All SQL about what the platforms tell of customers beside their messages: names and pictures.
namespace migochat::profiles {

/// A customer who wrote and whose profile may be asked for.
struct Due {
    ContactId contact;
    ConversationId conversation;
    ChannelKind channel;
    AccountId account;
    IdentityKey key;
};
/// The customer of a conversation, when their profile is due: they wrote to us (nobody's is available before), are known
/// by a page-scoped id, and were not asked about too lately.
[[nodiscard]] Result<std::optional<Due>> dueOf(const Database &database, ConversationId conversation, Instant now);

/// Open conversations with the newest message first: who to look at after a start.
[[nodiscard]] Result<QList<ConversationId>> newestConversations(const Database &database, int limit);

/// What a platform told. Empty members leave what is stored.
struct Profile {
    QString name;
    QString givenName;
    QString familyName;
    QString username;
    QString picturePath; ///< relative to the media folder
    QString pictureSha256;
    Instant checkedAt{};
    Instant nextAt{}; ///< not asked again before
};
/// Takes over what is new. The name replaces an empty one or one that only repeats an address: a name that a person gave or the
/// customer wrote under stays.
[[nodiscard]] Result<> store(Transaction &transaction, ContactId contact, const Profile &profile);

/// The platform gave nothing; not asked again before `nextAt`.
[[nodiscard]] Result<> putOff(Transaction &transaction, ContactId contact, Instant nextAt);

} // namespace migochat::profiles
