#include "agent/channels/messenger/messengermessage.h"

#include "agent/channels/messenger/messengerattachments.h"
#include "agent/channels/messenger/messengerreferral.h"
#include "agent/meta/json.h"

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

// The Page inbox and Business Suite: the number since v12 and the one that older payloads have.
constexpr std::array kInboxApps{"26390203743090"_L1, "263902037430900"_L1};

/// True when the program that sent an echo is this one. Without a configured app id only our token can tell,
/// which nobody writes from the inbox.
bool isOurs(const QString &appId, const QString &metadata, const MessengerSelf &self)
{
    if (!self.appId.isEmpty())
        return appId == self.appId;
    const bool fromInbox = std::find(kInboxApps.begin(), kInboxApps.end(), appId) != kInboxApps.end();
    return !fromInbox && !metadata.isEmpty();
}

InboundMessage startMessage(const MessengerEvent &event, const QJsonObject &json, QLatin1StringView kindText)
{
    InboundMessage message;
    message.party = event.party;
    message.at = event.at;
    message.kindText = kindText;
    message.inStandby = event.standby;
    const QString mid = json::id(json.value("mid"_L1));
    message.remoteId = RemoteMessageId(mid.isEmpty() ? event.madeUpId(message.kindText) : mid);
    QJsonObject referral = json.value("referral"_L1).toObject();
    if (referral.isEmpty())
        referral = event.json.value("referral"_L1).toObject();
    message.source = readMessengerReferral(referral);
    return message;
}

void readEcho(const QJsonObject &json, const MessengerSelf &self, InboundMessage &message)
{
    message.isEcho = json.value("is_echo"_L1).toBool();
    if (!message.isEcho)
        return;
    message.clientToken = json::text(json, "metadata"_L1);
    message.isOwnEcho = isOurs(json::id(json.value("app_id"_L1)), message.clientToken, self);
}

void readBody(const QJsonObject &json, InboundMessage &message)
{
    message.text = json::text(json, "text"_L1);
    const QJsonValue quickReply = json.value("quick_reply"_L1);
    if (quickReply.isObject()) {
        message.kind = MessageKind::QuickReply;
        message.kindText = u"quick_reply"_s;
        message.payload = json::text(quickReply.toObject(), "payload"_L1);
    }
    readMessengerAttachments(json.value("attachments"_L1).toArray(), message);
    const bool isEmpty = message.text.isEmpty() && message.attachments.isEmpty() && message.payload.isEmpty();
    if (json.value("is_unsupported"_L1).toBool() || (isEmpty && message.kind == MessageKind::Text)) {
        message.kind = MessageKind::Unsupported;
        message.kindText = u"unsupported"_s;
    }
}

QString orderLines(const QJsonObject &order)
{
    QStringList lines;
    for (const QJsonValue &value : order.value("products"_L1).toArray()) {
        const QJsonObject product = value.toObject();
        QString name = json::text(product, "name"_L1);
        if (name.isEmpty())
            name = json::firstId(product, "retailer_id"_L1, "id"_L1);
        lines << json::number(product.value("quantity"_L1)) % u" × " % name % u" — " %
                     json::number(product.value("unit_price"_L1)) % u' ' % json::text(product, "currency"_L1);
    }
    const QString note = json::text(order, "note"_L1);
    if (!note.isEmpty())
        lines << note;
    return lines.join(u'\n');
}

} // namespace

InboundEvent readMessengerMessage(const MessengerEvent &event, const MessengerSelf &self)
{
    const QJsonObject json = event.json.value("message"_L1).toObject();
    if (!event.hasCustomer())
        return event.other(u"message"_s, json::id(json.value("mid"_L1)));
    if (json.value("is_deleted"_L1).toBool()) // the mid is that of the message, which is an event of its own
        return event.other(u"message_deleted"_s, json::id(json.value("mid"_L1)) + u"/deleted");
    InboundMessage message = startMessage(event, json, "text"_L1);
    message.replyTo = RemoteMessageId(json::id(json.value("reply_to"_L1).toObject().value("mid"_L1)));
    readEcho(json, self, message);
    readBody(json, message);
    return message;
}

InboundEvent readMessengerPostback(const MessengerEvent &event)
{
    const QJsonObject json = event.json.value("postback"_L1).toObject();
    if (!event.hasCustomer())
        return event.other(u"postback"_s, json::id(json.value("mid"_L1)));
    InboundMessage message = startMessage(event, json, "postback"_L1);
    message.kind = MessageKind::Postback;
    message.text = json::text(json, "title"_L1);
    message.payload = json::text(json, "payload"_L1);
    return message;
}

InboundEvent readMessengerOrder(const MessengerEvent &event)
{
    if (!event.hasCustomer())
        return event.other(u"order"_s);
    const QJsonObject json = event.json.value("order"_L1).toObject();
    InboundMessage message = startMessage(event, json, "order"_L1);
    message.kind = MessageKind::Order;
    message.text = orderLines(json);
    return message;
}

} // namespace migochat
