#include "agent/gemini/geminipayload.h"
#include "agent/gemini/rawjson.h"
#include "tests/agent/gemini/fakegemini.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace migochat;

namespace {

// 23 November 2026, 12:00 UTC
constexpr Instant kNow{1795435200000ms};

GeminiRequest sampleRequest(const QString &model)
{
    return {model,
            u"rules"_s,
            {userTurn({u"سعر \"الفيست\"؟"_s})},
            R"([{"name":"t"}])"_ba,
            R"({"z_first":1,"a_second":2})"_ba,
            2048};
}

} // namespace

class TestGeminiPayload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodyHoldsWhatTheServiceWants();
    void schemaKeepsItsKeyOrder();
    void oldModelsAnswerThroughAFunction();
    void finishReasonsDecide_data();
    void finishReasonsDecide();
    void oddShapesAreSurvived_data();
    void oddShapesAreSurvived();
    void modelTurnIsKeptByteForByte();
    void thoughtsAreNoAnswer();
    void endingModelsAreSeen();
    void errorsBecomeKinds_data();
    void errorsBecomeKinds();
    void toolResultsCarryTheirIds();
};

void TestGeminiPayload::bodyHoldsWhatTheServiceWants()
{
    const QByteArray body = requestBody(sampleRequest(u"gemini-3.8-flash"_s));
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    const QJsonObject config = json["generationConfig"_L1].toObject();

    QCOMPARE(json["store"_L1], QJsonValue(false));
    QCOMPARE(json["safetySettings"_L1].toArray().size(), 4);
    QCOMPARE(json["safetySettings"_L1][0]["threshold"_L1].toString(), u"BLOCK_ONLY_HIGH"_s);
    QCOMPARE(config["maxOutputTokens"_L1].toInt(), 2048);
    QCOMPARE(config["responseMimeType"_L1].toString(), u"application/json"_s);
    QCOMPARE(json["contents"_L1][0]["parts"_L1][0]["text"_L1].toString(), u"سعر \"الفيست\"؟"_s);
    QVERIFY(!json.contains("toolConfig"_L1));
    for (const char *deprecated : {"temperature", "topP", "topK", "candidateCount"})
        QVERIFY(!body.contains(deprecated));
}

void TestGeminiPayload::schemaKeepsItsKeyOrder()
{
    QVERIFY(requestBody(sampleRequest(u"gemini-3.8-flash"_s))
                .contains(R"("responseJsonSchema":{"z_first":1,"a_second":2})"));
}

void TestGeminiPayload::oldModelsAnswerThroughAFunction()
{
    const QJsonObject json = QJsonDocument::fromJson(requestBody(sampleRequest(u"gemini-2.5-flash-lite"_s))).object();

    QVERIFY(!json["generationConfig"_L1].toObject().contains("responseMimeType"_L1));
    QCOMPARE(json["toolConfig"_L1]["functionCallingConfig"_L1]["mode"_L1].toString(), u"ANY"_s);
    QCOMPARE(json["tools"_L1][0]["functionDeclarations"_L1][1]["name"_L1].toString(), u"final_answer"_s);

    const auto answer = parseAnswer(answerWith(R"({"functionCall":{"name":"final_answer","args":{"a":1}}})"), kNow);
    QCOMPARE(answer->outcome, GeminiOutcome::Answer);
    QCOMPARE(answer->text, u"{\"a\":1}"_s);
}

void TestGeminiPayload::finishReasonsDecide_data()
{
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<GeminiOutcome>("outcome");

    using enum GeminiOutcome;
    const QList<std::pair<QByteArray, GeminiOutcome>> rows{
        {"STOP", Answer},
        {"MAX_TOKENS", TooLong},
        {"SAFETY", Blocked},
        {"RECITATION", Blocked},
        {"LANGUAGE", Blocked},
        {"OTHER", Malformed},
        {"BLOCKLIST", Blocked},
        {"PROHIBITED_CONTENT", Blocked},
        {"SPII", Blocked},
        {"MALFORMED_FUNCTION_CALL", Malformed},
        {"IMAGE_SAFETY", Blocked},
        {"UNEXPECTED_TOOL_CALL", Malformed},
        {"TOO_MANY_TOOL_CALLS", Malformed},
        {"MISSING_THOUGHT_SIGNATURE", MissingSignature},
        {"MALFORMED_RESPONSE", Malformed},
        {"ESCALATION", Blocked},
        {"PUP_LIMITED_DISABLED", AccountLimited},
        {"CONTINUATION", Malformed},
        {"FINISH_REASON_UNSPECIFIED", Malformed},
        {"SOMETHING_NEW", Malformed},
    };
    for (const auto &[reason, outcome] : rows)
        QTest::newRow(reason.constData()) << reason << outcome;
}

