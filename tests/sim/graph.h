#pragma once

#include "tests/sim/graphmedia.h"
#include "tests/sim/graphmessenger.h"
#include "tests/sim/graphsetup.h"
#include "tests/sim/graphwhatsapp.h"

namespace migochat::sim {

/// graph.facebook.com: version prefix, tokens, proofs, usage headers, then the service that owns the path.
class Graph
{
public:
    Graph(Context context, const Pace &pace);

    [[nodiscard]] SimResponse handle(const SimRequest &request);

    [[nodiscard]] GraphMessenger &messenger() { return m_messenger; }
    [[nodiscard]] GraphWhatsApp &whatsApp() { return m_whatsApp; }
    [[nodiscard]] GraphMedia &media() { return m_media; }

private:
    [[nodiscard]] SimResponse answer(const SimRequest &request);
    [[nodiscard]] SimResponse route(const SimRequest &request, const QStringList &parts);
    [[nodiscard]] SimResponse send(const SimRequest &request, Channel channel);
    [[nodiscard]] QString customerOf(const QJsonObject &body, Channel channel);
    [[nodiscard]] SimResponse deliver(const QJsonObject &body, Channel channel);
    [[nodiscard]] std::optional<SimResponse> accessError(const SimRequest &request, Channel channel) const;
    [[nodiscard]] std::optional<SimResponse> proofError(const SimRequest &request, const QString &token) const;
    void addUsage(SimResponse &response);

    Context m_context;
    GraphMessenger m_messenger;
    GraphWhatsApp m_whatsApp;
    GraphMedia m_media;
    GraphSetup m_setup;
    qint64 m_calls = 0;
};

} // namespace migochat::sim
