#pragma once

#include "tests/sim/world.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace migochat::sim {

/// Free play: a handful of customers keep writing from the intent library, on all channels, without a script.
class FreePlay final : public QObject
{
    Q_OBJECT

public:
    using Perform = std::function<QJsonObject(const QJsonObject &)>;

    FreePlay(World &world, Perform perform, QObject *parent = nullptr);

    /// {"on":true,"customers":8,"every":"20s"}; `every` is shop time between two messages of anybody.
    void set(const QJsonObject &verb);

private:
    void writeSomething();

    World &m_world;
    Perform m_perform;
    QTimer m_timer;
    int m_customers = 8;
};

} // namespace migochat::sim
