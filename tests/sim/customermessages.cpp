#include "tests/sim/graph.h"
#include "tests/sim/historypiece.h"
#include "tests/sim/mswebhook.h"
#include "tests/sim/sampledata.h"
#include "tests/sim/verbs.h"
#include "tests/sim/wawebhook.h"

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Messages written in the Page inbox carry this app id since v12.
constexpr qint64 kInboxAppId = 26390203743090;

QJsonObject clickToWhatsApp(const QString &adId, const QJsonObject &verb)
{
    return {{"source_url"_L1, QString(u"https://fb.me/" + adId)},
            {"source_id"_L1, adId},
            {"source_type"_L1, "ad"_L1},
            {"headline"_L1, verb.value("adTitle"_L1).toString()},
            {"body"_L1, "BWW"_L1},
            {"media_type"_L1, "image"_L1},
            {"image_url"_L1, "https://scontent.xx.fbcdn.net/v/ad.jpg"_L1},
            {"ctwa_clid"_L1, QString(u"ARAkSIM" + adId)}};
}

bool isMedia(const QString &type)
{
    return type == "audio"_L1 || type == "image"_L1 || type == "document"_L1 || type == "video"_L1 ||
           type == "sticker"_L1;
}

void later(std::optional<Instant> &last, Instant at)
{
    if (!last || *last < at)
        last = at;
}

} // namespace

void CustomerVerbs::addMedia(const QString &type, QJsonObject &verb)
{
    const SampleFile file = sampleFile(type, m_context.world.dice());
    GraphMedia &media = m_graph.media();
    const QString id = media.keep(file.bytes, file.mimeType);
    verb.insert("media"_L1, id);
    verb.insert("mime"_L1, file.mimeType);
    verb.insert("sha256"_L1, media.sha256(id));
    if (type == "document"_L1)
        verb.insert("filename"_L1, verb.value("filename"_L1).toString(u"order.pdf"_s));
}

QJsonObject CustomerVerbs::whatsApp(const QString &type, QJsonObject verb)
{
    Customer &customer = actor(verb, Channel::WhatsApp);
    World &world = m_context.world;
    if (isMedia(type))
        addMedia(type, verb);
    if (verb.contains("text"_L1)) {
        verb.insert("text"_L1, wording(verb));
        verb.insert("caption"_L1, verb.value("text"_L1));
    }
    if (type == "reaction"_L1 || type == "edit"_L1 || type == "revoke"_L1)
        verb.insert("message"_L1, messageId(verb, customer));
    const QString id = verb.contains("id"_L1) ? verb.value("id"_L1).toString() : world.nextWamid(customer.waId);
    QJsonObject message = whatsAppContent(type, verb);
    message.insert("id"_L1, id);
    if (verb.contains("referral"_L1))
        message.insert("referral"_L1, clickToWhatsApp(verb.value("referral"_L1).toString(), verb));
    if (verb.contains("quote"_L1)) {
        QJsonObject quoted = verb;
        quoted.insert("message"_L1, verb.value("quote"_L1));
        message.insert("context"_L1,
                       QJsonObject{{"from"_L1, world.account().displayPhone}, {"id"_L1, messageId(quoted, customer)}});
    }
    const Instant at = timeOf(verb);
    later(customer.lastWhatsApp, at);
    if (verb.contains("referral"_L1))
        customer.adClickAt = at;
    world.say({Channel::WhatsApp, customer.id, true, id, verb.value("text"_L1).toString(), {}, at});
    remember(verb, customer, id);
    m_context.courier.post(Channel::WhatsApp, whatsAppInbound(world, customer, message, at), milliseconds(0));
    return done({{"id"_L1, id}, {"customer"_L1, customer.id}});
}

QJsonObject CustomerVerbs::messengerMessage(const QString &kind, const QJsonObject &verb, const QString &mid)
{
    QJsonObject message{{"mid"_L1, mid}};
    if (verb.contains("text"_L1))
        message.insert("text"_L1, wording(verb));
    if (kind != "text"_L1) {
        QString type = kind == "voice"_L1 ? u"audio"_s : kind;
        const SampleFile file = sampleFile(type, m_context.world.dice());
        const QString address = m_graph.media().publicAddress(m_graph.media().keep(file.bytes, file.mimeType));
        message.insert("attachments"_L1, QJsonArray{QJsonObject{{"type"_L1, type == "document"_L1 ? u"file"_s : type},
                                                                {"payload"_L1, QJsonObject{{"url"_L1, address}}}}});
    }
    if (verb.contains("payload"_L1))
        message.insert("quick_reply"_L1, QJsonObject{{"payload"_L1, verb.value("payload"_L1)}});
    if (verb.contains("referral"_L1)) {
        message.insert("referral"_L1,
                       adReferral(verb.value("referral"_L1).toString(), verb.value("adTitle"_L1).toString()));
    }
    return message;
}

