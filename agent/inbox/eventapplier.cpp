#include "agent/inbox/eventapplier.h"

#include "agent/inbox/applyevent.h"
#include "app/store/conversations.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Where the platform named no time, the arrival stands for it.
template <typename Event>
Event timed(Event event, const EventContext &context)
{
    if (event.at == Instant{})
        event.at = context.receivedAt;
    return event;
}

} // namespace

namespace apply {

Result<Found> place(Transaction &transaction, const EventContext &context, const EventParty &party)
{
    const auto resolved = contacts::resolve(transaction, context.channel, party, context.receivedAt);
    if (!resolved)
        return failed(resolved, u"resolve customer");
    const auto conversation = conversations::ensure(transaction, {.account = resolved->account,
                                                                  .contact = resolved->contact,
                                                                  .identity = resolved->identity,
                                                                  .channel = context.channel,
                                                                  .now = context.receivedAt,
                                                                  .defaultMode = context.defaultMode});
    if (!conversation)
        return failed(conversation, u"conversation");
    return Found{*resolved, *conversation};
}

Result<std::optional<ConversationId>> knownConversation(Transaction &transaction, const EventContext &context,
                                                        const EventParty &party)
{
    const auto known = contacts::lookUp(transaction.database(), context.channel, party);
    if (!known)
        return failed(known);
    if (!*known)
        return std::nullopt;
    return conversations::idOf(transaction.database(), (*known)->account, (*known)->contact);
}

Result<std::optional<MessageId>> knownMessage(Transaction &transaction, const EventContext &context,
                                              const EventParty &party, const RemoteMessageId &remoteId)
{
    const auto account = contacts::ensureAccount(transaction, context.channel, party.account, context.receivedAt);
    if (!account)
        return failed(account);
    return messages::findByRemoteId(transaction.database(), *account, remoteId);
}

inboundlog::EventRecord recordOf(const EventContext &context, QLatin1StringView kind, bool changed)
{
    inboundlog::EventRecord record;
    if (changed || !context.isReplay)
        record.delivery = context.delivery;
    record.position = context.position;
    record.kind = kind;
    record.outcome = changed ? "applied"_L1 : "duplicate"_L1;
    record.at = context.receivedAt;
    return record;
}

} // namespace apply

Result<bool> applyEvent(Transaction &transaction, const EventContext &context, const InboundEvent &event)
{
    return std::visit(
        [&](const auto &content) -> Result<bool> {
            using T = std::decay_t<decltype(content)>;
            if constexpr (std::is_same_v<T, InboundMessage>)
                return apply::message(transaction, context, timed(content, context));
            else if constexpr (std::is_same_v<T, InboundStatus>)
                return apply::status(transaction, context, content);
            else if constexpr (std::is_same_v<T, InboundWatermark>)
                return apply::watermark(transaction, context, content);
            else if constexpr (std::is_same_v<T, InboundReaction>)
                return apply::reaction(transaction, context, timed(content, context));
            else if constexpr (std::is_same_v<T, InboundEdit>)
                return apply::edit(transaction, context, timed(content, context));
            else if constexpr (std::is_same_v<T, InboundRemoval>)
                return apply::removal(transaction, context, timed(content, context));
            else if constexpr (std::is_same_v<T, InboundIdentityChange>)
                return apply::identityChange(transaction, context, timed(content, context));
            else if constexpr (std::is_same_v<T, InboundConsent>)
                return apply::consent(transaction, context, timed(content, context));
            else if constexpr (std::is_same_v<T, InboundContactName>)
                return apply::contactName(transaction, context, timed(content, context));
            else if constexpr (std::is_same_v<T, InboundThreadOwner>)
                return apply::threadOwner(transaction, context, timed(content, context));
            else if constexpr (std::is_same_v<T, InboundReferral>)
                return apply::referral(transaction, context, timed(content, context));
            else if constexpr (std::is_same_v<T, InboundAccountNotice>)
                return apply::accountNotice(transaction, context, timed(content, context));
            else if constexpr (std::is_same_v<T, InboundLeadForm>)
                return apply::leadForm(transaction, context, timed(content, context));
            else
                return apply::other(transaction, context, content);
        },
        event);
}

} // namespace migochat