void TestGeminiPayload::finishReasonsDecide()
{
    QFETCH(const QByteArray, reason);
    QFETCH(const GeminiOutcome, outcome);

    const Result<GeminiAnswer> answer =
        parseAnswer(answerWith(R"({"text":"half a"},{"text":" sentence"})", reason), kNow);

    QVERIFY(answer);
    QCOMPARE(answer->outcome, outcome);
    QCOMPARE(answer->finishReason, QString::fromLatin1(reason));
    QCOMPARE(answer->text, outcome == GeminiOutcome::Answer ? u"half a sentence"_s : QString());
}

void TestGeminiPayload::oddShapesAreSurvived_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<GeminiOutcome>("outcome");

    using enum GeminiOutcome;
    QTest::newRow("empty object") << "{}"_ba << Malformed;
    QTest::newRow("blocked prompt") << R"({"promptFeedback":{"blockReason":"SAFETY"}})"_ba << Blocked;
    QTest::newRow("feedback without a reason") << R"({"candidates":[],"promptFeedback":{}})"_ba << Blocked;
    QTest::newRow("empty content") << R"({"candidates":[{"content":{},"finishReason":"STOP"}]})"_ba << Empty;
    QTest::newRow("no parts") << R"({"candidates":[{"content":{"role":"model"},"finishReason":"STOP"}]})"_ba << Empty;
    QTest::newRow("empty text") << answerWith(R"({"text":""})") << Empty;
    QTest::newRow("only a signature") << answerWith(R"({"text":"","thoughtSignature":"Ep=="})") << Empty;
    QTest::newRow("thoughts only") << answerWith(R"({"text":"hm","thought":true})") << Empty;
    QTest::newRow("no finish reason") << R"({"candidates":[{"content":{"parts":[{"text":"x"}]}}]})"_ba << Malformed;
    QTest::newRow("call with STOP") << answerWith(
                                           R"({"text":"a"},{"functionCall":{"name":"t","args":{}}},{"text":"b"})")
                                    << ToolCalls;
}

void TestGeminiPayload::oddShapesAreSurvived()
{
    QFETCH(const QByteArray, body);
    QFETCH(const GeminiOutcome, outcome);

    const Result<GeminiAnswer> answer = parseAnswer(body, kNow);

    QVERIFY(answer);
    QCOMPARE(answer->outcome, outcome);
}

void TestGeminiPayload::modelTurnIsKeptByteForByte()
{
    const QByteArray content =
        "{ \"role\": \"model\", \"parts\": [ {\"thoughtSignature\":\"Ep/+==\", \"functionCall\": "
        "{\"name\":\"t\",\"id\":\"g9\",\"args\":{\"n\":1.50,\"b\":\"}\\\"]\"}}} ] }";
    const QByteArray body = R"({"candidates":[{"finishReason":"STOP","content":)" + content + "}]}";

    const Result<GeminiAnswer> answer = parseAnswer(body, kNow);

    QCOMPARE(answer->modelTurn, content);
    QCOMPARE(answer->calls.first().id, u"g9"_s);
}

void TestGeminiPayload::thoughtsAreNoAnswer()
{
    const auto answer = parseAnswer(answerWith(R"({"text":"secret","thought":true},{"text":"ok"})"), kNow);

    QCOMPARE(answer->text, u"ok"_s);
    QCOMPARE(answer->usage.thoughtTokens, 50);
    QVERIFY(!parseAnswer("<html>", kNow));
}

void TestGeminiPayload::endingModelsAreSeen()
{
    const auto with = [](const QByteArray &status) {
        return parseAnswer(R"({"candidates":[],"modelStatus":)" + status + "}", kNow)->modelIsEnding;
    };

    QVERIFY(with(R"({"modelStage":"DEPRECATED"})"));
    QVERIFY(with(R"({"modelStage":"STABLE","retirementTime":"2026-12-01T00:00:00Z"})"));
    QVERIFY(!with(R"({"modelStage":"STABLE","retirementTime":"2028-12-01T00:00:00Z"})"));
}

