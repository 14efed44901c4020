#pragma once

#include "tests/sim/faults.h"
#include "tests/sim/journal.h"
#include "tests/sim/world.h"

#include <QJsonObject>
#include <QUrl>

#include <functional>

namespace migochat::sim {

/// Carries webhooks to the agent. Bodies are signed and spelled by the courier.
class Courier
{
public:
    virtual ~Courier() = default;
    virtual void post(Channel channel, QJsonObject body, milliseconds after) = 0;

    /// Asks an address for the subscription handshake and tells whether it echoed the challenge.
    virtual void verify(const QUrl &, const QString &verifyToken, const std::function<void(bool)> &done)
    {
        Q_UNUSED(verifyToken)
        done(true);
    }
    /// Where webhooks go from now on: of an app's object ("page", "instagram", "whatsapp_business_account") or of an
    /// override ("waba", "number"). An empty address takes the entry away.
    virtual void setCallback(const QString &scope, const QUrl &address)
    {
        Q_UNUSED(scope)
        Q_UNUSED(address)
    }
    /// The address that setCallback() gave for this scope, else the agent's own.
    [[nodiscard]] virtual QUrl callback(const QString &scope) const
    {
        Q_UNUSED(scope)
        return {};
    }
};

/// What every simulated service works on; owned by the Simulator.
struct Context {
    World &world;
    Faults &faults;
    Journal &journal;
    Courier &courier;
};

} // namespace migochat::sim
