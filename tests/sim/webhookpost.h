#pragma once

#include "tests/sim/context.h"

#include <QMap>
#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

#include <deque>
#include <optional>

class QNetworkReply;

namespace migochat::sim {

/// HMAC header value over exactly these bytes.
[[nodiscard]] QByteArray webhookSignature(const QByteArray &body, const QString &appSecret);

/// The name under which the world knows the agent until a verb changes it. Callback addresses with another host name
/// lead nowhere, those on loopback are taken as they are.
inline constexpr auto kTunnelHost = "bww-shop.tunnel.example";

/// Which secret signs: the app's, Instagram's own, a wrong one, or none at all.
enum class Signer { App, Instagram, Wrong, None };

/// Delivers webhooks as Meta does: handshake before the first one, signed, again with growing pauses until the
/// answer is 200. Lives on the main thread.
class WebhookPoster final : public QObject, public Courier
{
    Q_OBJECT

public:
    WebhookPoster(World &world, Journal &journal, QObject *parent = nullptr);

    void post(Channel channel, QJsonObject body, milliseconds after) override;
    void verify(const QUrl &url, const QString &verifyToken, const std::function<void(bool)> &done) override;
    void setCallback(const QString &scope, const QUrl &address) override;
    [[nodiscard]] QUrl callback(const QString &scope) const override;

    /// Posts exactly these bytes, signed, to a channel's address.
    void postRaw(Channel channel, const QByteArray &body);

    /// Which webhooks are sent at all; all when none is set.
    void setGate(std::function<bool(Channel, const QJsonObject &)> gate) { m_gate = std::move(gate); }
    /// Told when webhooks of a channel have failed for an hour.
    void setGivenUp(std::function<void(Channel)> tell) { m_givenUp = std::move(tell); }

    /// From now on bodies are collected, then posted in as few as `most` events each allow.
    void beginBatch();
    /// How many posts it made.
    int endBatch(qsizetype most);
    /// The host name by which the world reaches the agent: callback addresses with another one lead nowhere.
    void setTunnelHost(const QString &host);
    void setSigner(Signer signer) { m_signer = signer; }

    /// Where the agent listens; a change of address or of process asks for a new handshake.
    void setTarget(const QUrl &origin, qint64 agentPid);
    void setTunnel(bool up);
    [[nodiscard]] bool tunnelUp() const { return m_tunnelUp; }

    /// The last body given is posted again so many times.
    void repeatLast(int times);
    /// The next bodies are kept back and then posted in reverse order.
    void reverseNext(int count);
    /// The next bodies are posted later.
    void delayNext(int count, milliseconds by);

    [[nodiscard]] int pending() const;
    [[nodiscard]] qint64 delivered() const { return m_delivered; }

Q_SIGNALS:
    /// Before a handshake that somebody asked for: a tunnel leads to the agent from the moment it listens.
    void targetWanted();

private:
    struct Parcel {
        qint64 number = 0;
        Channel channel = Channel::WhatsApp;
        QByteArray body;
        int attempts = 0;
        Instant firstTried = {};
    };

    void enqueue(Parcel parcel, milliseconds after);
    void flush();
    [[nodiscard]] bool ready(Channel channel);
    void shakeHands(Channel channel);
    void onHandshake(Channel channel, QNetworkReply *reply, const QByteArray &challenge);
    void transmit(Parcel parcel);
    void onAnswer(Parcel parcel, QNetworkReply *reply);
    [[nodiscard]] QUrl address(Channel channel) const;
    [[nodiscard]] QUrl ownAddress(Channel channel) const;
    [[nodiscard]] QUrl reachable(const QUrl &address) const;
    [[nodiscard]] QByteArray signature(const Parcel &parcel) const;
    void tell(const Parcel &parcel, int status) const;

    enum class Trust { Unknown, Asking, Verified };

    World &m_world;
    Journal &m_journal;
    QNetworkAccessManager m_network;
    QUrl m_origin;
    qint64 m_agentPid = 0;
    bool m_tunnelUp = true;
    QMap<Channel, Trust> m_trust;
    std::deque<Parcel> m_waiting;
    std::deque<Parcel> m_reversed;
    int m_reverseLeft = 0;
    int m_delayLeft = 0;
    milliseconds m_delayBy{0};
    int m_inFlight = 0;
    int m_sleeping = 0; ///< waiting for their delay or their next attempt
    qint64 m_next = 1;
    qint64 m_delivered = 0;
    std::optional<Parcel> m_last;
    QMap<QString, QUrl> m_callbacks;
    QString m_tunnelHost = QString::fromLatin1(kTunnelHost);
    Signer m_signer = Signer::App;
    std::function<bool(Channel, const QJsonObject &)> m_gate;
    std::function<void(Channel)> m_givenUp;
    std::optional<QList<std::pair<Channel, QJsonObject>>> m_batch;
};

} // namespace migochat::sim
