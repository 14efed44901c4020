#include "agent/gemini/retrypolicy.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace migochat;

namespace {

struct HandClock final : Clock {
    Instant at{1795435200000ms}; // 23 November 2026, 12:00 UTC
    [[nodiscard]] Instant now() const override { return at; }
};

GeminiFailure failure(GeminiFailureKind kind, std::chrono::milliseconds after = 0ms)
{
    return {kind, 0, {}, after};
}

} // namespace

class TestRetryPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyPassingTroubleIsRetried();
    void pausesGrowAndStopInTime();
    void theServicesOwnPauseIsKept();
    void fiveFailuresPauseAModel();
    void aUsedUpDayPausesUntilTheNext();
};

void TestRetryPolicy::onlyPassingTroubleIsRetried()
{
    using enum GeminiFailureKind;
    for (const GeminiFailureKind kind : {Overloaded, Network, Timeout, QuotaMinute})
        QVERIFY(retryPause(failure(kind), 1, 0ms, {}, 0));
    for (const GeminiFailureKind kind : {KeyInvalid, NoBilling, Credit, QuotaDay, ModelGone, BadRequest, BadSignature})
        QVERIFY(!retryPause(failure(kind), 1, 0ms, {}, 0));
    QVERIFY(!otherModelMayHelp(KeyInvalid));
    QVERIFY(otherModelMayHelp(QuotaDay));
}

void TestRetryPolicy::pausesGrowAndStopInTime()
{
    const GeminiFailure busy = failure(GeminiFailureKind::Overloaded);

    QCOMPARE(*retryPause(busy, 1, 0ms, {}, 0), 1000ms);
    QCOMPARE(*retryPause(busy, 2, 0ms, {}, 0), 2000ms);
    QCOMPARE(*retryPause(busy, 2, 0ms, {}, 1), 2500ms);
    QVERIFY(!retryPause(busy, 3, 0ms, {}, 0));
    QVERIFY(!retryPause(busy, 1, 44'500ms, {}, 0));
}

void TestRetryPolicy::theServicesOwnPauseIsKept()
{
    QCOMPARE(*retryPause(failure(GeminiFailureKind::QuotaMinute, 30s), 1, 0ms, {}, 0), 30'000ms);
    QVERIFY(!retryPause(failure(GeminiFailureKind::QuotaMinute, 61s), 1, 0ms, {9, 300s, 1s}, 0));
}

void TestRetryPolicy::fiveFailuresPauseAModel()
{
    HandClock clock;
    CircuitBreaker breaker(clock);
    for (int i = 0; i < 4; ++i)
        breaker.recordFailure(u"a"_s, failure(GeminiFailureKind::Overloaded));
    QVERIFY(!breaker.refusal(u"a"_s));

    breaker.recordFailure(u"a"_s, failure(GeminiFailureKind::Overloaded));

    QCOMPARE(breaker.refusal(u"a"_s)->retryAfter, 120'000ms);
    QVERIFY(!breaker.refusal(u"b"_s));
    clock.at += 121s;
    QVERIFY(!breaker.refusal(u"a"_s));
}

void TestRetryPolicy::aUsedUpDayPausesUntilTheNext()
{
    HandClock clock;
    CircuitBreaker breaker(clock);

    breaker.recordFailure(u"a"_s, failure(GeminiFailureKind::QuotaDay));

    // Midnight in California is 08:00 UTC in winter: 10:00 in Cairo.
    QCOMPARE(breaker.refusal(u"a"_s)->retryAfter, 20h);
    QCOMPARE(breaker.refusal(u"a"_s)->kind, GeminiFailureKind::QuotaDay);
}

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "tst_retrypolicy.moc"
