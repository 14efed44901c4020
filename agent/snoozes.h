#pragma once

#include "app/domain/changes.h"
#include "app/domain/clock.h"
#include "app/store/reader.h"
#include "app/store/writer.h"

#include <QTimer>

namespace migochat {

/// Brings snoozed conversations back at their time. Sleeps until the next one; an agent without snoozes never wakes up
/// for it, and one that was off catches up at its start.
class Snoozes final : public QObject
{
    Q_OBJECT

public:
    struct Surroundings {
        Writer &writer;
        Reader &reader;
        const Clock &clock;
    };

    explicit Snoozes(const Surroundings &surroundings);

    /// Looks when the next snooze ends. Called at start and after commits that changed conversations.
    void lookAround();
    void noteCommit(const ChangeSet &changes);
    void stop();

private:
    void sleepUntil(const std::optional<Instant> &next);
    void wake();

    Writer &m_writer;
    Reader &m_reader;
    const Clock &m_clock;
    QTimer m_timer;
    bool m_asking = false;
    bool m_askAgain = false;
    bool m_stopped = false;
};

} // namespace migochat