void TestGeminiPayload::errorsBecomeKinds_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<GeminiFailureKind>("kind");
    QTest::addColumn<qint64>("retryAfterMs");

    using enum GeminiFailureKind;
    const auto quota = [](const QByteArray &id) {
        return QByteArray(
            R"({"status":"RESOURCE_EXHAUSTED","details":[{"@type":"type.googleapis.com/google.rpc.QuotaFailure",)"
            R"("violations":[{"quotaId":")" +
            id + R"("}]}]})");
    };
    QTest::newRow("key")
        << 400
        << R"({"status":"INVALID_ARGUMENT","details":[{"@type":"x/google.rpc.ErrorInfo","reason":"API_KEY_INVALID"}]})"_ba
        << KeyInvalid << 0LL;
    QTest::newRow("argument") << 400 << R"({"status":"INVALID_ARGUMENT"})"_ba << BadRequest << 0LL;
    QTest::newRow("billing") << 400 << R"({"status":"FAILED_PRECONDITION"})"_ba << NoBilling << 0LL;
    QTest::newRow("signature")
        << 400 << R"({"message":"Function call is missing a thought_signature in functionCall parts."})"_ba
        << BadSignature << 0LL;
    QTest::newRow("key type") << 401 << R"({"status":"UNAUTHENTICATED"})"_ba << KeyInvalid << 0LL;
    QTest::newRow("credit") << 402 << R"({"status":"RESOURCE_EXHAUSTED"})"_ba << Credit << 0LL;
    QTest::newRow("permission") << 403 << R"({"status":"PERMISSION_DENIED"})"_ba << KeyInvalid << 0LL;
    QTest::newRow("model") << 404 << R"({"status":"NOT_FOUND"})"_ba << ModelGone << 0LL;
    QTest::newRow("408") << 408 << "{}"_ba << Timeout << 0LL;
    QTest::newRow("504") << 504 << R"({"status":"DEADLINE_EXCEEDED"})"_ba << Timeout << 0LL;
    QTest::newRow("499") << 499 << "{}"_ba << Timeout << 0LL;
    QTest::newRow("500") << 500 << R"({"status":"INTERNAL"})"_ba << Overloaded << 0LL;
    QTest::newRow("502") << 502 << "<html>bad gateway</html>"_ba << Overloaded << 0LL;
    QTest::newRow("503") << 503 << R"({"status":"UNAVAILABLE"})"_ba << Overloaded << 0LL;
    QTest::newRow("per day") << 429 << quota("GenerateRequestsPerDayPerProjectPerModel-FreeTier") << QuotaDay << 0LL;
    QTest::newRow("limit 0") << 429 << R"({"message":"Quota exceeded for metric x, limit: 0, model: y"})"_ba << QuotaDay
                             << 0LL;
    QTest::newRow("limit 05 is not 0") << 429 << R"({"message":"limit: 05"})"_ba << QuotaMinute << 0LL;
    QTest::newRow("retry info") << 429 << R"({"details":[{"@type":"x/google.rpc.RetryInfo","retryDelay":"34.4s"}]})"_ba
                                << QuotaMinute << 34400LL;
    QTest::newRow("spoken") << 429 << R"({"message":"Please retry in 48.9s."})"_ba << QuotaMinute << 48900LL;
    QTest::newRow("spoken ms") << 429 << R"({"message":"Please retry in 250ms."})"_ba << QuotaMinute << 250LL;
    QTest::newRow("per minute") << 429 << quota("GenerateRequestsPerMinutePerProject") << QuotaMinute << 60000LL;
    QTest::newRow("bare 429") << 429 << "{}"_ba << QuotaMinute << 0LL;
    QTest::newRow("html 200") << 200 << "<html>"_ba << Unreadable << 0LL;
}

void TestGeminiPayload::errorsBecomeKinds()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, error);
    QFETCH(const GeminiFailureKind, kind);
    QFETCH(const qint64, retryAfterMs);
    const QByteArray body = error.startsWith('<') ? error : R"({"error":)" + error + '}';

    const GeminiFailure failure = parseFailure(status, body);

    QCOMPARE(toText(failure.kind), toText(kind));
    QCOMPARE(failure.retryAfter.count(), retryAfterMs);
}

void TestGeminiPayload::toolResultsCarryTheirIds()
{
    const QByteArray turn = toolResultTurn({{{u"g1"_s, u"t"_s, {}}, {{u"found"_s, true}}}, {{{}, u"u"_s, {}}, {}}});
    const QJsonArray parts = QJsonDocument::fromJson(turn)["parts"_L1].toArray();

    QCOMPARE(parts[0]["functionResponse"_L1]["id"_L1].toString(), u"g1"_s);
    QCOMPARE(parts[0]["functionResponse"_L1]["response"_L1]["found"_L1], QJsonValue(true));
    QVERIFY(!parts[1]["functionResponse"_L1].toObject().contains("id"_L1));
}

QTEST_GUILESS_MAIN(TestGeminiPayload)
#include "tst_geminipayload.moc"
