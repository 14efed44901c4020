#include "tests/sim/graphsubscriptions.h"

#include "tests/sim/graphbody.h"
#include "tests/sim/grapherror.h"
#include "tests/sim/jsontext.h"

#include <algorithm>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList listOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().split(u',', Qt::SkipEmptyParts);
    QStringList list;
    const QJsonArray given = value.toArray();
    for (const QJsonValue &field : given)
        list.append(field.toString(field.toObject().value("name"_L1).toString()));
    return list;
}

QString scopeOf(Channel channel)
{
    if (channel == Channel::WhatsApp)
        return u"whatsapp_business_account"_s;
    return channel == Channel::Instagram ? u"instagram"_s : u"page"_s;
}

} // namespace

std::optional<SimResponse> GraphSubscriptions::handle(const SimRequest &request, const QStringList &parts)
{
    const Credentials &account = m_context.world.account();
    const QString node = parts.value(0);
    const QString edge = parts.value(1);
    if (edge == "subscriptions"_L1 && node == account.appId)
        return request.method == "GET" ? appList() : app(request);
    if (node == account.phoneNumberId && edge.isEmpty() && request.method == "POST") {
        const QJsonValue configuration = graphBody(request).value("webhook_configuration"_L1);
        return configuration.isObject() ? std::optional(overrideNumber(configuration.toObject())) : std::nullopt;
    }
    if (edge != "subscribed_apps"_L1)
        return std::nullopt;
    if (node == account.pageId || node == "me"_L1)
        return fields(request, m_pageFields);
    if (node == account.igUserId)
        return fields(request, m_instagramFields);
    return node == account.wabaId ? std::optional(whatsApp(request)) : std::nullopt;
}

SimResponse GraphSubscriptions::fields(const SimRequest &request, QStringList &list) const
{
    const Credentials &account = m_context.world.account();
    if (request.method == "DELETE") {
        list.clear();
        return ok({{"success"_L1, true}});
    }
    if (request.method == "GET") {
        const QJsonObject app{{"id"_L1, account.appId},
                              {"name"_L1, "Migochat (simulated)"_L1},
                              {"subscribed_fields"_L1, QJsonArray::fromStringList(list)}};
        return ok({{"data"_L1, list.isEmpty() ? QJsonArray{} : QJsonArray{app}}});
    }
    const QStringList wanted = listOf(graphBody(request).value("subscribed_fields"_L1));
    if (wanted.isEmpty())
        return refuseMessenger(100, 0, u"The parameter subscribed_fields is required."_s);
    list = wanted; // the list replaces the earlier one
    return ok({{"success"_L1, true}});
}

SimResponse GraphSubscriptions::whatsApp(const SimRequest &request)
{
    if (request.method == "GET") {
        const QJsonObject app{{"id"_L1, m_context.world.account().appId},
                              {"name"_L1, "Migochat (simulated)"_L1},
                              {"link"_L1, "https://www.facebook.com/games/?app_id=700000000000017"_L1}};
        QJsonObject entry{{"whatsapp_business_api_data"_L1, app}};
        const QUrl override = m_context.courier.callback(u"waba"_s);
        if (!override.isEmpty())
            entry.insert("override_callback_uri"_L1, override.toString());
        return ok({{"data"_L1, m_whatsApp ? QJsonArray{entry} : QJsonArray{}}});
    }
    if (request.method == "DELETE") {
        m_whatsApp = false;
        return ok({{"success"_L1, true}});
    }
    m_whatsApp = true;
    const QJsonObject body = graphBody(request);
    const QString uri = body.value("override_callback_uri"_L1).toString();
    if (uri.isEmpty()) {
        m_context.courier.setCallback(u"waba"_s, {}); // a call without body takes the override away
        return ok({{"success"_L1, true}});
    }
    return verified(u"waba"_s, QUrl(uri), body.value("verify_token"_L1).toString());
}

SimResponse GraphSubscriptions::overrideNumber(const QJsonObject &configuration)
{
    const QString uri = configuration.value("override_callback_uri"_L1).toString();
    if (!uri.isEmpty())
        return verified(u"number"_s, QUrl(uri), configuration.value("verify_token"_L1).toString());
    m_context.courier.setCallback(u"number"_s, {});
    return ok({{"success"_L1, true}});
}

