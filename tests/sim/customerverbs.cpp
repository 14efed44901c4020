#include "tests/sim/duration.h"
#include "tests/sim/graph.h"
#include "tests/sim/grapherror.h"
#include "tests/sim/jsontext.h"
#include "tests/sim/noise.h"
#include "tests/sim/verbs.h"
#include "tests/sim/wawebhook.h"

#include <algorithm>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

QJsonObject done(QJsonObject more)
{
    more.insert("ok"_L1, true);
    return more;
}

QJsonObject undone(const QString &why)
{
    return {{"ok"_L1, false}, {"error"_L1, why}};
}

std::optional<QJsonObject> CustomerVerbs::run(const QString &what, const QJsonObject &verb)
{
    if (what == "customer"_L1)
        return define(verb);
    if (what == "echo"_L1)
        return echo(verb);
    if (what == "status"_L1)
        return status(verb);
    if (what == "ms.comment"_L1)
        return comment(verb);
    if (what == "raw"_L1) {
        m_context.courier.post(channelNamed(verb.value("channel"_L1).toString()), verb.value("body"_L1).toObject(),
                               milliseconds(0));
        return done();
    }
    if (!hasOwnWay(what))
        return std::nullopt;
    if (what.startsWith("ms."_L1))
        return messenger(what.mid(3), verb);
    const QHash<QString, QString> renamed{{u"voice"_s, u"audio"_s},
                                          {u"contact"_s, u"contacts"_s},
                                          {u"delete"_s, u"revoke"_s},
                                          {u"button"_s, u"interactive"_s}};
    return whatsApp(renamed.value(what.mid(3), what.mid(3)), verb);
}

bool CustomerVerbs::hasOwnWay(const QString &what) const
{
    static const QStringList known{
        u"ms.text"_s,       u"ms.voice"_s,    u"ms.audio"_s,    u"ms.image"_s,    u"ms.video"_s,   u"ms.document"_s,
        u"ms.file"_s,       u"ms.sticker"_s,  u"ms.postback"_s, u"ms.reaction"_s, u"ms.edit"_s,    u"ms.delete"_s,
        u"ms.read"_s,       u"ms.referral"_s, u"wa.text"_s,     u"wa.voice"_s,    u"wa.audio"_s,   u"wa.image"_s,
        u"wa.video"_s,      u"wa.document"_s, u"wa.sticker"_s,  u"wa.location"_s, u"wa.contact"_s, u"wa.contacts"_s,
        u"wa.order"_s,      u"wa.reaction"_s, u"wa.edit"_s,     u"wa.delete"_s,   u"wa.button"_s,  u"wa.interactive"_s,
        u"wa.unsupported"_s};
    return known.contains(what);
}

Customer &CustomerVerbs::actor(const QJsonObject &verb, std::optional<Channel> channel)
{
    World &world = m_context.world;
    const QString id = verb.value("actor"_L1).toString(verb.value("from"_L1).toString(u"C0"_s));
    Customer &customer = world.customer(id);
    const auto take = [&verb](QString &field, QLatin1StringView name) {
        if (verb.contains(name))
            field = idText(verb.value(name));
    };
    take(customer.name, "name"_L1);
    take(customer.waId, "wa"_L1);
    take(customer.bsuid, "bsuid"_L1);
    take(customer.username, "username"_L1);
    take(customer.psid, "psid"_L1);
    take(customer.igsid, "igsid"_L1);
    take(customer.igUsername, "igName"_L1);
    const auto place = std::find_if(world.customers().begin(), world.customers().end(),
                                    [&](const auto &c) { return c.get() == &customer; });
    const auto number = static_cast<int>(place - world.customers().begin()) + 1;
    const QString digits = QString::number(number).rightJustified(5, u'0');
    if (channel == Channel::Messenger && customer.psid.isEmpty())
        customer.psid = u"70000000000"_s + digits;
    if (channel == Channel::Instagram && customer.igsid.isEmpty())
        customer.igsid = u"17840000000"_s + digits;
    if (channel == Channel::Instagram && customer.igUsername.isEmpty())
        customer.igUsername = u"user."_s + digits;
    if (channel == Channel::WhatsApp && customer.waId.isEmpty() && customer.bsuid.isEmpty()) {
        const bool isNumber = std::all_of(id.begin(), id.end(), [](QChar c) { return c.isDigit(); });
        customer.waId = isNumber && id.size() > 6 ? id : QString(u"2010001" + digits);
    }
    if (channel == Channel::WhatsApp && customer.bsuid.isEmpty())
        customer.bsuid = u"EG.20000000"_s + digits;
    return customer;
}

