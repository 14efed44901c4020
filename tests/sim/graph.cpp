#include "tests/sim/graph.h"

#include "tests/sim/graphbody.h"
#include "tests/sim/grapherror.h"
#include "tests/sim/jsontext.h"

#include <QRegularExpression>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The path without /vNN.N; a call without a version uses the oldest one, which is the same here.
QStringList nodes(const QString &path)
{
    static const QRegularExpression version(u"^v\\d+\\.\\d+$"_s);
    QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    if (!parts.isEmpty() && version.match(parts.first()).hasMatch())
        parts.removeFirst();
    return parts;
}

} // namespace

Graph::Graph(Context context, const Pace &pace)
    : m_context(context), m_templates(context), m_media(context), m_messenger(context, pace, m_shelf),
      m_instagram(context, pace, m_shelf), m_whatsApp(context, pace, m_media, m_templates),
      m_commentCalls(context, m_comments), m_conversations(context), m_profiles(context, m_media),
      m_subscriptions(context), m_account(context), m_ads(context), m_mentions(context), m_usage(context.world)
{
}

SimResponse Graph::handle(const SimRequest &request)
{
    SimResponse response = answer(request);
    QJsonObject entry{{"service"_L1, "graph"_L1},
                      {"method"_L1, QString::fromLatin1(request.method)},
                      {"path"_L1, request.path},
                      {"status"_L1, response.status}};
    if (const auto body = parseObject(request.body))
        entry.insert("body"_L1, *body);
    if (response.status >= 400) {
        const QJsonValue error = parseObject(response.body).value_or(QJsonObject{}).value("error"_L1);
        entry.insert("error"_L1, error);
        const bool isSend = request.method == "POST" && request.path.endsWith("/messages"_L1);
        const QString code = QString::number(error.toObject().value("code"_L1).toInt());
        m_context.journal.add((isSend ? u"refused:"_s : u"refusedCall:"_s) + code, {});
    }
    m_context.journal.add(response.status < 400 ? u"received"_s : u"refused"_s, entry);
    return response;
}

SimResponse Graph::answer(const SimRequest &request)
{
    const QStringList parts = nodes(request.path);
    const Target target = targetOf(request, parts);
    const std::optional<Fault> fault = m_context.faults.takeForRoute(target.route);
    if (!fault)
        return route(request, parts);
    if (fault->kind == Fault::Kind::Error)
        return refuseAsOrdered(target.channel, *fault);
    return stopsBefore(*fault) ? spoil({}, *fault) : spoil(route(request, parts), *fault);
}

SimResponse Graph::route(const SimRequest &request, const QStringList &parts)
{
    const Target target = targetOf(request, parts);
    if (target.route == "media.download"_L1 || target.route == "cdn"_L1)
        return m_media.download(request);
    SimResponse response = serve(request, parts, target);
    m_usage.stamp(response, usageType(target.channel, target.route));
    return response;
}

SimResponse Graph::serve(const SimRequest &request, const QStringList &parts, const Target &target)
{
    if (std::optional<SimResponse> wrong = accessError(request, target))
        return *wrong;
    if (std::optional<SimResponse> tooMany = m_usage.count())
        return *tooMany;
    const Credentials &account = m_context.world.account();
    const QStringList senders{account.pageId, account.phoneNumberId, account.igUserId, u"me"_s};
    if (request.method == "POST" && target.route == "messages"_L1 && senders.contains(parts.first()))
        return send(request, target.channel);
    if (std::optional<SimResponse> stored = upload(request, target))
        return *stored;
    if (target.route == "templates"_L1 && parts.first() == account.wabaId)
        return m_templates.handle(request);
    if (target.route == "media.describe"_L1) {
        if (std::optional<SimResponse> file = m_media.handleNode(request, parts.first()))
            return *file;
    }
    if (std::optional<SimResponse> done = m_mentions.handle(request, parts))
        return *done;
    if (std::optional<SimResponse> done = m_subscriptions.handle(request, parts))
        return *done;
    if (std::optional<SimResponse> done = m_commentCalls.handle(request, parts))
        return *done;
    if (std::optional<SimResponse> done = m_conversations.handle(request, parts))
        return *done;
    if (std::optional<SimResponse> done = m_ads.handle(request, parts))
        return *done;
    if (std::optional<SimResponse> done = m_account.handle(request, parts))
        return *done;
    if (std::optional<SimResponse> done = m_profiles.handle(request, parts))
        return *done;
    return refuseNode(request, parts.value(0));
}

