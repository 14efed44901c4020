#include "agent/channels/whatsapp/whatsappmessage.h"

#include "agent/channels/whatsapp/whatsappcontent.h"
#include "agent/meta/json.h"

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Types that say something about another message instead of being one.
constexpr std::array kReports{"reaction"_L1, "edit"_L1, "revoke"_L1};

/// Historic types without any content.
constexpr std::array kNoise{"request_welcome"_L1, "ephemeral"_L1};

template <size_t size>
bool isOneOf(const std::array<QLatin1StringView, size> &list, const QString &word)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

Instant timeOf(const QJsonObject &json, const WhatsAppScope &scope)
{
    const Instant at = json::time(json.value("timestamp"_L1));
    return at == Instant{} ? scope.at : at;
}

InboundOther asReport(const QJsonObject &json, const WhatsAppScope &scope, const EventParty &party)
{
    const QString type = json::text(json, "type"_L1);
    InboundOther other = scope.other(type, json::id(json.value("id"_L1)));
    other.party = party;
    other.at = timeOf(json, scope);
    other.visible = !party.keys.isEmpty() && !isOneOf(kNoise, type);
    return other;
}

MessageSource readReferral(const QJsonObject &referral)
{
    MessageSource source;
    if (referral.isEmpty())
        return source;
    const QString id = json::id(referral.value("source_id"_L1));
    const bool isPost = json::text(referral, "source_type"_L1) == "post"_L1;
    source.kind = isPost ? SourceKind::Post : SourceKind::Ad;
    (isPost ? source.postId : source.adId) = id;
    source.clickId = json::text(referral, "ctwa_clid"_L1);
    source.headline = json::text(referral, "headline"_L1);
    source.body = json::text(referral, "body"_L1);
    source.url = json::text(referral, "source_url"_L1);
    return source;
}

/// The quoted message, and the product when the customer pressed "message business" beside it.
void readContext(const QJsonObject &context, InboundMessage &message)
{
    message.replyTo = RemoteMessageId(json::id(context.value("id"_L1)));
    const QJsonObject product = context.value("referred_product"_L1).toObject();
    const QString retailerId = json::id(product.value("product_retailer_id"_L1));
    if (retailerId.isEmpty() || message.source.kind != SourceKind::Direct)
        return;
    message.source.kind = SourceKind::Referral;
    message.source.ref = u"product:"_s + retailerId;
}

InboundMessage asMessage(const QJsonObject &json, const WhatsAppScope &scope, const EventParty &party)
{
    InboundMessage message;
    message.party = party;
    message.remoteId = RemoteMessageId(json::id(json.value("id"_L1)));
    message.at = timeOf(json, scope);
    message.source = readReferral(json.value("referral"_L1).toObject());
    readContext(json.value("context"_L1).toObject(), message);
    readWhatsAppContent(json, message);
    return message;
}

/// A notice of WhatsApp about the customer. A changed number or user id arrives with the old key outside and the new
/// one inside: both are the same person.
InboundMessage asNotice(const QJsonObject &json, const WhatsAppScope &scope, const EventParty &party)
{
    const QJsonObject system = json.value("system"_L1).toObject();
    const QString what = json::text(system, "type"_L1);
    InboundMessage notice;
    notice.party = party;
    addKey(notice.party, IdentityKind::WhatsAppId, json::firstId(system, "wa_id"_L1, "new_wa_id"_L1));
    addKey(notice.party, IdentityKind::BusinessScopedId, json::id(system.value("user_id"_L1)));
    notice.remoteId = RemoteMessageId(json::id(json.value("id"_L1)));
    notice.at = timeOf(json, scope);
    notice.kind = MessageKind::System;
    notice.kindText = what.isEmpty() ? u"system"_s : what;
    notice.text = json::text(system, "body"_L1);
    return notice;
}

/// True for what cannot become a bubble of one customer: nobody named, no id to recognise it by, or a group.
bool belongsToAccount(const QJsonObject &json, const EventParty &party)
{
    return party.keys.isEmpty() || json::id(json.value("id"_L1)).isEmpty() ||
           !json::id(json.value("group_id"_L1)).isEmpty();
}

InboundEvent read(const QJsonObject &json, const WhatsAppScope &scope, const EventParty &party)
{
    const QString type = json::text(json, "type"_L1);
    if (belongsToAccount(json, party)) {
        InboundOther other = scope.other(type.isEmpty() ? u"message"_s : type, json::id(json.value("id"_L1)));
        other.at = timeOf(json, scope);
        return other;
    }
    if (isOneOf(kReports, type) || isOneOf(kNoise, type))
        return asReport(json, scope, party);
    if (type == "system"_L1)
        return asNotice(json, scope, party);
    return asMessage(json, scope, party);
}

} // namespace

InboundEvent readWhatsAppMessage(const QJsonObject &json, const WhatsAppScope &scope)
{
    const WhatsAppCustomer customer{json::id(json.value("from"_L1)), json::id(json.value("from_user_id"_L1))};
    return read(json, scope, readWhatsAppParty(scope, customer));
}

InboundEvent readWhatsAppEcho(const QJsonObject &json, const WhatsAppScope &scope)
{
    const WhatsAppCustomer customer{json::id(json.value("to"_L1)), json::id(json.value("to_user_id"_L1))};
    InboundEvent event = read(json, scope, readWhatsAppParty(scope, customer));
    if (auto *message = std::get_if<InboundMessage>(&event))
        message->isEcho = true;
    if (auto *other = std::get_if<InboundOther>(&event))
        other->visible = false; // the shop did it, and a bubble would be the customer's
    return event;
}

} // namespace migochat
