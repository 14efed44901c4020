#pragma once

#include "tests/sim/faults.h"
#include "tests/sim/journal.h"
#include "tests/sim/world.h"

#include <QJsonObject>

namespace migochat::sim {

/// Carries webhooks to the agent. Bodies are signed and spelled by the courier.
class Courier
{
public:
    virtual ~Courier() = default;
    virtual void post(Channel channel, QJsonObject body, milliseconds after) = 0;
};

/// What every simulated service works on; owned by the Simulator.
struct Context {
    World &world;
    Faults &faults;
    Journal &journal;
    Courier &courier;
};

} // namespace migochat::sim
