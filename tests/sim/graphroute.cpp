#include "tests/sim/graph.h"
#include "tests/sim/graphbody.h"
#include "tests/sim/grapherror.h"
#include "tests/sim/graphpaging.h"

#include <QMessageAuthenticationCode>

#include <algorithm>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

QString routeName(const SimRequest &request, const QStringList &parts)
{
    if (request.path.startsWith("/whatsapp_business/"_L1))
        return u"media.download"_s;
    if (request.path.startsWith("/cdn"_L1))
        return u"cdn"_s;
    const QString edge = parts.value(1);
    if (edge.isEmpty())
        return parts.value(0) == "debug_token"_L1 ? u"debug_token"_s : u"node"_s;
    static const QHash<QString, QString> names{{u"media"_s, u"media.upload"_s},
                                               {u"message_attachments"_s, u"attachment.upload"_s},
                                               {u"message_templates"_s, u"templates"_s},
                                               {u"replies"_s, u"comments"_s}};
    if (edge == "messages"_L1 && request.method == "GET")
        return u"conversations"_s;
    return names.value(edge, edge);
}

QString usageType(Channel channel, const QString &route)
{
    if (channel == Channel::WhatsApp)
        return u"whatsapp_business_management"_s;
    if (channel == Channel::Instagram)
        return u"instagram"_s;
    return route == "comments"_L1 || route == "subscribed_apps"_L1 ? u"pages"_s : u"messenger"_s;
}

Graph::Target Graph::targetOf(const SimRequest &request, const QStringList &parts) const
{
    const Credentials &account = m_context.world.account();
    const QString node = parts.value(0);
    Target target{Channel::Messenger, routeName(request, parts)};
    if (node == account.phoneNumberId || node == account.wabaId)
        target.channel = Channel::WhatsApp;
    else if (node == account.igUserId || m_context.world.byIgsid(node))
        target.channel = Channel::Instagram;
    else if (node == "me"_L1 && tokenOf(request) == account.igToken)
        target.channel = Channel::Instagram;
    if (target.route == "node"_L1 && m_media.knows(node)) {
        target.channel = Channel::WhatsApp;
        target.route = u"media.describe"_s;
    } else if (target.route == "node"_L1 && (m_context.world.byPsid(node) || m_context.world.byIgsid(node))) {
        target.route = u"profile"_s;
    }
    return target;
}

QStringList Graph::tokensFor(const Target &target) const
{
    const Credentials &account = m_context.world.account();
    const QString appToken = account.appId + u'|' + account.appSecret;
    if (target.route == "debug_token"_L1)
        return {appToken, account.pageToken, account.whatsAppToken, account.igToken};
    if (target.route == "subscriptions"_L1)
        return {appToken};
    if (target.channel == Channel::WhatsApp)
        return {account.whatsAppToken};
    if (target.channel == Channel::Instagram)
        return {account.igToken, account.pageToken};
    // Comments, leads and conversations of Instagram have ids of their own, so its token may ask for any node.
    const bool anyNode = target.route == "node"_L1 || target.route == "comments"_L1 ||
                         target.route == "conversations"_L1 || target.route == "profile"_L1;
    return anyNode ? QStringList{account.pageToken, account.igToken} : QStringList{account.pageToken};
}

std::optional<SimResponse> Graph::accessError(const SimRequest &request, const Target &target) const
{
    const World &world = m_context.world;
    const QString token = tokenOf(request);
    const int status = target.channel == Channel::WhatsApp ? 401 : 400;
    if (token.isEmpty())
        return refuse({status, 2500, 0, u"An active access token must be used to query information."_s, {}});
    if (world.tokensExpired || world.deadTokens.contains(token))
        return refuse({status, 190, 463, u"Error validating access token: Session has expired."_s, {}});
    if (!tokensFor(target).contains(token))
        return refuse({status, 190, 0, u"Invalid OAuth access token - Cannot parse access token"_s, {}});
    return proofError(request, token);
}

std::optional<SimResponse> Graph::proofError(const SimRequest &request, const QString &token) const
{
    const World &world = m_context.world;
    const QString proof = graphBody(request).value("appsecret_proof"_L1).toString();
    if (proof.isEmpty()) {
        const bool appToken = token.contains(u'|'); // the secret itself is in it
        if (!world.requireProof || appToken)
            return std::nullopt;
        return refuse({400, 100, 0, u"API calls from the server require an appsecret_proof argument"_s, {}});
    }
    const Credentials &account = world.account();
    QStringList secrets{account.appSecret};
    if (token == account.igToken)
        secrets.append(account.igAppSecret); // an app with Instagram login has a second secret
    const bool right = std::any_of(secrets.begin(), secrets.end(), [&](const QString &secret) {
        return proof.toLatin1() ==
               QMessageAuthenticationCode::hash(token.toUtf8(), secret.toUtf8(), QCryptographicHash::Sha256).toHex();
    });
    if (!right)
        return refuse({400, 100, 0, u"Invalid appsecret_proof provided in the API argument"_s, {}});
    return std::nullopt;
}

} // namespace migochat::sim
