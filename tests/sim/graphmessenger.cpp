#include "tests/sim/graphmessenger.h"

#include "tests/sim/grapherror.h"
#include "tests/sim/jsontext.h"
#include "tests/sim/messengercheck.h"
#include "tests/sim/mswebhook.h"

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString kindOf(const QJsonObject &message)
{
    const QJsonObject attachment = message.value("attachment"_L1).toObject();
    if (!attachment.isEmpty())
        return attachment.value("type"_L1).toString();
    return message.contains("attachments"_L1) ? u"attachments"_s : u"text"_s;
}

} // namespace

void GraphMessenger::setRate(double perSecond)
{
    m_rate.set(perSecond, milliseconds(static_cast<qint64>(1000 / perSecond) + 1));
}

void GraphMessenger::addComment(const QString &commentId, const QString &customer)
{
    m_comments.insert(commentId, {customer, m_context.world.now()});
}

SimResponse GraphMessenger::send(const QJsonObject &body)
{
    if (std::optional<SimResponse> wrong = messengerFormError(body))
        return *wrong;
    const QJsonObject recipient = body.value("recipient"_L1).toObject();
    if (recipient.contains("comment_id"_L1))
        return toComment(body);
    Customer *customer = m_context.world.byPsid(idText(recipient.value("id"_L1)));
    if (!customer)
        return refuseMessenger(100, 2018001, u"No matching user found"_s);
    if (customer->blocked)
        return refuse({400, 551, 1545041, u"(#551) This person isn't available right now."_s, {}});
    return toCustomer(body, *customer);
}

SimResponse GraphMessenger::toCustomer(const QJsonObject &body, Customer &customer)
{
    if (body.contains("sender_action"_L1)) {
        m_context.journal.add(u"action"_s,
                              {{"customer"_L1, customer.id}, {"action"_L1, body.value("sender_action"_L1)}});
        return ok({{"recipient_id"_L1, customer.psid}});
    }
    if (std::optional<SimResponse> wrong = windowError(body, customer))
        return *wrong;
    return accept(body, customer);
}

std::optional<SimResponse> GraphMessenger::windowError(const QJsonObject &body, const Customer &customer) const
{
    const QString closed = u"This message is sent outside of allowed window."_s;
    const QString type = body.value("messaging_type"_L1).toString();
    if (type == "UTILITY"_L1)
        return std::nullopt;
    if (!customer.lastMessenger)
        return refuseMessenger(10, 2018278, closed);
    const auto since = m_context.world.now() - *customer.lastMessenger;
    if (type != "MESSAGE_TAG"_L1)
        return since > 24h ? std::optional(refuseMessenger(10, 2018278, closed)) : std::nullopt;
    if (!m_context.world.humanAgentAllowed)
        return refuseMessenger(200, 2018027, u"The Human Agent feature is not approved for this app"_s);
    if (since > 7 * 24h)
        return refuseMessenger(10, 2018278, closed);
    return std::nullopt;
}

std::optional<SimResponse> GraphMessenger::commentError(const Comment *comment) const
{
    if (!comment)
        return refuse({400, 100, 33, u"Unsupported post request. Object with this ID does not exist"_s, {}});
    if (comment->answered)
        return refuseMessenger(10900, 0, u"Activity already replied to"_s);
    if (m_context.world.now() - comment->at > 7 * 24h)
        return refuseMessenger(10, 2018278, u"Private replies are possible for 7 days"_s);
    return std::nullopt;
}

SimResponse GraphMessenger::toComment(const QJsonObject &body)
{
    const QString id = idText(body.value("recipient"_L1).toObject().value("comment_id"_L1));
    const auto found = m_comments.find(id);
    Comment *comment = found == m_comments.end() ? nullptr : &*found;
    if (std::optional<SimResponse> wrong = commentError(comment))
        return *wrong;
    SimResponse response = accept(body, m_context.world.customer(comment->customer));
    comment->answered = response.status == 200;
    return response;
}

SimResponse GraphMessenger::accept(const QJsonObject &body, Customer &customer)
{
    World &world = m_context.world;
    const QJsonObject message = body.value("message"_L1).toObject();
    const QJsonObject payload = message.value("attachment"_L1).toObject().value("payload"_L1).toObject();
    const QString attachment = idText(payload.value("attachment_id"_L1));
    if (!attachment.isEmpty() && !m_attachments.contains(attachment))
        return refuseMessenger(100, 2018074, u"The attachment is not owned by the Page"_s);
    if (!m_rate.take(world.account().pageId, world.now()))
        return refuseMessenger(613, 0, u"Calls to this api have exceeded the rate limit."_s);

    const QString mid = world.nextMid();
    world.remember({Channel::Messenger, customer.id, customer.psid, kindOf(message),
                    message.value("text"_L1).toString(), mid, message.value("metadata"_L1).toString(), world.now()});
    postBack(message, customer, mid);
    QJsonObject answer{{"recipient_id"_L1, customer.psid}, {"message_id"_L1, mid}};
    if (payload.value("is_reusable"_L1).toBool()) {
        const QString made = world.nextId();
        addAttachment(made);
        answer.insert("attachment_id"_L1, made);
    }
    return ok(answer);
}

void GraphMessenger::postBack(const QJsonObject &message, const Customer &customer, const QString &mid)
{
    World &world = m_context.world;
    QJsonObject echo = message;
    echo.insert("mid"_L1, mid);
    echo.remove("quick_replies"_L1);
    if (message.contains("attachment"_L1)) {
        echo.remove("attachment"_L1);
        echo.insert("attachments"_L1, QJsonArray{message.value("attachment"_L1)});
    }
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
