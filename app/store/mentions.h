#pragma once

#include "app/domain/channelkind.h"
#include "app/domain/mention.h"
#include "app/store/transaction.h"

/// Mentions of our accounts of which only the place arrived: words and picture are fetched afterwards.
namespace migochat::mentions {

struct Arrival {
    MentionPlace place;
    AccountId account;
    Instant at{};
};
/// False when it is known already. Rings Topic::Account, which wakes who fetches.
[[nodiscard]] Result<bool> put(Transaction &transaction, const Arrival &arrival);

struct Due {
    MentionPlace place;
    AccountId account;
    ChannelKind channel;
    Instant at{};
    int attempts = 0;
};
[[nodiscard]] Result<std::optional<Due>> due(const Database &database, Instant now);
/// When the next one becomes due; nothing when none waits.
[[nodiscard]] Result<std::optional<Instant>> nextDue(const Database &database);

/// It is a message now.
[[nodiscard]] Result<> settle(Transaction &transaction, const MentionPlace &place);
[[nodiscard]] Result<> retryAt(Transaction &transaction, const MentionPlace &place, Instant at, const QString &why);
[[nodiscard]] Result<> giveUp(Transaction &transaction, const MentionPlace &place, const QString &why);

} // namespace migochat::mentions
