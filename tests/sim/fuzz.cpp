#include "tests/sim/fuzz.h"

#include "tests/sim/webhookpost.h"

#include <QDir>
#include <QFile>
#include <QNetworkReply>

#include <algorithm>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

Fuzz::Fuzz(FuzzOptions options, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_source(m_options.seed, m_options.prefix)
{
}

void Fuzz::start()
{
    m_clock.start();
    const qint64 atOnce = std::min<qint64>(m_options.connections, m_options.count);
    for (qint64 i = 0; i < atOnce; ++i)
        postNext();
}

void Fuzz::postNext()
{
    if (m_started >= m_options.count)
        return;
    ++m_started;
    const FuzzSource::Body body = m_source.next();
    QUrl url = m_options.origin;
    url.setPath(u"/webhook/"_s + channelName(body.channel));
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const QString secret = m_options.secret.isEmpty() ? m_source.account().appSecret : m_options.secret;
    request.setRawHeader("X-Hub-Signature-256", webhookSignature(body.bytes, secret));
    request.setTransferTimeout(30'000);
    QNetworkReply *reply = m_network.post(request, body.bytes);
    connect(reply, &QNetworkReply::finished, this,
            [this, reply, body, startedAt = m_clock.elapsed()] { onAnswer(reply, body, startedAt); });
}

void Fuzz::onAnswer(QNetworkReply *reply, const FuzzSource::Body &body, qint64 startedAt)
{
    reply->deleteLater();
    const int code = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QString status = code > 0 ? QString::number(code) : u"none"_s;
    ++m_statuses[status];
    m_slowest = std::max(m_slowest, m_clock.elapsed() - startedAt);
    if (code != 200)
        keep(body, status);
    if (++m_answered >= m_options.count)
        Q_EMIT finished();
    else
        postNext();
}

void Fuzz::keep(const FuzzSource::Body &body, const QString &status) const
{
    constexpr qint64 kMost = 50;
    if (m_options.keep.isEmpty() || m_statuses.value(status) > kMost || !QDir().mkpath(m_options.keep))
        return;
    QFile file(
        u"%1/%2-%3-%4.json"_s.arg(m_options.keep, channelName(body.channel), status).arg(m_statuses.value(status)));
    if (file.open(QIODevice::WriteOnly))
        file.write(body.bytes);
}

QJsonObject Fuzz::report() const
{
    QJsonObject statuses;
    for (auto it = m_statuses.cbegin(); it != m_statuses.cend(); ++it)
        statuses.insert(it.key(), it.value());
    return {{"posted"_L1, m_answered},
            {"kinds"_L1, m_source.kinds()},
            {"seed"_L1, static_cast<qint64>(m_options.seed)},
            {"statuses"_L1, statuses},
            {"slowestMs"_L1, m_slowest},
            {"seconds"_L1, static_cast<double>(m_clock.elapsed()) / 1000.0}};
}

bool Fuzz::clean() const
{
    return m_statuses.value(u"200"_s) == m_options.count;
}

} // namespace migochat::sim
