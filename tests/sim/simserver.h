#pragma once

#include "tests/sim/simtypes.h"

#include <functional>
#include <memory>

namespace migochat {
class HttpResponder;
class HttpServer;
struct HttpRequest;
} // namespace migochat

namespace migochat::sim {

using SimHandler = std::function<SimResponse(const SimRequest &)>;

/// One simulated service on a loopback port that stays the same while it is switched off and on.
class SimServer
{
public:
    explicit SimServer(SimHandler handler);
    ~SimServer();
    Q_DISABLE_COPY_MOVE(SimServer)

    /// Starts on a free port, or on the one it had before. False when the system refuses.
    [[nodiscard]] bool start();
    /// Drops every connection and refuses new ones.
    void stop();
    [[nodiscard]] QString origin() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_port); }

private:
    void serve(const HttpRequest &request, const HttpResponder &responder);

    SimHandler m_handler;
    std::unique_ptr<HttpServer> m_server;
    quint16 m_port = 0;
};

} // namespace migochat::sim
