#pragma once

#include "app/domain/clock.h"
#include "app/store/writer.h"

#include <QObject>
#include <QTimer>

namespace migochat {

/// Says once a minute on the disk that the agent runs, and so knows afterwards when it did not: a stretch of more than
/// two minutes without a sign of life becomes a gap, whether the program, the computer or the power was off.
class Heartbeat final : public QObject
{
    Q_OBJECT

public:
    Heartbeat(Writer &writer, const Clock &clock);

    /// Ends what an earlier run left open, writes the gap since its last sign of life and goes on every minute.
    void start();
    /// A last sign of life, queued behind what was accepted.
    void stop();
    /// One sign of life; the timer gives it every minute.
    void beat();

Q_SIGNALS:
    /// There is a stretch to search for what was missed, or the start found none.
    void listened(bool missedSomething);

private:
    Writer &m_writer;
    const Clock &m_clock;
    QTimer m_timer;
};

} // namespace migochat
