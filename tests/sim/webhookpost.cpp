#include "tests/sim/webhookpost.h"

#include "tests/sim/jsontext.h"
#include "tests/sim/webhookbatch.h"

#include <QMessageAuthenticationCode>
#include <QNetworkReply>
#include <QTimer>

#include <algorithm>
#include <array>
#include <utility>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kAtOnce = 6; ///< deliveries are concurrent there, too

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
    if (m_gate && !m_gate(channel, body)) {
        m_journal.add(u"notSubscribed"_s, {{"channel"_L1, channelName(channel)}, {"body"_L1, body}});
        return;
    }
    if (m_batch) {
        m_batch->append({channel, body});
        return;
    }
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

void WebhookPoster::postRaw(Channel channel, const QByteArray &body)
{
    m_last = Parcel{m_next++, channel, body, 0, {}};
    enqueue(*m_last, 0ms);
}

void WebhookPoster::beginBatch()
{
    if (!m_batch)
        m_batch.emplace();
}

int WebhookPoster::endBatch(qsizetype most)
{
    const auto collected = std::exchange(m_batch, std::nullopt).value_or(QList<std::pair<Channel, QJsonObject>>());
    int posts = 0;
    for (const Channel channel : {Channel::Messenger, Channel::WhatsApp, Channel::Instagram}) {
        QList<QJsonObject> bodies;
        for (const auto &[where, body] : collected) {
            if (where == channel)
                bodies.append(body);
        }
        const QList<QJsonObject> combined = combinedBodies(bodies, most);
        for (const QJsonObject &body : combined)
            post(channel, body, 0ms);
        posts += static_cast<int>(combined.size());
    }
    return posts;
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

bool WebhookPoster::ready(Channel channel)
{
    if (!m_tunnelUp || m_origin.isEmpty() || address(channel).isEmpty())
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

void WebhookPoster::transmit(Parcel parcel)
{
    ++m_inFlight;
    if (++parcel.attempts == 1)
        parcel.firstTried = m_world.now();
    QNetworkRequest request(address(parcel.channel));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"facebookexternalua"_s);
    if (const QByteArray signed256 = signature(parcel); !signed256.isEmpty())
        request.setRawHeader("X-Hub-Signature-256", signed256);
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
    tell(parcel, status);
    const bool forged = m_signer != Signer::App && status >= 400 && status < 500;
    if (status == 200) {
        ++m_delivered;
    } else if (!forged) { // whoever forges does not come again
        if (m_givenUp && m_world.now() - parcel.firstTried > 1h)
            m_givenUp(parcel.channel);
        const milliseconds pause = pauseAfter(parcel.attempts);
        enqueue(std::move(parcel), pause);
    }
    flush();
}

} // namespace migochat::sim
