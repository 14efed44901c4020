#include "tests/sim/kindverbs.h"

#include "tests/sim/graph.h"
#include "tests/sim/historypiece.h"
#include "tests/sim/jsontext.h"
#include "tests/sim/wawebhook.h"

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The kind that a short verb means: ig.voice is instagram.audio.
QString kindOfVerb(const QString &what)
{
    static const QHash<QString, QString> areas{
        {u"ms"_s, u"messenger."_s}, {u"wa"_s, u"whatsapp."_s}, {u"ig"_s, u"instagram."_s}};
    static const QHash<QString, QString> words{
        {u"ig.voice"_s, u"audio"_s}, {u"ig.delete"_s, u"deleted"_s}, {u"ig.document"_s, u"file"_s}};
    const QString area = what.section(u'.', 0, 0);
    return areas.value(area) + words.value(what, what.section(u'.', 1));
}

void later(std::optional<Instant> &last, Instant at)
{
    if (!last || *last < at)
        last = at;
}

} // namespace

std::optional<QJsonObject> KindVerbs::run(const QString &what, const QJsonObject &verb)
{
    if (what == "kinds"_L1)
        return listed();
    if (what == "history"_L1)
        return history(verb);
    if (what == "emit"_L1)
        return emitAll(verb.value("kind"_L1).toString(), verb);
    const bool isShort = what.startsWith("ms."_L1) || what.startsWith("wa."_L1) || what.startsWith("ig."_L1);
    if (!isShort || kindsNamed(kindOfVerb(what)).isEmpty())
        return std::nullopt;
    return emitAll(kindOfVerb(what), verb);
}

QJsonObject KindVerbs::listed() const
{
    QJsonArray names;
    for (const Kind &kind : webhookKinds())
        names.append(kind.name);
    return done({{"kinds"_L1, names}});
}

QJsonObject KindVerbs::emitAll(const QString &pattern, const QJsonObject &verb)
{
    const QList<Kind> kinds = kindsNamed(pattern);
    if (kinds.isEmpty())
        return undone(u"no kind of webhook is called "_s + pattern);
    const int count = verb.value("count"_L1).toInt(1);
    QJsonArray ids;
    for (int i = 0; i < count; ++i) {
        for (const Kind &kind : kinds)
            ids.append(emitOne(kind, verb));
    }
    return done({{"id"_L1, ids.last()}, {"ids"_L1, ids}});
}

KindFill KindVerbs::fillFor(const Kind &kind, const QJsonObject &verb, const Customer &customer)
{
    KindFill fill{m_context.world,
                  m_graph.media(),
                  customer,
                  m_customers.timeOf(verb),
                  verb.contains("text"_L1) ? m_customers.wording(verb) : u"بكام السيفتي شوز؟"_s,
                  {}};
    QJsonObject target{{"message"_L1, verb.value("message"_L1).toString(u"last"_s)}};
    fill.known.insert(u"last"_s, m_customers.messageId(target, customer));
    const QString chosen = verb.contains("message"_L1) ? fill.known.value(u"last"_s) : QString();
    const Sent *sent = m_customers.lastSentTo(customer, kind.channel);
    fill.known.insert(u"lastSent"_s, !chosen.isEmpty() ? chosen : sent ? sent->remoteId : u"none"_s);
    fill.known.insert(u"callback"_s, sent ? sent->localId : QString());
    fill.known.insert(u"lastComment"_s, m_customers.memory().lastComment.value(customer.id, u"88_1"_s));
    fill.known.insert(u"lastEcho"_s, m_customers.memory().lastEcho.value(customer.id, u"wamid.none"_s));
    if (verb.contains("id"_L1)) {
        for (const QString &name : {u"mid"_s, u"wamid"_s, u"id"_s, u"comment"_s})
            fill.known.insert(name, verb.value("id"_L1).toString());
    }
    fill.lead = [this, verb, &customer] { return m_graph.ads().addLead(verb, customer); };
    return fill;
}