QJsonObject CustomerVerbs::messenger(const QString &kind, const QJsonObject &verb)
{
    Customer &customer = actor(verb, Channel::Messenger);
    const World &world = m_context.world;
    const QString target = messageId(verb, customer);
    const QString mid = verb.contains("id"_L1) ? verb.value("id"_L1).toString() : m_context.world.nextMid();
    QJsonObject members;
    if (kind == "postback"_L1) {
        members = {{"postback"_L1, QJsonObject{{"mid"_L1, mid},
                                               {"title"_L1, verb.value("title"_L1)},
                                               {"payload"_L1, verb.value("payload"_L1)}}}};
    } else if (kind == "reaction"_L1) {
        members = {{"reaction"_L1, QJsonObject{{"mid"_L1, target},
                                               {"action"_L1, "react"_L1},
                                               {"reaction"_L1, "love"_L1},
                                               {"emoji"_L1, verb.value("emoji"_L1).toString(u"❤"_s)}}}};
    } else if (kind == "edit"_L1) {
        members = {
            {"message_edit"_L1, QJsonObject{{"mid"_L1, target}, {"text"_L1, wording(verb)}, {"num_edit"_L1, 1}}}};
    } else if (kind == "delete"_L1) {
        members = {{"message"_L1, QJsonObject{{"mid"_L1, target}, {"is_deleted"_L1, true}}}};
    } else if (kind == "read"_L1) {
        members = {{"read"_L1, QJsonObject{{"watermark"_L1, toMsecs(world.now())}}}};
    } else if (kind == "referral"_L1) {
        members = {{"referral"_L1, adReferral(verb.value("referral"_L1).toString(), {})}};
    } else {
        members = {{"message"_L1, messengerMessage(kind, verb, mid)}};
    }
    const Instant at = timeOf(verb);
    if (kind != "read"_L1 && kind != "delete"_L1)
        later(customer.lastMessenger, at);
    const QJsonObject message = members.value("message"_L1).toObject();
    if (kind == "delete"_L1)
        m_context.world.unsay(target);
    else if (!message.isEmpty())
        m_context.world.say({Channel::Messenger, customer.id, true, mid, message.value("text"_L1).toString(),
                             conversationAttachments(message), at});
    remember(verb, customer, mid);
    m_context.courier.post(Channel::Messenger, messengerEvent(world, customer, members, at), milliseconds(0));
    return done({{"id"_L1, mid}, {"customer"_L1, customer.id}});
}

QJsonObject CustomerVerbs::comment(const QJsonObject &verb)
{
    Customer &customer = actor(verb, Channel::Messenger);
    World &world = m_context.world;
    const QString post = world.account().pageId + u"_" + verb.value("post"_L1).toString(u"88"_s);
    const QString id = verb.value("id"_L1).toString(QString(post.section(u'_', 1) + u"_" + world.nextId()));
    const Comment made = m_graph.comments().add({id, Channel::Messenger, customer.id, post,
                                                 verb.value("parent"_L1).toString(post), wording(verb), timeOf(verb)});
    remember(verb, customer, id);
    m_memory.lastComment.insert(customer.id, id);
    m_context.courier.post(Channel::Messenger, pageComment(world, made, u"add"_s), milliseconds(0));
    return done({{"id"_L1, id}, {"customer"_L1, customer.id}});
}

QJsonObject CustomerVerbs::echo(const QJsonObject &verb)
{
    World &world = m_context.world;
    const bool onMessenger = verb.value("channel"_L1).toString() == "messenger"_L1;
    Customer &customer = actor(verb, onMessenger ? Channel::Messenger : Channel::WhatsApp);
    const QString text = verb.value("text"_L1).toString();
    if (onMessenger) {
        const QString mid = world.nextMid();
        world.say({Channel::Messenger, customer.id, false, mid, text, {}, timeOf(verb)});
        const QJsonObject message{{"mid"_L1, mid}, {"text"_L1, text}, {"app_id"_L1, kInboxAppId}};
        m_context.courier.post(Channel::Messenger, messengerEcho(world, customer, message, timeOf(verb)),
                               milliseconds(0));
        return done({{"id"_L1, mid}});
    }
    const QString id = world.nextWamid(customer.waId);
    m_memory.lastEcho.insert(customer.id, id);
    m_context.courier.post(Channel::WhatsApp, whatsAppPhoneEcho(world, customer, {id, text, timeOf(verb)}),
                           milliseconds(0));
    return done({{"id"_L1, id}});
}

} // namespace migochat::sim
