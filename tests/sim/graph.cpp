#include "tests/sim/graph.h"

#include "tests/sim/grapherror.h"
#include "tests/sim/jsontext.h"

#include <QMessageAuthenticationCode>
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

QString tokenOf(const SimRequest &request)
{
    const QString header = QString::fromUtf8(request.header("authorization"));
    if (header.startsWith("Bearer "_L1) || header.startsWith("OAuth "_L1))
        return header.section(u' ', 1);
    const QString inAddress = request.parameter(u"access_token"_s);
    if (!inAddress.isEmpty())
        return inAddress;
    return parseObject(request.body).value_or(QJsonObject{}).value("access_token"_L1).toString();
}

QString proofOf(const SimRequest &request)
{
    const QString inAddress = request.parameter(u"appsecret_proof"_s);
    if (!inAddress.isEmpty())
        return inAddress;
    return parseObject(request.body).value_or(QJsonObject{}).value("appsecret_proof"_L1).toString();
}

} // namespace

Graph::Graph(Context context, const Pace &pace)
    : m_context(context), m_messenger(context, pace), m_whatsApp(context, pace), m_media(context), m_setup(context)
{
}

SimResponse Graph::handle(const SimRequest &request)
{
    SimResponse response = answer(request);
    addUsage(response);
    QJsonObject entry{{"service"_L1, "graph"_L1},
                      {"method"_L1, QString::fromLatin1(request.method)},
                      {"path"_L1, request.path},
                      {"status"_L1, response.status}};
    if (const auto body = parseObject(request.body))
        entry.insert("body"_L1, *body);
    if (response.status >= 400)
        entry.insert("error"_L1, parseObject(response.body).value_or(QJsonObject{}).value("error"_L1));
    m_context.journal.add(response.status < 400 ? u"received"_s : u"refused"_s, entry);
    return response;
}

SimResponse Graph::answer(const SimRequest &request)
{
    if (request.path.startsWith("/whatsapp_business/attachments"_L1) || request.path.startsWith("/cdn"_L1))
        return m_media.download(request);
    return route(request, nodes(request.path));
}

SimResponse Graph::route(const SimRequest &request, const QStringList &parts)
{
    const Credentials &account = m_context.world.account();
    const QString node = parts.value(0);
    const QString edge = parts.value(1);
    const bool whatsApp = node == account.phoneNumberId || node == account.wabaId || m_media.knows(node);
    if (std::optional<SimResponse> wrong = accessError(request, whatsApp ? Channel::WhatsApp : Channel::Messenger))
        return *wrong;
    const bool isPage = node == account.pageId || node == "me"_L1;
    if (request.method == "POST" && edge == "messages"_L1 && (isPage || node == account.phoneNumberId))
        return send(request, isPage ? Channel::Messenger : Channel::WhatsApp);
    QString newId;
    if (request.method == "POST" && edge == "media"_L1 && node == account.phoneNumberId) {
        SimResponse response = m_media.upload(request, &newId);
        m_whatsApp.addMedia(newId);
        return response;
    }
    if (request.method == "POST" && edge == "message_attachments"_L1 && isPage) {
        SimResponse response = m_media.uploadAttachment(request, &newId);
        m_messenger.addAttachment(newId);
        return response;
    }
    if (edge.isEmpty() && request.method == "GET") {
        if (std::optional<SimResponse> file = m_media.describe(node))
            return *file;
    }
    if (std::optional<SimResponse> done = m_setup.handle(request, parts))
        return *done;
    return refuse(
        {400,
         100,
         33,
         u"Unsupported %1 request. Object with ID '%2' does not exist, cannot be loaded due to missing "
         u"permissions, or does not support this operation"_s.arg(QString::fromLatin1(request.method.toLower()), node),
         {}});
}

