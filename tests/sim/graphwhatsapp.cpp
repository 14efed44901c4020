#include "tests/sim/graphwhatsapp.h"

#include "tests/sim/grapherror.h"
#include "tests/sim/graphmedia.h"
#include "tests/sim/jsontext.h"
#include "tests/sim/templatebook.h"
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

bool isOpen(const Customer &customer, Instant now)
{
    const bool wrote = customer.lastWhatsApp && now - *customer.lastWhatsApp <= 24h;
    return wrote || (customer.freeEntryUntil && now < *customer.freeEntryUntil);
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
    Customer *customer = recipient(body);
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

QString GraphWhatsApp::categoryOf(const QJsonObject &body) const
{
    if (typeOf(body) != "template"_L1)
        return u"service"_s;
    const QJsonObject content = body.value("template"_L1).toObject();
    const Template *known = m_templates.find(content.value("name"_L1).toString(),
                                             content.value("language"_L1).toObject().value("code"_L1).toString());
    return known ? known->category.toLower() : u"utility"_s;
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
    const bool open = isOpen(customer, world.now());
    if (!open && typeOf(body) != "template"_L1) {
        return refuseWhatsApp(131047, u"Message failed to send because more than 24 hours have passed since the "
                                      u"customer last replied to this number."_s);
    }
    if (std::optional<SimResponse> wrong = contentError(body))
        return wrong;
    if (customer.optedOut && categoryOf(body) == "marketing"_L1)
        return refuseWhatsApp(131050);
    if (!m_pair.take(customer.id, world.now()))
        return refuseWhatsApp(131056, u"Too many messages sent from this number to the same recipient."_s);
    if (!m_number.take(world.account().phoneNumberId, world.now()))
        return refuseWhatsApp(130429, u"Cloud API message throughput has been reached."_s);
    return open ? std::nullopt : tierError(customer);
}

std::optional<SimResponse> GraphWhatsApp::contentError(const QJsonObject &body) const
{
    const QString type = typeOf(body);
    const QJsonObject content = body.value(type).toObject();
    if (type == "template"_L1)
        return m_templates.sendError(content);
    // Only the form is checked: webhooks may also have been posted by others than this program.
    if (type == "reaction"_L1 && !content.value("message_id"_L1).toString().startsWith("wamid."_L1))
        return refuseWhatsApp(131009, u"Message ID is not valid."_s);
    const QString media = content.value("id"_L1).toString();
    if (!media.isEmpty() && !m_media.isUpload(media))
        return refuseWhatsApp(131009, u"Media ID is not valid."_s);
    return std::nullopt;
}

std::optional<SimResponse> GraphWhatsApp::tierError(const Customer &customer)
{
    const Instant now = m_context.world.now();
    m_reached.removeIf([now](const auto &one) { return now - one.value() > 24h; });
    if (!m_reached.contains(customer.id) && m_reached.size() >= m_tier)
        return refuseWhatsApp(131048, u"The messaging limit of this business is reached."_s);
    m_reached.insert(customer.id, now);
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

int GraphWhatsApp::failureOf(const QJsonObject &body) const
{
    const QString type = typeOf(body);
    const QJsonObject content = body.value(type).toObject();
    if (content.value("link"_L1).toString().contains("unreachable"_L1))
        return 131053; // addresses are fetched after the call was answered
    const QString id = content.value("id"_L1).toString();
    return id.isEmpty() || m_media.fits(id, type, content.value("voice"_L1).toBool()) ? 0 : 131053;
}

SimResponse GraphWhatsApp::accept(const QJsonObject &body, Customer &customer)
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
    world.say({Channel::WhatsApp, customer.id, false, sent.remoteId, sent.text, {}, world.now()});
    if (customer.adClickAt && world.now() - *customer.adClickAt <= 24h)
        customer.freeEntryUntil = world.now() + 72h; // answered in time
    customer.adClickAt.reset();
    if (const int code = failureOf(body); code != 0)
        m_failNext = code;
    postBack(sent, customer, categoryOf(body));

    QJsonObject contact{{"input"_L1, address}};
    if (!customer.waId.isEmpty())
        contact.insert("wa_id"_L1, customer.waId);
    if (!customer.bsuid.isEmpty())
        contact.insert("user_id"_L1, customer.bsuid);
    QJsonObject message{{"id"_L1, sent.remoteId}};
    if (sent.kind == "template"_L1) {
        const bool held = sent.text.startsWith("held"_L1);
        message.insert("message_status"_L1, held ? "held_for_quality_assessment"_L1 : "accepted"_L1);
    }
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
    StatusFacts facts{sent.remoteId, u"sent"_s, sent.localId, category, {}, {}, {}};
    if (customer.freeEntryUntil && world.now() < *customer.freeEntryUntil)
        facts.freeEntryUntil = customer.freeEntryUntil;
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
    if (sent.kind != "audio"_L1)
        return;
    facts.status = u"played"_s;
    postStatus(customer, facts, after + milliseconds(20));
}

} // namespace migochat::sim