QJsonObject CustomerVerbs::define(const QJsonObject &verb)
{
    Customer &customer = actor(verb, std::nullopt);
    if (verb.contains("blocked"_L1))
        customer.blocked = verb.value("blocked"_L1).toBool();
    if (verb.contains("optedOut"_L1))
        customer.optedOut = verb.value("optedOut"_L1).toBool();
    customer.leadForm = verb.value("leadForm"_L1).toBool(customer.leadForm);
    customer.profile = verb.value("profile"_L1).toString(customer.profile);
    const auto age = [&](QLatin1StringView name) -> std::optional<Instant> {
        const std::optional<milliseconds> ago = parseDuration(verb.value(name).toString());
        return ago ? std::optional(m_context.world.now() - *ago) : std::nullopt;
    };
    if (verb.contains("lastWhatsApp"_L1))
        customer.lastWhatsApp = age("lastWhatsApp"_L1);
    if (verb.contains("lastMessenger"_L1))
        customer.lastMessenger = age("lastMessenger"_L1);
    if (verb.contains("lastInstagram"_L1))
        customer.lastInstagram = age("lastInstagram"_L1);
    return done({{"customer"_L1, customer.id}});
}

QString CustomerVerbs::wording(const QJsonObject &verb)
{
    const QString text = verb.value("text"_L1).toString();
    return verb.value("vary"_L1).toBool() ? withNoise(text, m_context.world.dice()) : text;
}

Instant CustomerVerbs::timeOf(const QJsonObject &verb) const
{
    return m_context.world.now() - parseDuration(verb.value("age"_L1).toString()).value_or(milliseconds(0));
}

QString CustomerVerbs::messageId(const QJsonObject &verb, const Customer &customer) const
{
    const QString wanted = verb.value("message"_L1).toString(u"last"_s);
    if (wanted == "last"_L1)
        return m_memory.last.value(customer.id);
    if (wanted == "lastSent"_L1) {
        const Sent *sent = lastSentTo(customer);
        return sent ? sent->remoteId : QString();
    }
    return wanted.startsWith(u'$') ? m_memory.names.value(wanted.mid(1)) : wanted;
}

const Sent *CustomerVerbs::lastSentTo(const Customer &customer, std::optional<Channel> channel) const
{
    const auto &sent = m_context.world.sent();
    const auto found = std::find_if(sent.rbegin(), sent.rend(), [&](const Sent &one) {
        return one.customer == customer.id && (!channel || one.channel == *channel);
    });
    return found == sent.rend() ? nullptr : &*found;
}

void CustomerVerbs::remember(const QJsonObject &verb, const Customer &customer, const QString &id)
{
    m_memory.last.insert(customer.id, id);
    if (verb.contains("as"_L1))
        m_memory.names.insert(verb.value("as"_L1).toString(), id);
}

QJsonObject CustomerVerbs::status(const QJsonObject &verb)
{
    const Customer &customer = actor(verb, Channel::WhatsApp);
    const Sent *sent = lastSentTo(customer);
    const int code = verb.value("code"_L1).toInt();
    QJsonObject target = verb;
    if (!target.contains("message"_L1))
        target.insert("message"_L1, "lastSent"_L1);
    StatusFacts facts{messageId(target, customer),
                      verb.value("status"_L1).toString(u"delivered"_s),
                      verb.value("callback"_L1).toString(sent ? sent->localId : QString()),
                      u"service"_s,
                      {},
                      timeOf(verb),
                      {}};
    if (code != 0)
        facts.error = whatsAppErrorObject(code);
    if (facts.wamid.isEmpty())
        return undone(u"no such message"_s);
    m_context.courier.post(Channel::WhatsApp, whatsAppStatus(m_context.world, customer, facts), milliseconds(0));
    return done({{"id"_L1, facts.wamid}});
}

} // namespace migochat::sim