SimResponse GraphSubscriptions::app(const SimRequest &request)
{
    const QJsonObject body = graphBody(request);
    const QString object = body.value("object"_L1).toString();
    const QStringList known{u"page"_s, u"instagram"_s, u"whatsapp_business_account"_s};
    if (!known.contains(object))
        return refuseMessenger(100, 0, u"Param object must be one of {page, instagram, whatsapp_business_account}"_s);
    if (request.method == "DELETE") {
        m_appFields.remove(object);
        return ok({{"success"_L1, true}});
    }
    const QStringList fields = listOf(body.value("fields"_L1));
    const QUrl url(body.value("callback_url"_L1).toString());
    const QString token = body.value("verify_token"_L1).toString();
    if (fields.isEmpty() || url.isEmpty() || token.isEmpty())
        return refuseMessenger(100, 0, u"The parameters callback_url, fields and verify_token are required."_s);
    m_appFields.insert(object, fields);
    return verified(object, url, token);
}

SimResponse GraphSubscriptions::appList() const
{
    QJsonArray data;
    for (const Channel channel : {Channel::Messenger, Channel::WhatsApp, Channel::Instagram}) {
        const QString object = scopeOf(channel);
        QJsonArray fields;
        const QStringList chosen = m_appFields.value(object, {u"messages"_s});
        for (const QString &field : chosen)
            fields.append(QJsonObject{{"name"_L1, field}, {"version"_L1, "v26.0"_L1}});
        data.append(QJsonObject{{"object"_L1, object},
                                {"callback_url"_L1, m_context.courier.callback(object).toString()},
                                {"active"_L1, true},
                                {"fields"_L1, fields}});
    }
    return ok({{"data"_L1, data}});
}

SimResponse GraphSubscriptions::verified(const QString &scope, const QUrl &url, const QString &token)
{
    if (url.toString().size() > 200)
        return refuseMessenger(100, 0, u"The callback address must have at most 200 characters"_s);
    SimResponse response;
    response.later = [context = m_context, scope, url, token](const SimReply &reply) {
        context.courier.verify(url, token, [context, scope, url, reply](bool verified) {
            if (!verified) {
                return reply(refuse({400,
                                     2200,
                                     0,
                                     u"(#2200) Callback verification failed with the following errors: HTTP Status "
                                     u"Code = 403; HTTP Message = Forbidden"_s,
                                     {}}));
            }
            context.courier.setCallback(scope, url);
            reply(ok({{"success"_L1, true}}));
        });
    };
    return response;
}

void GraphSubscriptions::set(const QJsonObject &verb)
{
    m_strict = verb.value("strict"_L1).toBool(m_strict);
    const QString lost = verb.value("lose"_L1).toString();
    const bool all = lost == "all"_L1;
    if (all || lost == "page"_L1 || lost == "messenger"_L1)
        m_pageFields.clear();
    if (all || lost == "instagram"_L1)
        m_instagramFields.clear();
    if (all || lost == "whatsapp"_L1)
        m_whatsApp = false;
}

bool GraphSubscriptions::allows(Channel channel, const QJsonObject &body) const
{
    if (!m_strict)
        return true;
    if (channel == Channel::WhatsApp)
        return m_whatsApp;
    const QStringList &subscribed = channel == Channel::Instagram ? m_instagramFields : m_pageFields;
    const QStringList needed = fieldsOf(body);
    return std::all_of(needed.begin(), needed.end(), [&](const QString &field) { return subscribed.contains(field); });
}

void GraphSubscriptions::giveUp(Channel channel)
{
    if (!m_strict || channel == Channel::WhatsApp)
        return;
    m_context.journal.add(u"webhooksDisabled"_s, {{"channel"_L1, channelName(channel)}});
    (channel == Channel::Instagram ? m_instagramFields : m_pageFields).clear();
}

QJsonObject GraphSubscriptions::state() const
{
    return {{"strict"_L1, m_strict},
            {"page"_L1, QJsonArray::fromStringList(m_pageFields)},
            {"instagram"_L1, QJsonArray::fromStringList(m_instagramFields)},
            {"whatsapp"_L1, m_whatsApp}};
}

} // namespace migochat::sim
