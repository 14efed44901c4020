#include "agent/channels/whatsapp/whatsappmessage.h"

#include "agent/channels/whatsapp/whatsappcontent.h"
#include "agent/channels/whatsapp/whatsappidentity.h"
#include "agent/meta/json.h"
#include "app/domain/adpicture.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

enum class Side { Customer, Shop };

/// One element with what is known about it.
struct Item {
    const QJsonObject &json;
    const WhatsAppScope &scope;
    EventParty party;
    Side side = Side::Customer;
    QString type;
    QString id; ///< Meta's, else one that a repetition gets as well
    Instant at{};
};

Item itemOf(const QJsonObject &json, const WhatsAppScope &scope, const EventParty &party, Side side)
{
    Item item{.json = json, .scope = scope, .party = party, .side = side, .type = json::text(json, "type"_L1)};
    item.id = json::id(json.value("id"_L1));
    item.at = json::time(json.value("timestamp"_L1));
    if (item.at == Instant{})
        item.at = scope.at;
    if (item.id.isEmpty() && !party.keys.isEmpty())
        item.id = item.type % u':' % party.keys.constFirst().value % u':' % json::fingerprint(json);
    return item;
}

/// Kept without a rule; a bubble when a customer did it.
InboundOther asOther(const Item &item, const QString &kindText)
{
    InboundOther other = item.scope.other(kindText, item.id);
    other.party = item.party;
    other.at = item.at;
    other.visible = !item.party.keys.isEmpty() && item.side == Side::Customer;
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
    if (id != "0"_L1)
        (isPost ? source.postId : source.adId) = id;
    source.clickId = json::text(referral, "ctwa_clid"_L1);
    source.headline = json::text(referral, "headline"_L1);
    source.body = json::joined(
        {json::text(referral, "body"_L1), json::text(referral.value("welcome_message"_L1).toObject(), "text"_L1)},
        "\n"_L1);
    source.url = json::text(referral, "source_url"_L1);
    return source;
}

/// Of a video ad there is the picture it starts with. The addresses expire: it is fetched like a file.
void readAdPicture(const QJsonObject &referral, InboundMessage &message)
{
    const QString image = json::text(referral, "image_url"_L1);
    const QString url = image.isEmpty() ? json::text(referral, "thumbnail_url"_L1) : image;
    if (!url.isEmpty())
        message.attachments.append({.kind = QString(kAdPicture), .remoteId = {}, .url = url});
}

/// The quoted message, the mark of a forwarded one, and the product when the customer pressed "message business"
/// beside it.
void readContext(const QJsonObject &context, InboundMessage &message)
{
    message.replyTo = RemoteMessageId(json::id(context.value("id"_L1)));
    message.isForwarded = context.value("forwarded"_L1).toBool() || context.value("frequently_forwarded"_L1).toBool();
    const QJsonObject product = context.value("referred_product"_L1).toObject();
    const QString retailerId = json::id(product.value("product_retailer_id"_L1));
    if (retailerId.isEmpty())
        return;
    if (std::holds_alternative<std::monostate>(message.content))
        message.content = ShareContent{.what = u"product"_s, .id = retailerId, .title = {}, .url = {}};
    if (message.source.kind != SourceKind::Direct)
        return;
    message.source.kind = SourceKind::Referral;
    message.source.ref = u"product:"_s + retailerId;
}

InboundMessage asMessage(const Item &item)
{
    InboundMessage message;
    message.party = item.party;
    message.remoteId = RemoteMessageId(item.id);
    message.at = item.at;
    const QJsonObject referral = item.json.value("referral"_L1).toObject();
    message.source = readReferral(referral);
    message.isEcho = item.side == Side::Shop;
    readWhatsAppContent(item.json, message);
    readContext(item.json.value("context"_L1).toObject(), message);
    readAdPicture(referral, message); // after the content, which asks whether the message has a file
    return message;
}

