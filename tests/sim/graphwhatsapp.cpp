#include "tests/sim/graphwhatsapp.h"

#include "tests/sim/grapherror.h"
#include "tests/sim/jsontext.h"
#include "tests/sim/wawebhook.h"
#include "tests/sim/whatsappcheck.h"

#include <utility>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString typeOf(const QJsonObject &body)
{
    return body.value("type"_L1).toString(u"text"_s);
}

/// What a person would read of that message.
QString wordsOf(const QJsonObject &body)
{
    const QString type = typeOf(body);
    const QJsonObject content = body.value(type).toObject();
    if (type == "text"_L1)
        return content.value("body"_L1).toString();
    if (type == "template"_L1)
        return content.value("name"_L1).toString();
    if (type == "interactive"_L1)
        return content.value("body"_L1).toObject().value("text"_L1).toString();
    return content.value("caption"_L1).toString();
}

/// Meta completes a number without plus with the country code of the business (20 here).
QString dialled(const QString &to)
{
    if (to.startsWith(u'+'))
        return to.mid(1);
    return u"20"_s + to;
}

/// Template categories are not part of the call; here their names tell.
QString categoryOf(const QJsonObject &body)
{
    if (typeOf(body) != "template"_L1)
        return u"service"_s;
    const QString name = wordsOf(body);
    if (name.contains("auth"_L1) || name.contains("otp"_L1))
        return u"authentication"_s;
    return name.contains("offer"_L1) || name.contains("promo"_L1) ? u"marketing"_s : u"utility"_s;
}

} // namespace

void GraphWhatsApp::setRates(double perSecond, double pairBurst)
{
    m_number.set(perSecond, milliseconds(static_cast<qint64>(1000 / perSecond) + 1));
    m_pair.set(pairBurst, 6000ms);
}

SimResponse GraphWhatsApp::send(const QJsonObject &body)
{
    if (std::optional<SimResponse> wrong = whatsAppFormError(body))
        return *wrong;
    if (body.value("status"_L1).toString() == "read"_L1)
        return markRead(body);
    const Customer *customer = recipient(body);
    if (std::optional<SimResponse> wrong = recipientError(body, customer))
        return *wrong;
    if (std::optional<SimResponse> wrong = stateError(body, *customer))
        return *wrong;
    return accept(body, *customer);
}

Customer *GraphWhatsApp::recipient(const QJsonObject &body) const
{
    const QString to = idText(body.value("to"_L1));
    if (!to.isEmpty())
        return m_context.world.byWhatsApp(dialled(to));
    return m_context.world.byWhatsApp(body.value("recipient"_L1).toString());
}

std::optional<SimResponse> GraphWhatsApp::recipientError(const QJsonObject &body, const Customer *customer) const
{
    const QString to = idText(body.value("to"_L1));
    if (!to.isEmpty() && dialled(to) == m_context.world.account().displayPhone)
        return refuseWhatsApp(131021);
    if (!customer || customer->blocked)
        return refuseWhatsApp(131026, u"Message failed to send because the recipient cannot receive it."_s);
    if (to.isEmpty() && categoryOf(body) == "authentication"_L1)
        return refuseWhatsApp(131062);
    return std::nullopt;
}

std::optional<SimResponse> GraphWhatsApp::stateError(const QJsonObject &body, const Customer &customer)
{
    World &world = m_context.world;
    const bool open = customer.lastWhatsApp && world.now() - *customer.lastWhatsApp <= 24h;
    if (!open && typeOf(body) != "template"_L1) {
        return refuseWhatsApp(131047, u"Message failed to send because more than 24 hours have passed since the "
                                      u"customer last replied to this number."_s);
    }
    if (customer.optedOut && categoryOf(body) == "marketing"_L1)
        return refuseWhatsApp(131050);
    const QJsonObject content = body.value(typeOf(body)).toObject();
    const QString media = content.value("id"_L1).toString();
    if (!media.isEmpty() && !m_media.contains(media))
        return refuseWhatsApp(131009, u"Media ID is not valid."_s);
    if (!m_pair.take(customer.id, world.now()))
        return refuseWhatsApp(131056, u"Too many messages sent from this number to the same recipient."_s);
    if (!m_number.take(world.account().phoneNumberId, world.now()))
        return refuseWhatsApp(130429, u"Cloud API message throughput has been reached."_s);
    return std::nullopt;
}

SimResponse GraphWhatsApp::markRead(const QJsonObject &body)
{
    const QString id = body.value("message_id"_L1).toString();
    if (!id.startsWith("wamid."_L1))
        return refuseWhatsApp(131009, u"Message ID is not valid."_s);
    const bool typing = body.contains("typing_indicator"_L1);
    m_context.journal.add(u"action"_s, {{"message"_L1, id}, {"action"_L1, typing ? u"typing"_s : u"read"_s}});
    return ok({{"success"_L1, true}});
}

SimResponse GraphWhatsApp::accept(const QJsonObject &body, const Customer &customer)
{
    World &world = m_context.world;
    const QString to = idText(body.value("to"_L1));
    const QString address = to.isEmpty() ? body.value("recipient"_L1).toString() : to;
    const Sent sent{Channel::WhatsApp,
                    customer.id,
                    address,
                    typeOf(body),
                    wordsOf(body),
                    world.nextWamid(customer.waId),
                    body.value("biz_opaque_callback_data"_L1).toString(),
                    world.now()};
    world.remember(sent);
    postBack(sent, customer, categoryOf(body));

    QJsonObject contact{{"input"_L1, address}};
    if (!customer.waId.isEmpty())
        contact.insert("wa_id"_L1, customer.waId);
    if (!customer.bsuid.isEmpty())
        contact.insert("user_id"_L1, customer.bsuid);
    QJsonObject message{{"id"_L1, sent.remoteId}};
    if (sent.kind == "template"_L1)
        message.insert("message_status"_L1, "accepted"_L1);
    return ok({{"messaging_product"_L1, "whatsapp"_L1},
               {"contacts"_L1, QJsonArray{contact}},
               {"messages"_L1, QJsonArray{message}}});
}

void GraphWhatsApp::postStatus(const Customer &customer, StatusFacts &facts, milliseconds after)
{
    facts.at = m_context.world.now() + after;
    m_context.courier.post(Channel::WhatsApp, whatsAppStatus(m_context.world, customer, facts), after);
}

void GraphWhatsApp::postBack(const Sent &sent, const Customer &customer, const QString &category)
{
    World &world = m_context.world;
    StatusFacts facts{sent.remoteId, u"sent"_s, sent.localId, category, {}, {}};
    milliseconds after = Pace::draw(world.dice(), m_pace.sentMs, world.speed);
    if (const int code = std::exchange(m_failNext, 0); code != 0) {
        facts.status = u"failed"_s;
        facts.error = whatsAppErrorObject(code);
        return postStatus(customer, facts, after);
    }
    postStatus(customer, facts, after);
    if (sent.kind == "reaction"_L1)
        return;
    facts.status = u"delivered"_s;
    after += Pace::draw(world.dice(), m_pace.deliveredMs, world.speed);
    postStatus(customer, facts, after);
    if (!world.dice().chance(m_pace.readsPercent))
        return;
    facts.status = u"read"_s;
    after += Pace::draw(world.dice(), m_pace.readMs, world.speed);
    postStatus(customer, facts, after);
}

} // namespace migochat::sim
