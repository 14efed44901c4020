#include "tests/sim/graphinstagram.h"

#include "tests/sim/grapherror.h"
#include "tests/sim/igwebhook.h"
#include "tests/sim/jsontext.h"

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

SimResponse GraphInstagram::send(const QJsonObject &body)
{
    if (std::optional<SimResponse> wrong = instagramFormError(body))
        return *wrong;
    const QJsonObject recipient = body.value("recipient"_L1).toObject();
    if (recipient.contains("comment_id"_L1))
        return toComment(body, idText(recipient.value("comment_id"_L1)));
    Customer *customer = m_context.world.byIgsid(idText(recipient.value("id"_L1)));
    if (!customer)
        return refuseMessenger(100, 2018001, u"No matching user found"_s);
    if (customer->blocked)
        return refuseMessenger(10, 2018108, u"This person isn't receiving messages from you right now."_s);
    if (body.contains("sender_action"_L1))
        return act(body, *customer);
    // Instagram words the closed window with a subcode of its own.
    if (pageWindowError(m_context.world, body, customer->lastInstagram))
        return refuseMessenger(10, 2534022, u"This message is sent outside of allowed window."_s);
    return accept(body, *customer);
}

SimResponse GraphInstagram::act(const QJsonObject &body, const Customer &customer)
{
    QJsonObject entry{
        {"customer"_L1, customer.id}, {"channel"_L1, "instagram"_L1}, {"action"_L1, body.value("sender_action"_L1)}};
    if (body.contains("payload"_L1))
        entry.insert("payload"_L1, body.value("payload"_L1));
    m_context.journal.add(u"action"_s, entry);
    return ok({{"recipient_id"_L1, customer.igsid}});
}

SimResponse GraphInstagram::toComment(const QJsonObject &body, const QString &id)
{
    World &world = m_context.world;
    if (std::optional<SimResponse> wrong = m_shelf.comments.privateReplyError(id, world.now()))
        return *wrong;
    const SimResponse response = accept(body, world.customer(m_shelf.comments.find(id)->customer));
    m_shelf.comments.find(id)->answeredPrivately = response.status == 200;
    return response;
}

SimResponse GraphInstagram::accept(const QJsonObject &body, Customer &customer)
{
    World &world = m_context.world;
    const QJsonObject message = body.value("message"_L1).toObject();
    const QStringList ids = attachmentIds(message);
    for (const QString &id : ids) {
        if (!m_shelf.attachments.contains(id))
            return refuseMessenger(100, 2018074, u"The attachment is not owned by the account"_s);
    }
    if (!m_rate.take(world.account().igUserId, world.now()))
        return refuseMessenger(613, 0, u"Calls to this api have exceeded the rate limit."_s);
    const QString mid = world.nextMid();
    world.remember({Channel::Instagram,
                    customer.id,
                    customer.igsid,
                    pageMessageKind(message),
                    pageMessageWords(message),
                    mid,
                    {},
                    world.now(),
                    body.value("tag"_L1).toString()});
    world.say({Channel::Instagram, customer.id, false, mid, message.value("text"_L1).toString(), {}, world.now()});
    postBack(message, customer, mid);
    return ok({{"recipient_id"_L1, customer.igsid}, {"message_id"_L1, mid}});
}

void GraphInstagram::postBack(const QJsonObject &message, const Customer &customer, const QString &mid)
{
    World &world = m_context.world;
    QJsonObject echo{{"mid"_L1, mid}};
    for (const QLatin1StringView name : {"text"_L1, "attachments"_L1}) {
        if (message.contains(name))
            echo.insert(name, message.value(name));
    }
    if (message.contains("attachment"_L1))
        echo.insert("attachments"_L1, QJsonArray{message.value("attachment"_L1)});
    // Neither metadata nor deliveries exist there: an echo is known by its mid alone.
    const Instant now = world.now();
    const milliseconds sent = Pace::draw(world.dice(), m_pace.sentMs, world.speed);
    m_context.courier.post(Channel::Instagram, instagramEcho(world, customer, echo, now), sent);
    if (!world.dice().chance(m_pace.readsPercent))
        return;
    const milliseconds read = sent + Pace::draw(world.dice(), m_pace.readMs, world.speed);
    m_context.courier.post(Channel::Instagram,
                           instagramEvent(world, customer, {{"read"_L1, QJsonObject{{"mid"_L1, mid}}}}, now + read),
                           read);
}

} // namespace migochat::sim
