#pragma once

#include "tests/sim/script.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

namespace migochat::sim {

/// How the day runs.
struct Tempo {
    double speed = 60;     ///< shop time per real time
    bool stepwise = false; ///< every step waits for step()
    bool loop = false;
    std::chrono::milliseconds longestGap{0}; ///< shop time; longer pauses are shortened to it; 0: never
};

/// Plays a script: an "expect" with "within":"5s" (real time) is asked again until it holds or that time is over, and
/// one with "needs":"staff" is skipped without staff. Hands every verb to `perform` when its time has come and tells
/// each line.
class Player final : public QObject
{
    Q_OBJECT

public:
    using Perform = std::function<QJsonObject(const QJsonObject &)>;

    Player(Script script, const Tempo &tempo, Perform perform, QObject *parent = nullptr);

    void start();
    /// Performs the next step now, also when its time has not come.
    void step();
    /// Performs everything before `hh:mm` at once.
    void jumpTo(std::chrono::milliseconds at);

    /// Takes staff.* steps; without one they are told and skipped.
    void setStaff(Perform staff) { m_staff = std::move(staff); }
    [[nodiscard]] QJsonObject state() const;
    [[nodiscard]] int failures() const { return m_failed; }

Q_SIGNALS:
    void told(const QString &line);
    void finished();

private:
    void perform(const ScriptStep &step);
    [[nodiscard]] bool isSkipped(const QJsonObject &verb) const;
    [[nodiscard]] bool asksAgain(const ScriptStep &step, const QJsonObject &result);
    void waitForNext();

    Script m_script;
    Tempo m_tempo;
    Perform m_perform;
    Perform m_staff;
    QTimer m_timer;
    qsizetype m_next = 0;
    int m_failed = 0;
    int m_skipped = 0;
    QElapsedTimer m_asking; ///< since when an expectation that may take a while is asked
};

} // namespace migochat::sim
