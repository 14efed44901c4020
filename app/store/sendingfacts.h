#pragma once

#include "app/domain/identity.h"
#include "app/domain/leaving.h"
#include "app/store/transaction.h"

namespace migochat {

/// What decides whether something may be sent to a customer.
struct SendingFacts {
    WindowFacts window;
    MessageId openComment; ///< the one that window.lastCommentAt is about
    bool isGone = false;   ///< the platform: nothing until they write again
    bool optedOut = false; ///< wants no marketing
};

/// Why a message may not leave, as the reason of commands: "customer_gone", and those of leavingObstacle(). Empty: it may.
[[nodiscard]] QString sendingObstacle(const SendingFacts &facts, Leaving message, Instant now);

/// All SQL about whom we may reach, and about small acts.
namespace reaching {

/// The facts of a conversation as a whole, with the newest comment that may still be answered privately.
[[nodiscard]] Result<std::optional<SendingFacts>> facts(const Database &database, ConversationId conversation,
                                                        Instant now);

/// Where an act goes.
struct Target {
    ConversationId conversation;
    AccountId account;
    ChannelKind channel;
    IdentityKey recipient;
    MessageId message;
    RemoteMessageId remoteId; ///< empty when the platform has not named the message yet
    bool isComment = false;
    bool accountBlocked = false; ///< sending stopped there: the token is dead
    SendingFacts facts;
};
/// Of a message, or of a conversation's newest message of the customer.
[[nodiscard]] Result<std::optional<Target>> targetOf(const Database &database, MessageId message, Instant now);
[[nodiscard]] Result<std::optional<Target>> targetIn(const Database &database, ConversationId conversation,
                                                     Instant now);

/// Our emoji on a message; an empty one takes it back.
[[nodiscard]] Result<> noteReaction(Transaction &transaction, MessageId message, const QString &emoji, Instant now);
/// A comment that we hid (a time) or showed again (none).
[[nodiscard]] Result<> noteHidden(Transaction &transaction, MessageId comment, std::optional<Instant> hiddenAt);

} // namespace reaching

} // namespace migochat
