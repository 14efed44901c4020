#pragma once

#include "app/store/heldanswers.h"
#include "app/store/sendingfacts.h"

/// What the box where people write has to know about a conversation.
namespace migochat::composing {

/// Another chat of the same customer, for when this one is closed.
struct OtherChat {
    ConversationId conversation;
    ChannelKind channel;
    friend bool operator==(const OtherChat &, const OtherChat &) = default;
};

struct Facts {
    SendingFacts sending;
    AccountId account;
    ContactId contact;
    bool blockedByUs = false;
    bool isSpam = false;
    QString goneCode;       ///< the platform: unreachable until they write again; its code
    QString accountProblem; ///< why nothing leaves on this account ("190"), empty while it works
    MessageId comment;      ///< their newest comment that is still there
    bool isMention = false; ///< that one names us outside of our own posts
    bool hasThread = false; ///< they wrote beside comments, so ordinary messages can reach them
    QString lastWords;      ///< what the customer wrote last
    std::optional<held::HeldAnswer> held;
    QList<OtherChat> others; ///< the newest first
};

/// Nothing when there is no such conversation.
[[nodiscard]] Result<std::optional<Facts>> facts(const Database &database, ConversationId conversation, Instant now);

} // namespace migochat::composing
