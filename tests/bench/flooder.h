#pragma once

#include "tests/bench/measure.h"

#include <QByteArray>
#include <QList>

#include <vector>

namespace migochat::bench {

struct FloodResult {
    Samples latencyMs; ///< from the first byte sent to the answer
    double seconds = 0;
    int accepted = 0; ///< answered with 200
    int refused = 0;  ///< answered with anything else, or cut off

    [[nodiscard]] double perSecond() const { return seconds > 0 ? accepted / seconds : 0; }
};

/// Posts ready-made requests over keep-alive connections as fast as they are answered. It costs a few microseconds a
/// request (epoll, no event loop), so that it leaves the processor to what is measured. Linux only.
class Flooder
{
public:
    Flooder(quint16 port, int connections);
    ~Flooder();
    Flooder(const Flooder &) = delete;
    Flooder &operator=(const Flooder &) = delete;

    /// Blocks until every request was answered; call it on a thread of its own.
    [[nodiscard]] FloodResult run(const QList<QByteArray> &posts);

private:
    struct Connection {
        int socket = -1;
        qsizetype request = -1; ///< the one under way
        double since = 0;
        QByteArray answer;
    };

    void connectAll(quint16 port, int connections);
    bool sendNext(Connection &connection, const QList<QByteArray> &posts);
    void onReadable(Connection &connection, FloodResult &result);

    int m_epoll = -1;
    qsizetype m_next = 0;
    std::vector<Connection> m_connections;
};

} // namespace migochat::bench
