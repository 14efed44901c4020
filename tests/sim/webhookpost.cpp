#include "tests/sim/webhookpost.h"

#include "tests/sim/jsontext.h"

#include <QMessageAuthenticationCode>
#include <QNetworkReply>
#include <QTimer>
#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kAtOnce = 6; ///< deliveries are concurrent there, too

QString nameOf(Channel channel)
{
    return channel == Channel::Messenger ? u"messenger"_s : u"whatsapp"_s;
}

milliseconds pauseAfter(int attempts)
{
    constexpr std::array<int, 8> kPauses{100, 300, 1'000, 2'000, 5'000, 10'000, 20'000, 30'000};
    return milliseconds(kPauses.at(std::min<std::size_t>(static_cast<std::size_t>(attempts), kPauses.size()) - 1));
}

} // namespace

QByteArray webhookSignature(const QByteArray &body, const QString &appSecret)
{
    return "sha256=" + QMessageAuthenticationCode::hash(body, appSecret.toUtf8(), QCryptographicHash::Sha256).toHex();
}

WebhookPoster::WebhookPoster(World &world, Journal &journal, QObject *parent)
    : QObject(parent), m_world(world), m_journal(journal)
{
}

void WebhookPoster::post(Channel channel, QJsonObject body, milliseconds after)
{
    Parcel parcel{m_next++, channel, metaJson(body), 0};
    m_last = parcel;
    if (m_delayLeft > 0) {
        --m_delayLeft;
        after += m_delayBy;
    }
    if (m_reverseLeft == 0)
        return enqueue(std::move(parcel), after);
    m_reversed.push_front(std::move(parcel));
    if (--m_reverseLeft > 0)
        return;
    // One after the other with a small pause: posts on several connections would overtake each other again.
    milliseconds turn = 0ms;
    for (Parcel &held : m_reversed) {
        enqueue(std::move(held), turn);
        turn += 60ms;
    }
    m_reversed.clear();
}

void WebhookPoster::enqueue(Parcel parcel, milliseconds after)
{
    if (after <= 0ms) {
        m_waiting.push_back(std::move(parcel));
        return flush();
    }
    ++m_sleeping;
    QTimer::singleShot(after, this, [this, parcel = std::move(parcel)]() mutable {
        --m_sleeping;
        m_waiting.push_back(std::move(parcel));
        flush();
    });
}

void WebhookPoster::setTarget(const QUrl &origin, qint64 agentPid)
{
    if (origin == m_origin && agentPid == m_agentPid)
        return;
    m_origin = origin;
    m_agentPid = agentPid;
    m_trust.clear();
    flush();
}

void WebhookPoster::setTunnel(bool up)
{
    m_tunnelUp = up;
    flush();
}

void WebhookPoster::repeatLast(int times)
{
    for (int i = 0; m_last && i < times; ++i)
        enqueue(*m_last, 0ms);
}

void WebhookPoster::reverseNext(int count)
{
    m_reverseLeft = count;
}

void WebhookPoster::delayNext(int count, milliseconds by)
{
    m_delayLeft = count;
    m_delayBy = by;
}

int WebhookPoster::pending() const
{
    return static_cast<int>(m_waiting.size() + m_reversed.size()) + m_inFlight + m_sleeping;
}

QUrl WebhookPoster::address(Channel channel) const
{
    QUrl url = m_origin;
    url.setPath(u"/webhook/"_s + nameOf(channel));
    return url;
}

bool WebhookPoster::ready(Channel channel)
{
    if (!m_tunnelUp || m_origin.isEmpty())
        return false;
    if (m_trust.value(channel) == Trust::Unknown)
        shakeHands(channel);
    return m_trust.value(channel) == Trust::Verified;
}

void WebhookPoster::flush()
{
    for (auto it = m_waiting.begin(); it != m_waiting.end() && m_inFlight < kAtOnce;) {
        if (!ready(it->channel)) {
            ++it;
            continue;
        }
        Parcel parcel = std::move(*it);
        it = m_waiting.erase(it);
        transmit(std::move(parcel));
    }
}

void WebhookPoster::shakeHands(Channel channel)
{
    m_trust[channel] = Trust::Asking;
    const Credentials &account = m_world.account();
    const QByteArray challenge = QByteArray::number(m_world.nextId().toULongLong() % 10'000'000'000ULL);
    QUrlQuery query;
    query.addQueryItem(u"hub.mode"_s, u"subscribe"_s);
    query.addQueryItem(u"hub.challenge"_s, QString::fromLatin1(challenge));
    query.addQueryItem(u"hub.verify_token"_s,
                       channel == Channel::Messenger ? account.messengerVerifyToken : account.whatsAppVerifyToken);
    QUrl url = address(channel);
    url.setQuery(query);
    QNetworkRequest request(url);
    request.setTransferTimeout(5'000);
    QNetworkReply *reply = m_network.get(request);
    connect(reply, &QNetworkReply::finished, this,
            [this, channel, reply, challenge] { onHandshake(channel, reply, challenge); });
}

void WebhookPoster::onHandshake(Channel channel, QNetworkReply *reply, const QByteArray &challenge)
{
    reply->deleteLater();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool verified = status == 200 && reply->readAll() == challenge;
    m_journal.add(u"handshake"_s, {{"channel"_L1, nameOf(channel)}, {"status"_L1, status}, {"verified"_L1, verified}});
    if (verified) {
        m_trust[channel] = Trust::Verified;
        return flush();
    }
    QTimer::singleShot(1s, this, [this, channel] {
        if (m_trust.value(channel) == Trust::Asking)
            m_trust[channel] = Trust::Unknown;
        flush();
    });
}

void WebhookPoster::transmit(Parcel parcel)
{
    ++m_inFlight;
    ++parcel.attempts;
    QNetworkRequest request(address(parcel.channel));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"facebookexternalua"_s);
    request.setRawHeader("X-Hub-Signature-256", webhookSignature(parcel.body, m_world.account().appSecret));
    request.setTransferTimeout(5'000);
    QNetworkReply *reply = m_network.post(request, parcel.body);
    connect(reply, &QNetworkReply::finished, this,
            [this, reply, parcel = std::move(parcel)]() mutable { onAnswer(std::move(parcel), reply); });
}

void WebhookPoster::onAnswer(Parcel parcel, QNetworkReply *reply)
{
    reply->deleteLater();
    --m_inFlight;
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_journal.add(status == 200 ? u"posted"_s : u"postFailed"_s,
                  {{"webhook"_L1, parcel.number},
                   {"channel"_L1, nameOf(parcel.channel)},
                   {"status"_L1, status},
                   {"attempt"_L1, parcel.attempts},
                   {"body"_L1, parseObject(parcel.body).value_or(QJsonObject{})}});
    if (status == 200) {
        ++m_delivered;
    } else {
        const milliseconds pause = pauseAfter(parcel.attempts);
        enqueue(std::move(parcel), pause);
    }
    flush();
}

} // namespace migochat::sim
