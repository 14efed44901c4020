#include "agent/meta/messaging/messagingmessage.h"

#include "agent/meta/json.h"
#include "agent/meta/messaging/messagingattachments.h"
#include "agent/meta/messaging/messagingowner.h"
#include "agent/meta/messaging/messagingreferral.h"
#include "app/domain/adpicture.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// True when the program that sent an echo is this one. Without a configured app id only our token can tell,
/// which nobody writes from the inbox.
bool isOurs(const QString &appId, const QString &metadata, const MessagingSelf &self)
{
    if (!self.appId.isEmpty())
        return appId == self.appId;
    const bool fromInbox = isInboxApp(appId);
    return !fromInbox && !metadata.isEmpty();
}

QJsonObject referralOf(const MessagingEvent &event, const QJsonObject &json)
{
    const QJsonObject own = json.value("referral"_L1).toObject();
    return own.isEmpty() ? event.json.value("referral"_L1).toObject() : own;
}

/// An event of the customer, its referral read wherever it stands.
InboundMessage startMessage(const MessagingEvent &event, const QJsonObject &json, MessageKind kind,
                            QLatin1StringView kindText)
{
    InboundMessage message = event.message(kind, QString(kindText), json::id(json.value("mid"_L1)));
    message.source = readMessagingReferral(referralOf(event, json));
    return message;
}

void readEcho(const QJsonObject &json, const MessagingSelf &self, InboundMessage &message)
{
    message.isEcho = json.value("is_echo"_L1).toBool();
    if (!message.isEcho)
        return;
    message.clientToken = json::text(json, "metadata"_L1);
    message.isOwnEcho = isOurs(json::id(json.value("app_id"_L1)), message.clientToken, self);
}

/// The message or story that it answers.
void readReplyTo(const QJsonObject &replyTo, InboundMessage &message)
{
    message.replyTo = RemoteMessageId(json::id(replyTo.value("mid"_L1)));
    const QJsonObject story = replyTo.value("story"_L1).toObject();
    if (story.isEmpty())
        return;
    message.content = ShareContent{.what = u"story_reply"_s,
                                   .id = json::id(story.value("id"_L1)),
                                   .title = {},
                                   .url = json::text(story, "url"_L1)};
    if (message.text.isEmpty() && message.kind == MessageKind::Text)
        message.kind = MessageKind::Share;
}

void readQuickReply(const QJsonObject &quickReply, InboundMessage &message)
{
    message.kind = MessageKind::QuickReply;
    message.kindText = u"quick_reply"_s;
    message.payload = json::text(quickReply, "payload"_L1);
    message.content = ChoiceContent{.id = message.payload, .title = message.text, .description = {}};
}

/// The product beside which the customer pressed "message us" is what the text is about.
void readProduct(const QJsonObject &json, InboundMessage &message)
{
    const QJsonObject product = json.value("referral"_L1).toObject().value("product"_L1).toObject();
    const QString id = json::firstId(product, "id"_L1, "retailer_id"_L1);
    if (!id.isEmpty() && std::holds_alternative<std::monostate>(message.content))
        message.content = ShareContent{.what = u"product"_s, .id = id, .title = {}, .url = {}};
}

/// Nothing that could be drawn.
bool isEmpty(const InboundMessage &message)
{
    return message.text.isEmpty() && message.attachments.isEmpty() && message.payload.isEmpty() &&
           std::holds_alternative<std::monostate>(message.content);
}

