#include "agent/gemini/ssestream.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace migochat;

namespace {

QByteArray delta(const QByteArray &parts, const QByteArray &rest = {})
{
    return R"(data: {"candidates":[{"content":{"role":"model","parts":[)" + parts + "]}" + rest + "}]}\r\n\r\n";
}

Result<GeminiAnswer> read(const QByteArray &bytes, qsizetype packet)
{
    SseStream stream;
    StreamedAnswer answer;
    QList<QByteArray> payloads;
    for (qsizetype i = 0; i < bytes.size(); i += packet)
        payloads += stream.feed(bytes.mid(i, packet)).value_or(QList<QByteArray>());
    payloads += stream.finish();
    for (const QByteArray &payload : std::as_const(payloads)) {
        if (const Result<QString> text = answer.add(payload); !text)
            return failed(text);
    }
    return answer.finish({});
}

const QByteArray kHello = delta(R"({"text":"أهلا "})") + ": comment\r\n\r\n" + delta(R"({"text":"بحضرتك"})") +
                          delta(R"({"text":""})", R"(,"finishReason":"STOP")");

} // namespace

class TestSseStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyPacketSizeGivesTheSameText_data();
    void anyPacketSizeGivesTheSameText();
    void plainLineEndsWorkToo();
    void dataLinesOfOneEventAreJoined();
    void errorInMidStreamIsAnError();
    void closingWithoutAFinishReasonIsAFailure();
    void signedPartsStayApart();
    void endlessEventsAreRefused();
    void blockedPromptsAreBlocked();
};

void TestSseStream::anyPacketSizeGivesTheSameText_data()
{
    QTest::addColumn<qsizetype>("packet");
    for (const qsizetype packet : {1, 2, 3, 7, 64, 100'000})
        QTest::addRow("%d", int(packet)) << packet;
}

void TestSseStream::anyPacketSizeGivesTheSameText()
{
    QFETCH(const qsizetype, packet);

    const Result<GeminiAnswer> answer = read(kHello, packet);

    QVERIFY(answer);
    QCOMPARE(answer->text, u"أهلا بحضرتك"_s);
    QCOMPARE(answer->outcome, GeminiOutcome::Answer);
}

void TestSseStream::plainLineEndsWorkToo()
{
    QCOMPARE(read(QByteArray(kHello).replace("\r\n", "\n"), 5)->text, u"أهلا بحضرتك"_s);
}

void TestSseStream::dataLinesOfOneEventAreJoined()
{
    SseStream stream;

    QCOMPARE(stream.feed("data: {\"a\":\r\ndata: 1}\r\n\r\n").value(), QList<QByteArray>{"{\"a\":\n1}"});
}

void TestSseStream::errorInMidStreamIsAnError()
{
    const Result<GeminiAnswer> answer =
        read(delta(R"({"text":"أهلا"})") + R"({"error":{"code":503,"status":"UNAVAILABLE","message":"busy"}})", 9);

    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Network);
}

void TestSseStream::closingWithoutAFinishReasonIsAFailure()
{
    QVERIFY(!read(delta(R"({"text":"half"})"), 11));
}

void TestSseStream::signedPartsStayApart()
{
    const QByteArray bytes = delta(R"({"text":"a"})") + delta(R"({"text":"b"})") +
                             delta(R"({"text":"","thoughtSignature":"Ep=="})") + delta(R"({"text":"c"})") +
                             delta(R"({"functionCall":{"id":"g1","name":"t","args":{}},"thoughtSignature":"Eq"})") +
                             delta("", R"(,"finishReason":"STOP")");

    const Result<GeminiAnswer> answer = read(bytes, 13);

    QVERIFY(answer);
    QCOMPARE(answer->modelTurn,
             R"({"role":"model","parts":[{"text":"ab"},{"text":"","thoughtSignature":"Ep=="},{"text":"c"},)"
             R"({"functionCall":{"id":"g1","name":"t","args":{}},"thoughtSignature":"Eq"}]})"_ba);
    QCOMPARE(answer->outcome, GeminiOutcome::ToolCalls);
}

void TestSseStream::endlessEventsAreRefused()
{
    SseStream stream;

    QVERIFY(!stream.feed(QByteArray(9 * 1024 * 1024, 'x')));
}

void TestSseStream::blockedPromptsAreBlocked()
{
    QCOMPARE(read("data: {\"promptFeedback\":{\"blockReason\":\"SAFETY\"}}\r\n\r\n", 4)->outcome,
             GeminiOutcome::Blocked);
}

QTEST_GUILESS_MAIN(TestSseStream)
#include "tst_ssestream.moc"
