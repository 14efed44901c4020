#include "tests/sim/graphmessenger.h"

#include "tests/sim/grapherror.h"
#include "tests/sim/jsontext.h"
#include "tests/sim/messengercheck.h"
#include "tests/sim/mswebhook.h"

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

void GraphMessenger::setRate(double perSecond, double repliesPerHour)
{
    m_rate.set(perSecond, milliseconds(static_cast<qint64>(1000 / perSecond) + 1));
    m_privateReplies.set(repliesPerHour, milliseconds(static_cast<qint64>(3'600'000 / repliesPerHour)));
}

SimResponse GraphMessenger::send(const QJsonObject &body)
{
    if (std::optional<SimResponse> wrong = messengerFormError(body))
        return *wrong;
    const QJsonObject recipient = body.value("recipient"_L1).toObject();
    for (const QLatin1StringView name : {"comment_id"_L1, "post_id"_L1}) {
        if (recipient.contains(name))
            return toComment(body, idText(recipient.value(name)));
    }
    Customer *customer = m_context.world.byPsid(idText(recipient.value("id"_L1)));
    if (!customer)
        return refuseMessenger(100, 2018001, u"No matching user found"_s);
    if (customer->blocked)
        return refuse({400, 551, 1545041, u"(#551) This person isn't available right now."_s, {}});
    return toCustomer(body, *customer);
}

SimResponse GraphMessenger::toCustomer(const QJsonObject &body, Customer &customer)
{
    if (customer.leadForm)
        return refuseMessenger(10, 2018382, u"A lead form of an ad is active in this thread"_s);
    if (body.contains("sender_action"_L1))
        return act(body, customer);
    if (std::optional<SimResponse> wrong = pageWindowError(m_context.world, body, customer.lastMessenger))
        return *wrong;
    return accept(body, customer);
}

SimResponse GraphMessenger::act(const QJsonObject &body, const Customer &customer)
{
    const QString action = body.value("sender_action"_L1).toString();
    const QString message = body.value("payload"_L1).toObject().value("message_id"_L1).toString();
    if (action.endsWith("react"_L1) && !message.startsWith(u'm'))
        return refuseMessenger(100, 0, u"Param payload[message_id] is not a message of this thread"_s);
    QJsonObject entry{{"customer"_L1, customer.id}, {"channel"_L1, "messenger"_L1}, {"action"_L1, action}};
    if (body.contains("payload"_L1))
        entry.insert("payload"_L1, body.value("payload"_L1));
    m_context.journal.add(u"action"_s, entry);
    return ok({{"recipient_id"_L1, customer.psid}});
}

SimResponse GraphMessenger::toComment(const QJsonObject &body, const QString &id)
{
    World &world = m_context.world;
    if (body.contains("sender_action"_L1))
        return refuseMessenger(100, 0, u"Param recipient must have an id for sender actions"_s);
    if (std::optional<SimResponse> wrong = m_shelf.comments.privateReplyError(id, world.now()))
        return *wrong;
    if (!m_privateReplies.take(world.account().pageId, world.now()))
        return refuseMessenger(613, 0, u"Calls to this api have exceeded the rate limit."_s);
    const SimResponse response = accept(body, world.customer(m_shelf.comments.find(id)->customer));
    m_shelf.comments.find(id)->answeredPrivately = response.status == 200;
    return response;
}

std::optional<SimResponse> GraphMessenger::contentError(const QJsonObject &message) const
{
    const QStringList ids = attachmentIds(message);
    for (const QString &id : ids) {
        if (!m_shelf.attachments.contains(id))
            return refuseMessenger(100, 2018074, u"The attachment is not owned by the Page"_s);
    }
    return std::nullopt;
}

SimResponse GraphMessenger::accept(const QJsonObject &body, Customer &customer)
{
    World &world = m_context.world;
    const QJsonObject message = body.value("message"_L1).toObject();
    if (std::optional<SimResponse> wrong = contentError(message))
        return *wrong;
    if (!m_rate.take(world.account().pageId, world.now()))
        return refuseMessenger(613, 0, u"Calls to this api have exceeded the rate limit."_s);

    const QString mid = world.nextMid();
    world.remember({Channel::Messenger, customer.id, customer.psid, pageMessageKind(message), pageMessageWords(message),
                    mid, message.value("metadata"_L1).toString(), world.now(), body.value("tag"_L1).toString()});
    world.say({Channel::Messenger, customer.id, false, mid, message.value("text"_L1).toString(), {}, world.now()});
    postBack(body, customer, mid);
    QJsonObject answer{{"recipient_id"_L1, customer.psid}, {"message_id"_L1, mid}};
    const QJsonObject payload = message.value("attachment"_L1).toObject().value("payload"_L1).toObject();
    if (payload.value("is_reusable"_L1).toBool()) {
        const QString made = attachmentIds(message).value(0, world.nextId());
        m_shelf.attachments.insert(made);
        answer.insert("attachment_id"_L1, made);
    }
    return ok(answer);
}

void GraphMessenger::postBack(const QJsonObject &body, const Customer &customer, const QString &mid)
{
    World &world = m_context.world;
    const QJsonObject message = body.value("message"_L1).toObject();
    QJsonObject echo = message;
    echo.insert("mid"_L1, mid);
    echo.remove("quick_replies"_L1);
    if (message.contains("attachment"_L1)) {
        echo.remove("attachment"_L1);
        echo.insert("attachments"_L1, QJsonArray{message.value("attachment"_L1)});
    }
    if (body.contains("reply_to"_L1))
        echo.insert("reply_to"_L1, body.value("reply_to"_L1));
    echo.insert("app_id"_L1, world.account().appId.toLongLong());
    Courier &courier = m_context.courier;
    const Instant now = world.now();
    const milliseconds sent = Pace::draw(world.dice(), m_pace.sentMs, world.speed);
    const milliseconds delivered = sent + Pace::draw(world.dice(), m_pace.deliveredMs, world.speed);
    courier.post(Channel::Messenger, messengerEcho(world, customer, echo, now), sent);
    courier.post(Channel::Messenger, messengerDelivery(world, customer, mid, now + delivered), delivered);
    if (!world.dice().chance(m_pace.readsPercent))
        return;
    const milliseconds read = delivered + Pace::draw(world.dice(), m_pace.readMs, world.speed);
    courier.post(Channel::Messenger, messengerRead(world, customer, now + read), read);
}

} // namespace migochat::sim