std::optional<SimResponse> Graph::upload(const SimRequest &request, const Target &target)
{
    if (request.method != "POST")
        return std::nullopt;
    if (target.route == "media.upload"_L1 && target.channel == Channel::WhatsApp)
        return m_media.upload(request);
    if (target.route != "attachment.upload"_L1)
        return std::nullopt;
    QString id;
    SimResponse response = m_media.uploadAttachment(request, &id);
    if (!id.isEmpty())
        m_shelf.attachments.insert(id);
    return response;
}

QJsonObject Graph::bodyToSend(const SimRequest &request, std::optional<SimResponse> &wrong)
{
    QJsonObject body = graphBody(request);
    const bool hasFile = request.header("content-type").startsWith("multipart/");
    if (!hasFile)
        return body;
    // A file that travels with the message becomes an attachment first.
    QJsonObject message = body.value("message"_L1).toObject();
    QJsonObject attachment = message.value("attachment"_L1).toObject();
    QJsonObject payload = attachment.value("payload"_L1).toObject();
    QString id;
    const SimResponse stored = m_media.uploadAttachment(request, &id);
    if (id.isEmpty()) {
        wrong = stored;
        return body;
    }
    m_shelf.attachments.insert(id);
    payload.insert("attachment_id"_L1, id);
    attachment.insert("payload"_L1, payload);
    message.insert("attachment"_L1, attachment);
    body.insert("message"_L1, message);
    return body;
}

SimResponse Graph::send(const SimRequest &request, Channel channel)
{
    if (hasBrokenJson(request)) {
        return channel == Channel::WhatsApp ? refuseWhatsApp(100, u"The request body is not valid JSON."_s)
                                            : refuseMessenger(100, 0, u"The request body is not valid JSON."_s);
    }
    std::optional<SimResponse> wrong;
    const QJsonObject body = bodyToSend(request, wrong);
    if (wrong)
        return *wrong;
    channel = channelToSend(body, channel);
    const bool isMessage = !body.contains("sender_action"_L1) && !body.contains("status"_L1);
    const std::optional<Fault> fault =
        isMessage ? m_context.faults.take(Service::Graph, customerOf(body, channel)) : std::nullopt;
    if (!fault)
        return deliver(body, channel);
    if (fault->kind == Fault::Kind::Error)
        return refuseAsOrdered(channel, *fault);
    if (stopsBefore(*fault))
        return spoil({}, *fault);
    if (fault->kind == Fault::Kind::Failed && channel == Channel::WhatsApp)
        m_whatsApp.failNext(fault->code);
    return spoil(deliver(body, channel), *fault);
}

Channel Graph::channelToSend(const QJsonObject &body, Channel channel) const
{
    // Through the Page both kinds of ids are written to; whose id it is tells which.
    if (channel != Channel::Messenger)
        return channel;
    const QJsonObject recipient = body.value("recipient"_L1).toObject();
    const Comment *comment = m_shelf.comments.find(idText(recipient.value("comment_id"_L1)));
    const bool onInstagram = m_context.world.byIgsid(idText(recipient.value("id"_L1))) ||
                             (comment && comment->channel == Channel::Instagram);
    return onInstagram ? Channel::Instagram : Channel::Messenger;
}

QString Graph::customerOf(const QJsonObject &body, Channel channel)
{
    World &world = m_context.world;
    const QString id = idText(body.value("recipient"_L1).toObject().value("id"_L1));
    const QString address = idText(body.value("to"_L1));
    const Customer *customer = nullptr;
    if (channel == Channel::WhatsApp)
        customer = world.byWhatsApp(address.isEmpty() ? body.value("recipient"_L1).toString() : address);
    else
        customer = channel == Channel::Instagram ? world.byIgsid(id) : world.byPsid(id);
    return customer ? customer->id : QString();
}

SimResponse Graph::deliver(const QJsonObject &body, Channel channel)
{
    if (channel == Channel::Instagram)
        return m_instagram.send(body);
    return channel == Channel::WhatsApp ? m_whatsApp.send(body) : m_messenger.send(body);
}

} // namespace migochat::sim
