#include "agent/gemini/retrypolicy.h"

#include "app/domain/backoff.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace migochat {

namespace {

constexpr auto kLongestPause = 60s;
constexpr double kJitterShare = 0.25;
constexpr int kFailuresToPause = 5;
constexpr auto kFailureWindow = 2min;
constexpr auto kPause = 2min;
constexpr int kPacificOffset = -8 * 3600; ///< where the system has no time zone data

bool isTransient(GeminiFailureKind kind)
{
    using enum GeminiFailureKind;
    return kind == QuotaMinute || kind == Overloaded || kind == Network || kind == Timeout;
}

} // namespace

std::optional<std::chrono::milliseconds> retryPause(const GeminiFailure &failure, int attempts,
                                                    std::chrono::milliseconds elapsed, const RetryPatience &patience,
                                                    double jitter)
{
    if (!isTransient(failure.kind) || attempts >= patience.attempts)
        return std::nullopt;
    std::chrono::milliseconds pause = failure.retryAfter;
    if (pause == 0ms)
        pause = doubledPause(patience.firstPause, attempts - 1, kLongestPause);
    if (pause > kLongestPause)
        return std::nullopt;
    pause += std::chrono::milliseconds(qRound64(double(pause.count()) * kJitterShare * jitter));
    return elapsed + pause > patience.total ? std::nullopt : std::optional(pause);
}

bool otherModelMayHelp(GeminiFailureKind kind)
{
    using enum GeminiFailureKind;
    // Key, billing and credit belong to the project and so to every model of it.
    return kind != KeyInvalid && kind != NoBilling && kind != Credit && kind != Network;
}

Instant nextQuotaDay(Instant now)
{
    const QTimeZone pacific("America/Los_Angeles"_ba);
    const QTimeZone zone = pacific.isValid() ? pacific : QTimeZone(kPacificOffset);
    const QDate tomorrow = toDateTime(now).toTimeZone(zone).date().addDays(1);
    return fromMsecs(QDateTime(tomorrow, QTime(0, 0), zone).toMSecsSinceEpoch());
}

std::optional<GeminiFailure> CircuitBreaker::refusal(const QString &model) const
{
    const auto state = m_models.constFind(model);
    if (state == m_models.constEnd() || state->pausedUntil <= m_clock.now())
        return std::nullopt;
    return GeminiFailure{state->because, 0, u"model is paused"_s, state->pausedUntil - m_clock.now()};
}

void CircuitBreaker::recordFailure(const QString &model, const GeminiFailure &failure)
{
    const Instant now = m_clock.now();
    State &state = m_models[model];
    if (failure.kind == GeminiFailureKind::QuotaDay) {
        state.pausedUntil = nextQuotaDay(now);
        state.because = failure.kind;
        return;
    }
    if (!isTransient(failure.kind))
        return;
    state.failures.removeIf([now](Instant at) { return at + kFailureWindow <= now; });
    state.failures.append(now);
    if (state.failures.size() < kFailuresToPause)
        return;
    state.failures.clear();
    state.pausedUntil = now + kPause;
    state.because = failure.kind;
}

} // namespace migochat
