#pragma once

#include "app/domain/instant.h"

#include <QObject>
#include <QTimer>

namespace migochat {

class Clock;

/// Rings once at the turn of the clock's minute, or at an earlier moment; whoever wants the next turn starts it again.
/// All of them ring at one moment (minute.h), and one that nobody started wakes nobody.
class MinuteTimer final : public QObject
{
    Q_OBJECT

public:
    explicit MinuteTimer(const Clock &clock, QObject *parent = nullptr);

    void start();
    void startNoLaterThan(Instant moment);
    void stop() { m_timer.stop(); }

Q_SIGNALS:
    void turned();

private:
    const Clock &m_clock;
    QTimer m_timer;
};

} // namespace migochat
