#pragma once

#include "agent/gemini/geminitypes.h"
#include "app/domain/clock.h"

#include <QHash>
#include <QList>

namespace migochat {

/// How long one model is tried while a customer waits.
struct RetryPatience {
    int attempts = 3;
    std::chrono::milliseconds total{45'000};
    std::chrono::milliseconds firstPause{1'000};
};

/// Pause before the next attempt on the same model, or none when another attempt is useless or comes too late.
/// `attempts` counts those already made, `jitter` is 0…1.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryPause(const GeminiFailure &failure, int attempts,
                                                                  std::chrono::milliseconds elapsed,
                                                                  const RetryPatience &patience, double jitter);

/// True when the other model may still answer.
[[nodiscard]] bool otherModelMayHelp(GeminiFailureKind kind);

/// When a per-day quota starts anew: the next midnight in California.
[[nodiscard]] Instant nextQuotaDay(Instant now);

/// Keeps failing models from being asked: five failures within two minutes pause a model for two minutes, a used up
/// day quota until the next quota day.
class CircuitBreaker
{
public:
    explicit CircuitBreaker(const Clock &clock) : m_clock(clock) {}

    /// The failure to report instead of calling, if the model is paused.
    [[nodiscard]] std::optional<GeminiFailure> refusal(const QString &model) const;
    void recordFailure(const QString &model, const GeminiFailure &failure);
    void recordSuccess(const QString &model) { m_models.remove(model); }

private:
    struct State {
        QList<Instant> failures;
        Instant pausedUntil{};
        GeminiFailureKind because = GeminiFailureKind::Overloaded;
    };

    const Clock &m_clock;
    QHash<QString, State> m_models;
};

} // namespace migochat
