#pragma once

#include "app/domain/assistantmode.h"
#include "app/domain/channelkind.h"
#include "app/domain/enumtext.h"
#include "app/domain/id.h"
#include "app/domain/instant.h"
#include "app/domain/lead.h"
#include "app/domain/message.h"

#include <array>
#include <optional>

namespace migochat {

enum class ConversationStatus { Open, Snoozed, Done, Spam };

template <>
struct EnumText<ConversationStatus> {
    static constexpr std::array table{
        std::pair{ConversationStatus::Open, QLatin1StringView("open")},
        std::pair{ConversationStatus::Snoozed, QLatin1StringView("snoozed")},
        std::pair{ConversationStatus::Done, QLatin1StringView("done")},
        std::pair{ConversationStatus::Spam, QLatin1StringView("spam")},
    };
};

/// One thread with one customer on one account.
struct Conversation {
    ConversationId id;
    ContactId contact;
    AccountId account;
    IdentityId identity; ///< whom we answer
    ChannelKind channel;
    ConversationStatus status = ConversationStatus::Open;
    StaffId assignee;
    int unreadCount = 0;
    std::optional<Instant> waitingSince;          ///< first customer message that nobody has answered
    std::optional<Instant> lastCustomerMessageAt; ///< drives the reply window; set by customers only
    std::optional<Instant> freeEntryUntil;        ///< 72 h after an ad click
    std::optional<Instant> snoozedUntil;
    Instant lastMessageAt{};
    MessageId lastMessage;
    AssistantState assistant;
    qint64 version = 0; ///< bumped by everything that changes what an answer would have to be
};

/// One line of the conversation list: everything it paints, in one query.
struct ConversationRow {
    Conversation conversation;
    QString name;
    QString handle;  ///< phone, username or empty
    QString preview; ///< first line of the last message or note
    MessageKind previewKind = MessageKind::Text;
    Author previewAuthor = Author::Customer;
    DeliveryState previewState = DeliveryState::Received;
    LeadStage stage = LeadStage::New;
    LeadLabel label = LeadLabel::Cold;
    int score = 0;
    QString assigneeName;
};

} // namespace migochat
