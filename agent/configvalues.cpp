#include "agent/configvalues.h"

#include <QRegularExpression>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

auto unusable(const QString &name, QStringView why)
{
    return fail(ErrorCode::InvalidPayload, name + u' ' + why);
}

Result<quint16> portOf(const ConfigValues &values)
{
    const QString text = values.value(u"PORT"_s);
    if (text.isEmpty())
        return quint16(0);
    bool ok = false;
    const quint16 port = text.toUShort(&ok);
    if (!ok)
        return unusable(u"PORT"_s, u"is not a number from 0 to 65535");
    return port;
}

Result<QHostAddress> hostOf(const ConfigValues &values)
{
    const QString text = values.value(u"HOST"_s);
    if (text.isEmpty() || text == "localhost"_L1)
        return QHostAddress(QHostAddress::LocalHost);
    const QHostAddress host(text);
    if (host.isNull())
        return unusable(u"HOST"_s, u"is not an address such as 127.0.0.1 or 0.0.0.0");
    return host;
}

Result<QUrl> urlOf(const ConfigValues &values, const QString &name, const QUrl &otherwise)
{
    const QString text = values.value(name);
    if (text.isEmpty())
        return otherwise;
    const QUrl url(text, QUrl::StrictMode);
    const bool isHttp = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !isHttp || url.host().isEmpty())
        return unusable(name, u"is not an http or https address");
    return url;
}

/// "v26.0". The platforms keep a version for about two years.
Result<QString> versionOf(const ConfigValues &values, const QString &otherwise)
{
    static const QRegularExpression form(u"^v[1-9]\\d*\\.\\d+$"_s);
    const QString text = values.value(u"GRAPH_VERSION"_s);
    if (text.isEmpty())
        return otherwise;
    if (!form.match(text).hasMatch())
        return unusable(u"GRAPH_VERSION"_s, u"is not a version such as v26.0");
    return text;
}

Result<bool> flagOf(const ConfigValues &values, const QString &name)
{
    const QString text = values.value(name).toLower();
    if (text.isEmpty() || text == "0"_L1 || text == "false"_L1 || text == "no"_L1 || text == "off"_L1)
        return false;
    if (text == "1"_L1 || text == "true"_L1 || text == "yes"_L1 || text == "on"_L1)
        return true;
    return unusable(name, u"is neither true nor false");
}

void readAccounts(const ConfigValues &values, AgentConfig &config)
{
    const auto secret = [&values](const QString &name) { return values.value(name).toUtf8(); };
    config.messenger = {.pageId = values.value(u"FB_PAGE_ID"_s),
                        .appId = values.value(u"FB_APP_ID"_s),
                        .appSecret = secret(u"FB_APP_SECRET"_s),
                        .accessToken = secret(u"FB_PAGE_ACCESS_TOKEN"_s),
                        .verifyToken = secret(u"FB_VERIFY_TOKEN"_s)};
    const QByteArray own = secret(u"WHATSAPP_APP_SECRET"_s);
    config.whatsApp = {.phoneNumberId = values.value(u"WHATSAPP_PHONE_NUMBER_ID"_s),
                       .businessAccountId = values.value(u"WHATSAPP_BUSINESS_ACCOUNT_ID"_s),
                       .appId = own.isEmpty() || own == config.messenger.appSecret ? config.messenger.appId : QString(),
                       .appSecret = own.isEmpty() ? config.messenger.appSecret : own,
                       .accessToken = secret(u"WHATSAPP_ACCESS_TOKEN"_s),
                       .verifyToken = secret(u"WHATSAPP_VERIFY_TOKEN"_s)};
    const QByteArray ofInstagram = secret(u"INSTAGRAM_APP_SECRET"_s);
    config.instagram = {.accountId = values.value(u"INSTAGRAM_ACCOUNT_ID"_s),
                        .appId = config.messenger.appId,
                        .appSecret = ofInstagram.isEmpty() ? config.messenger.appSecret : ofInstagram,
                        .facebookAppSecret = config.messenger.appSecret,
                        .accessToken = secret(u"INSTAGRAM_ACCESS_TOKEN"_s),
                        .verifyToken = secret(u"INSTAGRAM_VERIFY_TOKEN"_s)};
    config.gemini.apiKey = secret(u"GEMINI_API_KEY"_s);
    if (const QString model = values.value(u"GEMINI_MODEL"_s); !model.isEmpty())
        config.gemini.model = model;
    config.shop.secretKey = secret(u"BWW_STORE_SECRET_KEY"_s);
}

} // namespace

const QStringList &configNames()
{
    static const QStringList names{
        u"BWW_STORE_BASE_URL"_s,
        u"BWW_STORE_SECRET_KEY"_s,
        u"DEBUG"_s,
        u"FB_APP_ID"_s,
        u"FB_APP_SECRET"_s,
        u"FB_PAGE_ACCESS_TOKEN"_s,
        u"FB_PAGE_ID"_s,
        u"FB_VERIFY_TOKEN"_s,
        u"GEMINI_API_KEY"_s,
        u"GEMINI_BASE_URL"_s,
        u"GEMINI_MODEL"_s,
        u"GRAPH_BASE_URL"_s,
        u"GRAPH_VERSION"_s,
        u"HOST"_s,
        u"INSTAGRAM_ACCESS_TOKEN"_s,
        u"INSTAGRAM_ACCOUNT_ID"_s,
        u"INSTAGRAM_APP_SECRET"_s,
        u"INSTAGRAM_VERIFY_TOKEN"_s,
        u"PORT"_s,
        u"PUBLIC_BASE_URL"_s,
        u"WHATSAPP_ACCESS_TOKEN"_s,
        u"WHATSAPP_APP_SECRET"_s,
        u"WHATSAPP_BUSINESS_ACCOUNT_ID"_s,
        u"WHATSAPP_PHONE_NUMBER_ID"_s,
        u"WHATSAPP_VERIFY_TOKEN"_s,
    };
    return names;
}

Result<AgentConfig> readConfig(const ConfigValues &values)
{
    AgentConfig config;
    readAccounts(values, config);
    const auto port = portOf(values);
    if (!port)
        return failed(port);
    const auto host = hostOf(values);
    if (!host)
        return failed(host);
    const auto publicUrl = urlOf(values, u"PUBLIC_BASE_URL"_s, {});
    if (!publicUrl)
        return failed(publicUrl);
    config.listen = {.host = *host, .webhookPort = *port, .publicUrl = *publicUrl};
    const auto graph = urlOf(values, u"GRAPH_BASE_URL"_s, config.graph.baseUrl);
    if (!graph)
        return failed(graph);
    config.graph.baseUrl = *graph;
    const auto version = versionOf(values, config.graph.version);
    if (!version)
        return failed(version);
    config.graph.version = *version;
    const auto gemini = urlOf(values, u"GEMINI_BASE_URL"_s, config.gemini.baseUrl);
    if (!gemini)
        return failed(gemini);
    config.gemini.baseUrl = *gemini;
    const auto shop = urlOf(values, u"BWW_STORE_BASE_URL"_s, config.shop.baseUrl);
    if (!shop)
        return failed(shop);
    config.shop.baseUrl = *shop;
    const auto debug = flagOf(values, u"DEBUG"_s);
    if (!debug)
        return failed(debug);
    config.debug = *debug;
    return config;
}

} // namespace migochat
