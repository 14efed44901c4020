#include "agent/inbox/applyevent.h"
#include "app/store/activity.h"
#include "app/store/contactidentities.h"
#include "app/store/conversations.h"

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

QString valueOf(const QList<IdentityKey> &keys, IdentityKind kind)
{
    const auto found = std::ranges::find(keys, kind, &IdentityKey::kind);
    return found == keys.end() ? QString() : found->value;
}

/// A new number is what people notice; otherwise only the platform's id became another.
SystemContent contentOf(const InboundIdentityChange &change)
{
    for (const auto &[kind, what] : {std::pair{IdentityKind::WhatsAppId, u"number_changed"_s},
                                     std::pair{IdentityKind::BusinessScopedId, u"user_id_changed"_s}}) {
        const QString before = valueOf(change.previous, kind);
        const QString after = valueOf(change.party.keys, kind);
        if (!before.isEmpty() && before != after)
            return {.what = what, .before = before, .after = after};
    }
    return {.what = u"user_id_changed"_s,
            .before = {},
            .after = valueOf(change.party.keys, IdentityKind::BusinessScopedId)};
}

/// One line in the thread, when there is one: somebody who only was in an address book gets no thread by it.
Result<> tell(Transaction &transaction, const EventContext &context, const InboundIdentityChange &change,
              const contacts::Renamed &renamed)
{
    const auto conversation = conversations::idOf(transaction.database(), renamed.account, renamed.contact);
    if (!conversation || !*conversation)
        return conversation ? Result<>{} : failed(conversation);
    InboundMessage line;
    line.party = change.party;
    line.at = change.at;
    line.kind = MessageKind::System;
    line.kindText = change.kindText;
    line.content = contentOf(change);
    line.opensWindow = false;
    line.raw = change.raw;
    const auto appended = messages::appendInbound(transaction,
                                                  {.conversation = **conversation,
                                                   .contact = renamed.contact,
                                                   .delivery = context.delivery,
                                                   .receivedAt = context.receivedAt},
                                                  line);
    return appended ? Result<>{} : failed(appended);
}

Result<bool> recorded(Transaction &transaction, inboundlog::EventRecord record, bool changed)
{
    const Result<> done = inboundlog::recordEvent(transaction, record);
    return done ? Result<bool>(changed) : failed(done);
}

} // namespace

namespace apply {

Result<bool> identityChange(Transaction &transaction, const EventContext &context, const InboundIdentityChange &change)
{
    const auto renamed = contacts::renameKeys(transaction, {.channel = context.channel,
                                                            .previous = change.previous,
                                                            .party = change.party,
                                                            .at = change.at,
                                                            .now = context.receivedAt});
    if (!renamed)
        return failed(renamed, u"identity change");
    if (renamed->isChanged) {
        if (const Result<> told = tell(transaction, context, change, *renamed); !told)
            return failed(told, u"identity change");
    }
    inboundlog::EventRecord record = recordOf(context, "identity_change"_L1, renamed->isChanged);
    record.detail = change.kindText;
    record.at = change.at;
    return recorded(transaction, record, renamed->isChanged);
}

Result<bool> consent(Transaction &transaction, const EventContext &context, const InboundConsent &consent)
{
    // Who never wrote may still have been written to, so the choice is kept for them as well.
    const auto who = contacts::resolve(transaction, context.channel, consent.party, context.receivedAt);
    if (!who)
        return failed(who, u"consent");
    const Result<bool> changed = contacts::setConsent(transaction, who->contact, consent.marketingAllowed, consent.at);
    if (!changed)
        return failed(changed, u"consent");
    const auto conversation = conversations::idOf(transaction.database(), who->account, who->contact);
    if (!conversation)
        return failed(conversation, u"consent");
    if (*changed) {
        const Result<> noted =
            activity::add(transaction, {.contact = who->contact,
                                        .conversation = conversation->value_or(ConversationId()),
                                        .kind = u"consent_change"_s,
                                        .newValue = consent.marketingAllowed ? u"allowed"_s : u"stopped"_s,
                                        .reason = consent.kindText,
                                        .at = consent.at});
        if (!noted)
            return failed(noted, u"consent");
    }
    inboundlog::EventRecord record = recordOf(context, "consent"_L1, *changed);
    record.conversation = conversation->value_or(ConversationId());
    record.detail = consent.kindText;
    record.at = consent.at;
    return recorded(transaction, record, *changed);
}

Result<bool> contactName(Transaction &transaction, const EventContext &context, const InboundContactName &name)
{
    const auto known = contacts::lookUp(transaction.database(), context.channel, name.party);
    if (!known)
        return failed(known, u"contact name");
    if (!*known && !name.removed && !name.name.trimmed().isEmpty()) { // the address book comes before the first message
        const Result<> kept =
            inboundlog::recordOrphan(transaction, {.delivery = context.delivery, .position = context.position}, name);
        return kept ? Result<bool>(false) : failed(kept, u"contact name");
    }
    Result<bool> taken = false;
    if (*known && !name.removed)
        taken = contacts::takeName(transaction, (*known)->contact, name.name, context.receivedAt);
    if (!taken)
        return failed(taken, u"contact name");
    inboundlog::EventRecord record = recordOf(context, "contact_name"_L1, true);
    if (!*taken)
        record.outcome = "ignored"_L1;
    record.at = name.at;
    return recorded(transaction, record, *taken);
}

} // namespace apply

} // namespace migochat