void readBody(const QJsonObject &json, InboundMessage &message)
{
    message.text = json::text(json, "text"_L1);
    if (message.text.isEmpty()) { // a command of a bot may come without its text
        const QJsonObject command = json.value("commands"_L1).toArray().at(0).toObject();
        const QString name = json::text(command, "name"_L1);
        message.text = name.isEmpty() ? name : QString(u'/' + name);
    }
    if (const QJsonValue quickReply = json.value("quick_reply"_L1); quickReply.isObject())
        readQuickReply(quickReply.toObject(), message);
    readReplyTo(json.value("reply_to"_L1).toObject(), message);
    readMessagingAttachments(json.value("attachments"_L1).toArray(), message);
    readProduct(json, message);
    if (json.value("is_unsupported"_L1).toBool() || (isEmpty(message) && message.kind == MessageKind::Text)) {
        message.kind = MessageKind::Unsupported;
        message.kindText = u"unsupported"_s;
    } else if (isEmpty(message)) { // a file without an address, a booking without a time: its kind is all there is
        message.kind = MessageKind::Unsupported;
    }
}

OrderLine readLine(const QJsonObject &product)
{
    return {.productId = json::firstId(product, "retailer_id"_L1, "id"_L1),
            .name = json::text(product, "name"_L1),
            .quantity = json::count(product.value("quantity"_L1)),
            .unitPriceMinor = json::hundredths(product.value("unit_price"_L1)),
            .currency = json::text(product, "currency"_L1)};
}

QString lineText(const OrderLine &line, const QJsonObject &product)
{
    const QString money = json::joined({json::number(product.value("unit_price"_L1)), line.currency}, " "_L1);
    const QString what = QString::number(line.quantity) % u" × " % (line.name.isEmpty() ? line.productId : line.name);
    return money.isEmpty() ? what : QString(what % u" — " % money);
}

/// Last, so that nobody takes it for a file of the customer's.
void readAdPicture(const MessagingEvent &event, const QJsonObject &json, InboundMessage &message)
{
    const QString url = adPictureAddress(referralOf(event, json));
    if (!url.isEmpty())
        message.attachments.append({.kind = QString(kAdPicture), .remoteId = {}, .url = url});
}

} // namespace

InboundEvent readMessagingMessage(const MessagingEvent &event, const MessagingSelf &self)
{
    const QJsonObject json = event.json.value("message"_L1).toObject();
    const QString mid = json::id(json.value("mid"_L1));
    if (!event.hasCustomer()) // also Instagram's messages of an account to itself (`is_self`)
        return event.other(u"message"_s, mid);
    if (json.value("is_deleted"_L1).toBool()) {
        if (mid.isEmpty())
            return event.other(u"message_deleted"_s);
        return InboundRemoval{.party = event.party, .target = RemoteMessageId(mid), .at = event.at, .raw = {}};
    }
    InboundMessage message = startMessage(event, json, MessageKind::Text, "text"_L1);
    readEcho(json, self, message);
    readBody(json, message);
    readAdPicture(event, json, message);
    return message;
}

InboundEvent readMessagingPostback(const MessagingEvent &event, const MessagingSelf &)
{
    const QJsonObject json = event.json.value("postback"_L1).toObject();
    if (!event.hasCustomer())
        return event.other(u"postback"_s, json::id(json.value("mid"_L1)));
    InboundMessage message = startMessage(event, json, MessageKind::Postback, "postback"_L1);
    message.text = json::text(json, "title"_L1);
    message.payload = json::text(json, "payload"_L1);
    message.content = ChoiceContent{.id = message.payload, .title = message.text, .description = {}};
    readAdPicture(event, json, message);
    return message;
}

InboundEvent readMessagingOrder(const MessagingEvent &event, const MessagingSelf &)
{
    if (!event.hasCustomer())
        return event.other(u"order"_s);
    const QJsonObject json = event.json.value("order"_L1).toObject();
    InboundMessage message = startMessage(event, json, MessageKind::Order, "order"_L1);
    OrderContent order;
    QStringList lines;
    for (const QJsonValue &value : json.value("products"_L1).toArray()) {
        const QJsonObject product = value.toObject();
        order.lines.append(readLine(product));
        lines << lineText(order.lines.constLast(), product);
    }
    lines << json::text(json, "note"_L1);
    message.text = json::joined(lines, "\n"_L1);
    message.content = order;
    return message;
}

} // namespace migochat
