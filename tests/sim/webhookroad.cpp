#include "tests/sim/jsontext.h"
#include "tests/sim/webhookpost.h"

#include <QNetworkReply>
#include <QTimer>
#include <QUrlQuery>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString objectOf(Channel channel)
{
    if (channel == Channel::WhatsApp)
        return u"whatsapp_business_account"_s;
    return channel == Channel::Instagram ? u"instagram"_s : u"page"_s;
}

const QString &verifyTokenOf(const Credentials &account, Channel channel)
{
    if (channel == Channel::WhatsApp)
        return account.whatsAppVerifyToken;
    return channel == Channel::Instagram ? account.igVerifyToken : account.messengerVerifyToken;
}

} // namespace

QUrl WebhookPoster::ownAddress(Channel channel) const
{
    QUrl url = m_origin;
    url.setPath(u"/webhook/"_s + channelName(channel));
    return url;
}

QUrl WebhookPoster::reachable(const QUrl &address) const
{
    if (address.host() == "127.0.0.1"_L1 || address.host() == "localhost"_L1)
        return address;
    if (m_tunnelHost.isEmpty() || address.host() != m_tunnelHost || m_origin.isEmpty())
        return {};
    QUrl behind = m_origin;
    behind.setPath(address.path());
    return behind;
}

QUrl WebhookPoster::address(Channel channel) const
{
    QString scope = objectOf(channel);
    if (channel == Channel::WhatsApp) // the number's own address comes before the account's, before the app's
        scope = m_callbacks.contains(u"number"_s) ? u"number"_s : m_callbacks.contains(u"waba"_s) ? u"waba"_s : scope;
    return m_callbacks.contains(scope) ? reachable(m_callbacks.value(scope)) : ownAddress(channel);
}

QUrl WebhookPoster::callback(const QString &scope) const
{
    if (m_callbacks.contains(scope))
        return m_callbacks.value(scope);
    for (const Channel channel : {Channel::Messenger, Channel::WhatsApp, Channel::Instagram}) {
        if (objectOf(channel) == scope) // as the dashboard has it
            return QUrl(u"https://%1/webhook/%2"_s.arg(QLatin1StringView(kTunnelHost), channelName(channel)));
    }
    return {};
}

void WebhookPoster::setCallback(const QString &scope, const QUrl &address)
{
    if (address.isEmpty())
        m_callbacks.remove(scope);
    else
        m_callbacks.insert(scope, address);
    flush();
}

void WebhookPoster::setTunnelHost(const QString &host)
{
    for (const Channel channel : {Channel::Messenger, Channel::WhatsApp, Channel::Instagram}) {
        const QString scope = objectOf(channel);
        m_callbacks.insert(scope, callback(scope)); // what was registered stays, and now leads nowhere
    }
    m_tunnelHost = host;
    m_trust.clear();
    flush();
}

void WebhookPoster::verify(const QUrl &url, const QString &verifyToken, const std::function<void(bool)> &done)
{
    Q_EMIT targetWanted();
    const QUrl where = m_tunnelUp ? reachable(url) : QUrl();
    if (where.isEmpty()) {
        m_journal.add(u"handshake"_s, {{"url"_L1, url.toString()}, {"verified"_L1, false}, {"status"_L1, 0}});
        return done(false);
    }
    const QByteArray challenge = QByteArray::number(m_world.nextId().toULongLong() % 10'000'000'000ULL);
    QUrlQuery query;
    query.addQueryItem(u"hub.mode"_s, u"subscribe"_s);
    query.addQueryItem(u"hub.challenge"_s, QString::fromLatin1(challenge));
    query.addQueryItem(u"hub.verify_token"_s, QString::fromLatin1(QUrl::toPercentEncoding(verifyToken)));
    QUrl asked = where;
    asked.setQuery(query);
    QNetworkRequest request(asked);
    request.setTransferTimeout(5'000);
    QNetworkReply *reply = m_network.get(request);
    connect(reply, &QNetworkReply::finished, this, [this, reply, challenge, url, done] {
        reply->deleteLater();
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const bool verified = status == 200 && reply->readAll() == challenge;
        m_journal.add(u"handshake"_s, {{"url"_L1, url.toString()}, {"status"_L1, status}, {"verified"_L1, verified}});
        done(verified);
    });
}

void WebhookPoster::shakeHands(Channel channel)
{
    m_trust[channel] = Trust::Asking;
    verify(address(channel), verifyTokenOf(m_world.account(), channel), [this, channel](bool verified) {
        if (verified) {
            m_trust[channel] = Trust::Verified;
            return flush();
        }
        QTimer::singleShot(1s, this, [this, channel] {
            if (m_trust.value(channel) == Trust::Asking)
                m_trust[channel] = Trust::Unknown;
            flush();
        });
    });
}

QByteArray WebhookPoster::signature(const Parcel &parcel) const
{
    const Credentials &account = m_world.account();
    switch (m_signer) {
    case Signer::App:
        return webhookSignature(parcel.body, account.appSecret);
    case Signer::Instagram:
        return webhookSignature(parcel.body, account.igAppSecret);
    case Signer::Wrong:
        return webhookSignature(parcel.body, u"somebody-else"_s);
    case Signer::None:
        break;
    }
    return {};
}

void WebhookPoster::tell(const Parcel &parcel, int status) const
{
    constexpr qsizetype kShown = 64 * 1024; // a history of 3 MB would only fill the log
    QJsonObject entry{{"webhook"_L1, parcel.number},
                      {"channel"_L1, channelName(parcel.channel)},
                      {"status"_L1, status},
                      {"attempt"_L1, parcel.attempts},
                      {"bytes"_L1, parcel.body.size()}};
    if (parcel.body.size() <= kShown)
        entry.insert("body"_L1, parseObject(parcel.body).value_or(QJsonObject{}));
    m_journal.add(status == 200 ? u"posted"_s : u"postFailed"_s, entry);
    m_journal.add(u"posted:"_s + QString::number(status), {});
}

} // namespace migochat::sim