std::optional<SimResponse> Graph::accessError(const SimRequest &request, Channel channel) const
{
    const World &world = m_context.world;
    const Credentials &account = world.account();
    const QString token = tokenOf(request);
    const int status = channel == Channel::WhatsApp ? 401 : 400;
    if (token.isEmpty())
        return refuse({status, 2500, 0, u"An active access token must be used to query information."_s, {}});
    if (world.tokensExpired)
        return refuse({status, 190, 463, u"Error validating access token: Session has expired."_s, {}});
    const bool appToken = token == account.appId + u"|" + account.appSecret;
    const bool debug = request.path.endsWith("/debug_token"_L1);
    const QString &expected = channel == Channel::WhatsApp ? account.whatsAppToken : account.pageToken;
    const bool known = token == expected || (debug && (appToken || token == account.whatsAppToken));
    if (!known)
        return refuse({status, 190, 0, u"Invalid OAuth access token - Cannot parse access token"_s, {}});
    return proofError(request, token);
}

std::optional<SimResponse> Graph::proofError(const SimRequest &request, const QString &token) const
{
    const World &world = m_context.world;
    const QString proof = proofOf(request);
    if (proof.isEmpty()) {
        if (!world.requireProof)
            return std::nullopt;
        return refuse({400, 100, 0, u"API calls from the server require an appsecret_proof argument"_s, {}});
    }
    const QByteArray wanted =
        QMessageAuthenticationCode::hash(token.toUtf8(), world.account().appSecret.toUtf8(), QCryptographicHash::Sha256)
            .toHex();
    if (proof.toLatin1() != wanted)
        return refuse({400, 100, 0, u"Invalid appsecret_proof provided in the API argument"_s, {}});
    return std::nullopt;
}

SimResponse Graph::send(const SimRequest &request, Channel channel)
{
    const std::optional<QJsonObject> body = parseObject(request.body);
    if (!body) {
        return channel == Channel::WhatsApp ? refuseWhatsApp(100, u"The request body is not valid JSON."_s)
                                            : refuseMessenger(100, 0, u"The request body is not valid JSON."_s);
    }
    const bool isMessage = !body->contains("sender_action"_L1) && !body->contains("status"_L1);
    const std::optional<Fault> fault =
        isMessage ? m_context.faults.take(Service::Graph, customerOf(*body, channel)) : std::nullopt;
    if (!fault)
        return deliver(*body, channel);
    if (fault->kind == Fault::Kind::Error)
        return refuseAsOrdered(channel, fault->code, fault->subcode);
    if (fault->kind == Fault::Kind::CutBefore || fault->kind == Fault::Kind::Html)
        return spoil({}, *fault);
    if (fault->kind == Fault::Kind::Failed && channel == Channel::WhatsApp)
        m_whatsApp.failNext(fault->code);
    return spoil(deliver(*body, channel), *fault);
}

QString Graph::customerOf(const QJsonObject &body, Channel channel)
{
    World &world = m_context.world;
    const QString address = idText(body.value("to"_L1));
    const Customer *customer =
        channel == Channel::Messenger
            ? world.byPsid(idText(body.value("recipient"_L1).toObject().value("id"_L1)))
            : world.byWhatsApp(address.isEmpty() ? body.value("recipient"_L1).toString() : address);
    return customer ? customer->id : QString();
}

SimResponse Graph::deliver(const QJsonObject &body, Channel channel)
{
    return channel == Channel::WhatsApp ? m_whatsApp.send(body) : m_messenger.send(body);
}

void Graph::addUsage(SimResponse &response)
{
    ++m_calls;
    const qint64 percent = m_calls / 2000 % 60; // a share that creeps up, as it does there
    const QByteArray numbers = "{\"call_count\":" + QByteArray::number(percent) +
                               ",\"total_time\":" + QByteArray::number(percent / 2) +
                               ",\"total_cputime\":" + QByteArray::number(percent / 3) + "}";
    response.headers.append({"X-App-Usage", numbers});
    const QByteArray page = m_context.world.account().pageId.toLatin1();
    response.headers.append({"X-Business-Use-Case-Usage",
                             "{\"" + page +
                                 "\":[{\"type\":\"messenger\",\"call_count\":" + QByteArray::number(percent) +
                                 ",\"total_cputime\":1,\"total_time\":1,\"estimated_time_to_regain_access\":0}]}"});
}

} // namespace migochat::sim