QString KindVerbs::emitOne(const Kind &kind, const QJsonObject &verb)
{
    Customer &customer = m_customers.actor(verb, kind.channel);
    KindFill fill = fillFor(kind, verb, customer);
    if (kind.place == "message"_L1)
        (void)filled(u"$wamid"_s, fill);
    QJsonValue event = filled(kind.event, fill);
    const QJsonObject changes = verb.value("with"_L1).toObject();
    for (auto it = changes.begin(); it != changes.end(); ++it)
        event = withValueAt(event, it.key().split(u'.'), filled(it.value(), fill));
    const QJsonObject body = kindBody(kind, fill, event.toObject());
    remember(kind, customer, event.toObject(), fill);
    if (kind.field == "mentions"_L1)
        rememberMention(customer, event.toObject(), fill);
    m_context.courier.post(kind.channel, body, milliseconds(0));
    const QString own = kind.channel == Channel::WhatsApp ? u"wamid"_s : u"mid"_s;
    const QString id = fill.known.value(own, fill.known.value(u"comment"_s, fill.known.value(u"id"_s)));
    if (!id.isEmpty() && !kind.echo && kind.place != "status"_L1)
        m_customers.remember(verb, customer, id);
    return id;
}

void KindVerbs::remember(const Kind &kind, Customer &customer, const QJsonObject &event, const KindFill &fill)
{
    if (kind.opens)
        later(lastOn(customer, kind.channel), fill.at);
    if (kind.opens && event.value("referral"_L1).toObject().value("source_type"_L1) == "ad"_L1)
        customer.adClickAt = fill.at;
    if (kind.name == "user.stop_marketing"_L1 || kind.name == "user.resume_marketing"_L1)
        customer.optedOut = kind.name == "user.stop_marketing"_L1;
    if (kind.field == "feed"_L1 || kind.field == "comments"_L1)
        rememberComment(kind, customer, event);
    if (kind.name.startsWith("coexistence.phone"_L1))
        m_customers.memory().lastEcho.insert(customer.id, fill.known.value(u"wamid"_s));
    const QJsonObject message = event.value("message"_L1).toObject();
    if (message.value("is_deleted"_L1).toBool())
        return m_context.world.unsay(message.value("mid"_L1).toString());
    const bool told = kind.channel != Channel::WhatsApp && message.contains("mid"_L1) && kind.place != "whole"_L1;
    if (!told)
        return;
    m_context.world.say({kind.channel, customer.id, !kind.echo, message.value("mid"_L1).toString(),
                         message.value("text"_L1).toString(), conversationAttachments(message), fill.at});
}

void KindVerbs::rememberMention(const Customer &customer, const QJsonObject &value, KindFill &fill)
{
    m_graph.mentions().add({.post = value.value("media_id"_L1).toString(),
                            .comment = value.value("comment_id"_L1).toString(),
                            .text = fill.text,
                            .writer = customer.igUsername.isEmpty() ? customer.id : customer.igUsername,
                            .picture = filled(u"$url:jpeg"_s, fill).toString(),
                            .at = fill.at});
}

void KindVerbs::rememberComment(const Kind &kind, const Customer &customer, const QJsonObject &value)
{
    const bool onInstagram = kind.channel == Channel::Instagram;
    const bool added = onInstagram || value.value("verb"_L1) == "add"_L1;
    QString id = value.value("comment_id"_L1).toString(value.value("id"_L1).toString());
    if (value.value("item"_L1) == "post"_L1)
        id = value.value("post_id"_L1).toString(); // a visitor's post can be answered privately like a comment
    const QString writer = value.value("from"_L1).toObject().value("id"_L1).toString();
    const Credentials &account = m_context.world.account();
    if (!added || id.isEmpty() || writer == account.pageId || writer == account.igUserId)
        return;
    const QString post = onInstagram ? value.value("media"_L1).toObject().value("id"_L1).toString()
                                     : value.value("post_id"_L1).toString();
    m_graph.comments().add({id, kind.channel, customer.id, post, value.value("parent_id"_L1).toString(post),
                            value.value("message"_L1).toString(value.value("text"_L1).toString()),
                            m_context.world.now()});
    m_customers.memory().lastComment.insert(customer.id, id);
}

QJsonObject KindVerbs::history(const QJsonObject &verb)
{
    HistoryPiece piece;
    piece.phase = verb.value("phase"_L1).toInt(1);
    piece.chunk = verb.value("chunk"_L1).toInt(1);
    piece.progress = verb.value("progress"_L1).toInt(100);
    piece.threads = verb.value("threads"_L1).toInt(40);
    piece.bytes = verb.value("bytes"_L1).toInteger(3'000'000);
    const QJsonObject value = historyValue(m_context.world, piece);
    m_context.courier.post(Channel::WhatsApp, whatsAppNumberField(m_context.world, u"history"_s, value),
                           milliseconds(0));
    return done();
}

} // namespace migochat::sim
