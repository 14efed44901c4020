#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <chrono>

namespace migochat::sim {

/// One line of the day: a verb and when it happens.
struct ScriptStep {
    std::chrono::milliseconds at{0}; ///< since midnight, shop time
    QJsonObject verb;
};

struct ScriptOptions {
    quint64 seed = 1;
    bool onlyText = false; ///< leave out media, locations, cards, orders and reactions
};

/// A day read from JSON lines. Spelling noise and jitter are drawn here, so the same seed makes the same day.
struct Script {
    QList<ScriptStep> steps; ///< in order of time
    QString error;           ///< "line 7: …"; empty when all is well
};

[[nodiscard]] Script parseScript(const QByteArray &lines, const ScriptOptions &options);

/// "10:02 C1 wa.text: السلام عليكم": a step for people.
[[nodiscard]] QString describeStep(const ScriptStep &step);

} // namespace migochat::sim
