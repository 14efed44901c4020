#pragma once

#include "tests/sim/credentials.h"

#include <QElapsedTimer>
#include <QFile>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <deque>
#include <memory>
#include <vector>

namespace migochat::sim {

class FloodConnection;

struct FloodOptions {
    QUrl url;               ///< the whole webhook address; empty: found in agentDirectory
    QString agentDirectory; ///< read again whenever a connection breaks
    Credentials account;
    int connections = 16;
    qint64 count = 1000;
    qint64 customers = 1000;
    QString run;                ///< part of every message id
    QString ackFile;            ///< every acknowledged message id, one per line
    bool syncAcks = true;       ///< each line is on the disk before that connection goes on
    bool retry = false;         ///< unacknowledged messages are posted again until they are
    qint64 patienceMs = 60'000; ///< without any acknowledgement, then it gives up
};

/// One webhook of the flood.
struct Drop {
    qint64 number = 0;
    QByteArray id;
    QByteArray body;
    QByteArray signature;
};

/// Posts unique signed WhatsApp texts as fast as the door takes them.
class Flood final : public QObject
{
    Q_OBJECT

public:
    explicit Flood(FloodOptions options, QObject *parent = nullptr);
    ~Flood() override;

    /// False when the ack file cannot be written.
    [[nodiscard]] bool start();

    // What the connections ask and tell.
    [[nodiscard]] std::unique_ptr<Drop> next();
    void acknowledged(const Drop &drop, qint64 micros);
    void lost(const Drop &drop);
    [[nodiscard]] QUrl target() const;
    [[nodiscard]] bool retries() const { return m_options.retry; }

    [[nodiscard]] qint64 acknowledgedCount() const { return static_cast<qint64>(m_latencies.size()); }
    [[nodiscard]] bool complete() const { return acknowledgedCount() == m_options.count; }
    /// One JSON object: acked, lost, retried, seconds, perSecond and latency percentiles in milliseconds.
    [[nodiscard]] QByteArray report() const;

Q_SIGNALS:
    void finished();

private:
    [[nodiscard]] std::unique_ptr<Drop> make(qint64 number) const;
    void watch();
    void endWhenDone();

    FloodOptions m_options;
    QFile m_acks;
    qint64 m_next = 0;
    qint64 m_lost = 0;
    qint64 m_retried = 0;
    std::deque<qint64> m_again;
    std::vector<qint64> m_latencies; ///< microseconds
    std::vector<std::unique_ptr<FloodConnection>> m_connections;
    QElapsedTimer m_clock;
    qint64 m_finishedAt = 0;
    QElapsedTimer m_quiet;
    QTimer m_watch;
};

} // namespace migochat::sim
