#include "agent/gemini/geminiclient.h"
#include "tests/agent/gemini/fakegemini.h"

#include <QNetworkAccessManager>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace migochat;

namespace {

GeminiRequest question()
{
    GeminiRequest request;
    request.model = u"gemini-3.8-flash"_s;
    request.turns = {R"({"role":"user","parts":[{"text":"hi"}]})"_ba};
    return request;
}

} // namespace

class TestGeminiClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void brokenServersBecomeFailures_data();
    void brokenServersBecomeFailures();
    void anUnreachableHostIsANetworkFailure();
    void withoutAKeyNothingLeaves();
    void listsTheModelsThatGenerate();
    void aRefusedKeyFailsTheTest();
};

void TestGeminiClient::brokenServersBecomeFailures_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<GeminiFailureKind>("kind");

    QTest::newRow("html with 200") << 200 << "<html>captive portal</html>"_ba << GeminiFailureKind::Unreadable;
    QTest::newRow("html with 502") << 502 << "<html>"_ba << GeminiFailureKind::Overloaded;
    QTest::newRow("redirect") << 302 << ""_ba << GeminiFailureKind::Unreadable;
    QTest::newRow("too slow") << 504 << "{}"_ba << GeminiFailureKind::Timeout;
}

void TestGeminiClient::brokenServersBecomeFailures()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const GeminiFailureKind, kind);
    FakeGemini gemini;
    gemini.prepare(status, body);
    QNetworkAccessManager network;
    const SystemClock clock;
    GeminiClient client(network, gemini.config(), clock);

    const auto reply = client.generate(question());
    QTRY_VERIFY(reply.isFinished());

    QVERIFY(reply.resultAt(0)->failure);
    QCOMPARE(toText(reply.resultAt(0)->failure->kind), toText(kind));
}

void TestGeminiClient::anUnreachableHostIsANetworkFailure()
{
    GeminiConfig config;
    {
        const FakeGemini gone;
        config = gone.config();
    }
    QNetworkAccessManager network;
    const SystemClock clock;
    GeminiClient client(network, config, clock);

    const auto reply = client.generate(question());
    QTRY_VERIFY(reply.isFinished());

    QCOMPARE(reply.resultAt(0)->failure->kind, GeminiFailureKind::Network);
    QCOMPARE(reply.resultAt(0)->failure->httpStatus, 0);
}

void TestGeminiClient::withoutAKeyNothingLeaves()
{
    FakeGemini gemini;
    GeminiConfig config = gemini.config();
    config.apiKey.clear();
    QNetworkAccessManager network;
    const SystemClock clock;
    GeminiClient client(network, config, clock);

    const auto reply = client.generate(question());

    QVERIFY(reply.isFinished());
    QCOMPARE(reply.resultAt(0)->failure->kind, GeminiFailureKind::KeyInvalid);
    QVERIFY(gemini.asked().isEmpty());
}

void TestGeminiClient::listsTheModelsThatGenerate()
{
    FakeGemini gemini;
    gemini.prepare(200,
                   R"({"models":[{"name":"models/gemini-3.8-flash","supportedGenerationMethods":["generateContent"]},)"
                   R"({"name":"models/gemini-embedding-2","supportedGenerationMethods":["embedContent"]}]})");
    QNetworkAccessManager network;
    const SystemClock clock;
    GeminiClient client(network, gemini.config(), clock);

    const auto models = client.models();
    QTRY_VERIFY(models.isFinished());

    QCOMPARE(models.resultAt(0).value(), QStringList{u"gemini-3.8-flash"_s});
    QCOMPARE(gemini.asked().first().query.queryItemValue(u"pageSize"_s), u"1000"_s);
}

void TestGeminiClient::aRefusedKeyFailsTheTest()
{
    FakeGemini gemini;
    gemini.prepare(
        400,
        R"({"error":{"status":"INVALID_ARGUMENT","details":[{"@type":"x/google.rpc.ErrorInfo","reason":"API_KEY_INVALID"}]}})");
    QNetworkAccessManager network;
    const SystemClock clock;
    GeminiClient client(network, gemini.config(), clock);

    const auto models = client.models();
    QTRY_VERIFY(models.isFinished());

    QCOMPARE(models.resultAt(0).error().code, ErrorCode::Unauthorized);
}

QTEST_GUILESS_MAIN(TestGeminiClient)
#include "tst_geminiclient.moc"
