#include "agent/inbox/applyevent.h"
#include "app/store/conversations.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What an event about a message needs to be recorded.
struct Target {
    QLatin1StringView kind;
    RemoteMessageId remoteId;
    Instant at{};
    QString detail;
};

Result<bool> record(Transaction &transaction, const EventContext &context, const Target &target, MessageId message,
                    bool changed)
{
    inboundlog::EventRecord record = apply::recordOf(context, target.kind, changed);
    record.remoteId = target.remoteId.value();
    record.message = message;
    record.detail = target.detail;
    record.at = target.at;
    const Result<> recorded = inboundlog::recordEvent(transaction, record);
    return recorded ? Result<bool>(changed) : failed(recorded);
}

/// Changes the message with `change(MessageId)` when it is known, else keeps the event until the message comes.
template <typename Event, typename Change>
Result<bool> changeOrKeep(Transaction &transaction, const EventContext &context, const Event &event,
                          const Target &target, Change change)
{
    const auto message = apply::knownMessage(transaction, context, event.party, event.target);
    if (!message)
        return failed(message, QString(target.kind));
    if (!*message) {
        const Result<> kept =
            inboundlog::recordOrphan(transaction, {.delivery = context.delivery, .position = context.position}, event);
        return kept ? Result<bool>(false) : failed(kept, u"keep for its message");
    }
    const Result<bool> changed = change(**message);
    if (!changed)
        return failed(changed, QString(target.kind));
    return record(transaction, context, target, **message, *changed);
}

/// The customer's newest words became others: score and assistant look at them again.
Result<> lookAgain(Transaction &transaction, const EventContext &context, MessageId id)
{
    const auto message = messages::find(transaction.database(), id);
    if (!message)
        return failed(message);
    if (!*message || (*message)->direction == Direction::Outbound)
        return {};
    const auto conversation = conversations::find(transaction.database(), (*message)->conversation);
    if (!conversation)
        return failed(conversation);
    if (!*conversation || (*conversation)->lastMessage != id || (*message)->text.trimmed().isEmpty())
        return {};
    if (const Result<> scored = apply::scoreText(transaction, (*message)->contact, **message); !scored)
        return failed(scored, u"score");
    if ((*message)->kind != MessageKind::Text)
        return {};
    return apply::askAssistant(transaction, context,
                               {.message = id, .conversation = (*message)->conversation, .isNew = false});
}

/// Meta: a reaction of the customer opens Messenger's standard window.
Result<> openWindow(Transaction &transaction, const EventContext &context, const InboundReaction &reaction)
{
    if (reaction.author != Author::Customer || reaction.emoji.isEmpty() || context.channel != messengerChannel())
        return {};
    const auto conversation = apply::knownConversation(transaction, context, reaction.party);
    if (!conversation || !*conversation)
        return conversation ? Result<>{} : failed(conversation);
    return messages::openWindow(transaction, **conversation, reaction.at);
}

} // namespace

namespace apply {

Result<bool> reaction(Transaction &transaction, const EventContext &context, const InboundReaction &reaction)
{
    if (const Result<> opened = openWindow(transaction, context, reaction); !opened)
        return failed(opened, u"reaction");
    return changeOrKeep(transaction, context, reaction, {"reaction"_L1, reaction.target, reaction.at, reaction.emoji},
                        [&](MessageId message) { return messages::react(transaction, message, reaction); });
}

Result<bool> edit(Transaction &transaction, const EventContext &context, const InboundEdit &edit)
{
    return changeOrKeep(transaction, context, edit, {"edit"_L1, edit.target, edit.at, {}},
                        [&](MessageId message) -> Result<bool> {
                            const Result<bool> changed = messages::edit(transaction, message, edit);
                            if (!changed || !*changed)
                                return changed;
                            const Result<> looked = lookAgain(transaction, context, message);
                            return looked ? Result<bool>(true) : failed(looked);
                        });
}

Result<bool> removal(Transaction &transaction, const EventContext &context, const InboundRemoval &removal)
{
    return changeOrKeep(transaction, context, removal, {"removal"_L1, removal.target, removal.at, {}},
                        [&](MessageId message) { return messages::remove(transaction, message, removal); });
}

} // namespace apply

} // namespace migochat
