#pragma once

#include "agent/commands/commandcontext.h"
#include "app/protocol/outboundcommands.h"
#include "app/store/outbox.h"

namespace migochat {

/// A conversation and what decides whether something may be sent there.
struct OpenConversation {
    Conversation conversation;
    SendingFacts facts;
};

/// NotFound "no_such_conversation".
[[nodiscard]] CommandResult<OpenConversation> conversationToSend(Transaction &transaction, ConversationId id,
                                                                 Instant now);

/// Refuses when such a message may not leave at that time.
[[nodiscard]] CommandResult<Done> checkLeaving(const SendingFacts &facts, const Leaving &message, Instant at);

/// When something leaves that CancelMessage can take back for so long; 0: at once.
[[nodiscard]] outbox::When takenBackFor(int seconds, Instant now);

/// What a person sends, already checked.
struct PersonsMessage {
    ConversationId conversation;
    ContactId contact;
    MessageKind kind = MessageKind::Text;
    QString text;
    MessageContent content;
    QList<OutgoingUpload> files;
    MessageId replyTo;
    DraftId draft;
    outbox::When when;
};
/// Queues it. The assistant keeps quiet from now on, unless its own draft was sent as it is; the draft is used up, the
/// customer has been contacted.
[[nodiscard]] CommandResult<QueuedMessage> queuePersons(Transaction &transaction, const PersonsMessage &message,
                                                        const CommandContext &context);

/// Checks and queues what a person wrote, all in one transaction. See SendContent for the reasons.
[[nodiscard]] CommandResult<QueuedMessage> sendContent(Transaction &transaction, const SendContent &command,
                                                       const CommandContext &context);
[[nodiscard]] CommandResult<QueuedMessage> sendMessage(Transaction &transaction, const SendMessage &command,
                                                       const CommandContext &context);

} // namespace migochat
