#include "app/store/conversationrow.h"

namespace migochat::conversations {

Conversation readConversation(const Statement &row)
{
    Conversation conversation;
    conversation.id = row.id<ConversationId>(0);
    conversation.contact = row.id<ContactId>(1);
    conversation.account = row.id<AccountId>(2);
    conversation.identity = row.id<IdentityId>(3);
    conversation.channel = ChannelKind(row.text(4));
    conversation.status = row.enumerator(5, ConversationStatus::Open);
    conversation.assignee = row.id<StaffId>(6);
    conversation.unreadCount = static_cast<int>(row.integer(7));
    conversation.waitingSince = row.optionalInstant(8);
    conversation.lastCustomerMessageAt = row.optionalInstant(9);
    conversation.freeEntryUntil = row.optionalInstant(10);
    conversation.snoozedUntil = row.optionalInstant(11);
    conversation.lastMessageAt = row.instant(12);
    conversation.lastMessage = row.id<MessageId>(13);
    conversation.assistant.mode = row.enumerator(14, AssistantMode::Off);
    conversation.assistant.resumeMode = row.enumerator(15, AssistantMode::Suggest);
    conversation.assistant.until = row.optionalInstant(16);
    conversation.assistant.reason = row.text(17);
    conversation.version = row.integer(18);
    return conversation;
}

} // namespace migochat::conversations
