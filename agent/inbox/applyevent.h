#pragma once

#include "agent/inbox/eventapplier.h"
#include "app/store/contacts.h"
#include "app/store/inboundlog.h"
#include "app/store/messages.h"

/// What becomes of each kind of event, one file per subject; see eventapplier.h for the contract.
namespace migochat::apply {

/// Who an event is about and where it belongs.
struct Found {
    contacts::Resolved party;
    ConversationId conversation;
};
/// Creates contact and conversation on first sight.
[[nodiscard]] Result<Found> place(Transaction &transaction, const EventContext &context, const EventParty &party);
/// Creates nothing.
[[nodiscard]] Result<std::optional<ConversationId>>
knownConversation(Transaction &transaction, const EventContext &context, const EventParty &party);
/// The message that an event speaks of, within the account of the event.
[[nodiscard]] Result<std::optional<MessageId>> knownMessage(Transaction &transaction, const EventContext &context,
                                                            const EventParty &party, const RemoteMessageId &remoteId);

/// A line of the event inspector, to be completed and given to inboundlog::recordEvent().
[[nodiscard]] inboundlog::EventRecord recordOf(const EventContext &context, QLatin1StringView kind, bool changed);

/// Leaves work for the assistant in the same transaction, so that a crash after the 200 loses no answer.
[[nodiscard]] Result<> askAssistant(Transaction &transaction, const EventContext &context,
                                    const messages::Appended &appended);
/// What a text of a customer adds to the score of the lead.
[[nodiscard]] Result<> scoreText(Transaction &transaction, ContactId contact, const Message &message);

// Each answers what applyEvent() answers.
[[nodiscard]] Result<bool> message(Transaction &transaction, const EventContext &context,
                                   const InboundMessage &message);
[[nodiscard]] Result<bool> status(Transaction &transaction, const EventContext &context, const InboundStatus &status);
[[nodiscard]] Result<bool> watermark(Transaction &transaction, const EventContext &context,
                                     const InboundWatermark &mark);
[[nodiscard]] Result<bool> reaction(Transaction &transaction, const EventContext &context,
                                    const InboundReaction &reaction);
[[nodiscard]] Result<bool> edit(Transaction &transaction, const EventContext &context, const InboundEdit &edit);
[[nodiscard]] Result<bool> removal(Transaction &transaction, const EventContext &context,
                                   const InboundRemoval &removal);
[[nodiscard]] Result<bool> identityChange(Transaction &transaction, const EventContext &context,
                                          const InboundIdentityChange &change);
[[nodiscard]] Result<bool> consent(Transaction &transaction, const EventContext &context,
                                   const InboundConsent &consent);
[[nodiscard]] Result<bool> contactName(Transaction &transaction, const EventContext &context,
                                       const InboundContactName &name);
[[nodiscard]] Result<bool> threadOwner(Transaction &transaction, const EventContext &context,
                                       const InboundThreadOwner &owner);
[[nodiscard]] Result<bool> referral(Transaction &transaction, const EventContext &context,
                                    const InboundReferral &referral);
[[nodiscard]] Result<bool> accountNotice(Transaction &transaction, const EventContext &context,
                                         const InboundAccountNotice &notice);
[[nodiscard]] Result<bool> leadForm(Transaction &transaction, const EventContext &context, const InboundLeadForm &form);
[[nodiscard]] Result<bool> other(Transaction &transaction, const EventContext &context, const InboundOther &other);

} // namespace migochat::apply