InboundEvent asReaction(const Item &item)
{
    const QJsonObject reaction = item.json.value("reaction"_L1).toObject();
    const QString target = json::id(reaction.value("message_id"_L1));
    if (target.isEmpty())
        return asOther(item, u"reaction"_s);
    return InboundReaction{.party = item.party,
                           .target = RemoteMessageId(target),
                           .emoji = json::text(reaction, "emoji"_L1),
                           .at = item.at,
                           .author = item.side == Side::Shop ? Author::Phone : Author::Customer,
                           .raw = {}};
}

InboundEvent asEdit(const Item &item)
{
    const QJsonObject edit = item.json.value("edit"_L1).toObject();
    const QString target = json::id(edit.value("original_message_id"_L1));
    InboundMessage edited;
    readWhatsAppContent(edit.value("message"_L1).toObject(), edited);
    if (target.isEmpty() || edited.kind == MessageKind::Unsupported)
        return asOther(item, u"edit"_s);
    return InboundEdit{
        .party = item.party, .target = RemoteMessageId(target), .text = edited.text, .at = item.at, .raw = {}};
}

InboundEvent asRevoke(const Item &item)
{
    const QJsonObject revoke = item.json.value("revoke"_L1).toObject();
    const QString target = json::id(revoke.value("original_message_id"_L1));
    if (target.isEmpty())
        return asOther(item, u"revoke"_s);
    return InboundRemoval{.party = item.party, .target = RemoteMessageId(target), .at = item.at, .raw = {}};
}

InboundEvent asSystem(const Item &item)
{
    InboundEvent event = readWhatsAppSystem(item.json, item.scope, item.party, item.at);
    if (auto *notice = std::get_if<InboundMessage>(&event))
        notice->remoteId = RemoteMessageId(item.id);
    return event;
}

InboundEvent read(const Item &item)
{
    if (item.party.keys.isEmpty())
        return asOther(item, item.type.isEmpty() ? u"message"_s : item.type);
    if (!json::id(item.json.value("group_id"_L1)).isEmpty()) // said to many: no part of the talk with one customer
        return asOther(item, u"group/"_s + item.type);
    if (item.type == "reaction"_L1)
        return asReaction(item);
    if (item.type == "edit"_L1)
        return asEdit(item);
    if (item.type == "revoke"_L1)
        return asRevoke(item);
    if (item.type == "system"_L1)
        return asSystem(item);
    if (item.type == "request_welcome"_L1) { // the chat was opened and nothing was said
        InboundOther other = asOther(item, item.type);
        other.visible = false;
        return other;
    }
    return asMessage(item);
}

} // namespace

InboundEvent readWhatsAppMessage(const QJsonObject &json, const WhatsAppScope &scope)
{
    const WhatsAppCustomer customer{json::id(json.value("from"_L1)), json::id(json.value("from_user_id"_L1))};
    return read(itemOf(json, scope, readWhatsAppParty(scope, customer), Side::Customer));
}

InboundEvent readWhatsAppEcho(const QJsonObject &json, const WhatsAppScope &scope)
{
    const WhatsAppCustomer customer{json::id(json.value("to"_L1)), json::id(json.value("to_user_id"_L1))};
    return read(itemOf(json, scope, readWhatsAppParty(scope, customer), Side::Shop));
}

InboundEvent readWhatsAppHistory(const QJsonObject &json, const WhatsAppScope &scope, const WhatsAppCustomer &customer)
{
    const QString from = digitsOf(json::id(json.value("from"_L1)));
    const bool isOurs =
        scope.displayNumber.isEmpty() ? !json::id(json.value("to"_L1)).isEmpty() : from == scope.displayNumber;
    InboundEvent event =
        read(itemOf(json, scope, readWhatsAppParty(scope, customer), isOurs ? Side::Shop : Side::Customer));
    if (auto *message = std::get_if<InboundMessage>(&event)) {
        message->isHistory = true;
        message->opensWindow = false;
    }
    if (auto *other = std::get_if<InboundOther>(&event))
        other->visible = false; // a bubble of now for something of long ago
    return event;
}

} // namespace migochat
