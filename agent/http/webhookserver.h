#pragma once

#include "agent/channels/webhooksink.h"
#include "agent/http/httpserver.h"
#include "agent/http/logpacer.h"
#include "app/domain/channelkind.h"
#include "app/domain/clock.h"

#include <QHash>
#include <QJsonObject>

#include <functional>
#include <memory>
#include <span>

namespace migochat {

class Channel;

/// What happened at the door since the agent started.
struct WebhookCounters {
    quint64 stored = 0;        ///< bodies committed and answered with 200
    quint64 quarantined = 0;   ///< authentic, not readable, kept
    quint64 notStored = 0;     ///< the store failed; answered with 503
    quint64 unsignedPosts = 0; ///< refused without reading the body
    quint64 forgedPosts = 0;   ///< signature does not fit: a stranger, or our app secret is wrong
    quint64 challengesPassed = 0;
    quint64 challengesRefused = 0;
};

/// The only door to the internet: `GET` and `POST /webhook/<channel>` and `GET /health`, nothing else.
/// A post is authentic before it is read, and acknowledged only after the sink has it on the disk.
class WebhookServer final : public QObject
{
    Q_OBJECT

public:
    /// Shown to anybody who asks `/health`, so it must hold no secrets.
    using Health = std::function<QJsonObject()>;

    /// What the door works with; everything outlives it.
    struct Surroundings {
        std::span<const std::unique_ptr<Channel>> channels;
        WebhookSink &sink;
        const Clock &clock;
        Health health = {};
    };

    explicit WebhookServer(Surroundings surroundings, const HttpLimits &limits = {}, QObject *parent = nullptr);

    /// Starts accepting; port 0 lets the system choose. Error: Network.
    [[nodiscard]] Result<quint16> start(const QHostAddress &address, quint16 port);
    /// Stops accepting and lets owed answers leave; then `drained` is emitted.
    void close();

    [[nodiscard]] quint16 port() const { return m_http.port(); }
    [[nodiscard]] const WebhookCounters &counters() const { return m_counters; }
    [[nodiscard]] const HttpCounters &httpCounters() const { return m_http.counters(); }
    /// Posts for a channel whose signature did not fit, since the last one that did.
    [[nodiscard]] int forgedInARow(const ChannelKind &channel) const { return m_forgedInARow.value(channel); }

Q_SIGNALS:
    void drained();
    /// An authentic post is on the disk.
    void arrived();
    /// Another post did not fit, and none did before it for a while: the app secret may be wrong.
    void secretDoubted();

private:
    [[nodiscard]] std::optional<HttpResponse> refusalBeforeBody(const HttpRequest &request);
    void handle(const HttpRequest &request, const HttpResponder &responder);
    [[nodiscard]] HttpResponse answerChallenge(const Channel &channel, const HttpRequest &request);
    [[nodiscard]] HttpResponse answerHealth() const;
    void take(const Channel &channel, const HttpRequest &request, const HttpResponder &responder);
    void noteForged(const Channel &channel, const HttpRequest &request);
    [[nodiscard]] HttpResponse refuseForged(const Channel &channel);
    void onKept(quint64 &counter, const Result<> &kept, const HttpResponder &responder);
    [[nodiscard]] const Channel *channelFor(const QString &path) const;

    Surroundings m_around;
    HttpServer m_http;
    WebhookCounters m_counters;
    QHash<ChannelKind, int> m_forgedInARow;
    LogPacer m_refusalLog;
    LogPacer m_brokenLog;
    LogPacer m_storeLog;
};

} // namespace migochat
