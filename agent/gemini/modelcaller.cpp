#include "agent/gemini/modelcaller.h"

#include <QRandomGenerator>
#include <QTimer>

using namespace std::chrono_literals;

namespace migochat {

Async<GeminiReply> ModelCaller::call(const GeminiRequest &request, const RetryPatience &patience)
{
    const Attempt attempt{request, patience, {}, m_clock.now(), 0};
    tryOnce(attempt);
    return attempt.answer.future();
}

void ModelCaller::tryOnce(Attempt attempt)
{
    if (const auto refusal = m_breaker.refusal(attempt.request.model))
        return attempt.answer.give(GeminiReply{{}, *refusal, attempt.request.model, 0ms});
    ++attempt.made;
    whenDone(m_client.generate(attempt.request), this,
             [this, attempt](const Result<GeminiReply> &reply) { onReply(attempt, reply); });
}

void ModelCaller::onReply(const Attempt &attempt, const Result<GeminiReply> &reply)
{
    if (!reply || !reply->failure) {
        m_breaker.recordSuccess(attempt.request.model);
        return attempt.answer.give(reply);
    }
    m_breaker.recordFailure(attempt.request.model, *reply->failure);
    const auto pause = retryPause(*reply->failure, attempt.made, m_clock.now() - attempt.startedAt, attempt.patience,
                                  QRandomGenerator::global()->generateDouble());
    if (!pause)
        return attempt.answer.give(reply);
    QTimer::singleShot(*pause, this, [this, attempt] { tryOnce(attempt); });
}

} // namespace migochat
