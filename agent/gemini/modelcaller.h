#pragma once

#include "agent/gemini/geminiclient.h"
#include "agent/gemini/retrypolicy.h"

namespace migochat {

/// Calls one model with patience: waits out what passes, stops at what does not, and leaves a model alone that keeps
/// failing. Switching to another model is the caller's business, because thought signatures do not travel.
class ModelCaller : public QObject
{
    Q_OBJECT

public:
    ModelCaller(GeminiClient &client, const Clock &clock) : m_client(client), m_clock(clock), m_breaker(clock) {}

    [[nodiscard]] Async<GeminiReply> call(const GeminiRequest &request, const RetryPatience &patience);

    [[nodiscard]] const GeminiClient &client() const { return m_client; }

private:
    struct Attempt {
        GeminiRequest request;
        RetryPatience patience;
        Answer<GeminiReply> answer;
        Instant startedAt;
        int made = 0;
    };

    void tryOnce(Attempt attempt);
    void onReply(const Attempt &attempt, const Result<GeminiReply> &reply);

    GeminiClient &m_client;
    const Clock &m_clock;
    CircuitBreaker m_breaker;
};

} // namespace migochat
