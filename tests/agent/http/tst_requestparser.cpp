#include "agent/http/httprequestparser.h"
#include "tests/agent/http/httpprobes.h"

#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

using State = HttpRequestParser::State;

struct Outcome {
    State state = State::NeedMore;
    int status = 0;
    qsizetype consumed = 0;
    HttpRequest request;
};

/// Feeds all bytes in pieces of at most `pieceSize` and stops at the end of the first request.
Outcome parseInPieces(const QByteArray &bytes, qsizetype pieceSize)
{
    static const HttpLimits limits;
    HttpRequestParser parser(limits);
    Outcome outcome;
    while (outcome.consumed < bytes.size()) {
        const QByteArrayView rest = QByteArrayView(bytes).sliced(outcome.consumed);
        const HttpRequestParser::Step step = parser.feed(rest.first(qMin(pieceSize, rest.size())));
        outcome.consumed += step.consumed;
        outcome.state = step.state;
        outcome.status = step.status;
        if (step.state == State::Error)
            return outcome;
        if (step.state == State::Done) {
            outcome.request = parser.takeRequest();
            return outcome;
        }
    }
    return outcome;
}

void addRows(const QList<HttpProbe> &probes)
{
    for (const HttpProbe &probe : probes)
        QTest::newRow(probe.name) << probe.bytes << probe.status;
}

} // namespace

class RequestParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesMalformedRequests_data();
    void refusesMalformedRequests();
    void acceptsUnusualRequests_data();
    void acceptsUnusualRequests();
    void readsTheSameHoweverTheBytesAreCut_data();
    void readsTheSameHoweverTheBytesAreCut();
    void readsPathAndQuery();
    void findsHeadersWithoutCase();
    void keepsTrailersOutOfTheHeaders();
    void leavesTheNextRequestAlone();
    void holdsLittleOfAnEndlessStream_data();
    void holdsLittleOfAnEndlessStream();
};

void RequestParserTest::refusesMalformedRequests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    addRows(malformedProbes());
}

void RequestParserTest::refusesMalformedRequests()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);

    const Outcome outcome = parseInPieces(bytes, bytes.size());

    QCOMPARE(outcome.state, State::Error);
    QCOMPARE(outcome.status, status);
}

void RequestParserTest::acceptsUnusualRequests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    addRows(correctProbes());
}

void RequestParserTest::acceptsUnusualRequests()
{
    QFETCH(QByteArray, bytes);

    const Outcome outcome = parseInPieces(bytes, bytes.size());

    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.state, State::Done);
    QCOMPARE(outcome.consumed, bytes.size());
    QVERIFY(outcome.request.body == "hello" || outcome.request.body.isEmpty());
    QCOMPARE(outcome.request.body.isEmpty(), !bytes.contains("lo"));
}

void RequestParserTest::readsTheSameHoweverTheBytesAreCut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    addRows(malformedProbes());
    addRows(correctProbes());
}

void RequestParserTest::readsTheSameHoweverTheBytesAreCut()
{
    QFETCH(QByteArray, bytes);
    const Outcome whole = parseInPieces(bytes, bytes.size());

    for (const qsizetype pieceSize : {1, 2, 3, 7, 64, 4096}) {
        const Outcome cut = parseInPieces(bytes, pieceSize);
        QCOMPARE(cut.state, whole.state);
        QCOMPARE(cut.status, whole.status);
        QCOMPARE(cut.request.body, whole.request.body);
        QCOMPARE(cut.request.path, whole.request.path);
        QCOMPARE(cut.request.headers.size(), whole.request.headers.size());
        if (whole.state == State::Done)
            QCOMPARE(cut.consumed, whole.consumed);
    }
}

void RequestParserTest::readsPathAndQuery()
{
    const QByteArray bytes =
        "GET /webhook/%6Dessenger?hub.mode=subscribe&hub.verify_token=a+b%2Bc&hub.challenge=42 HTTP/1.1\r\n"
        "Host: x\r\n\r\n"_ba;

    const HttpRequest request = parseInPieces(bytes, bytes.size()).request;

    QCOMPARE(request.method, "GET"_ba);
    QCOMPARE(request.path, u"/webhook/messenger"_s);
    QCOMPARE(request.query.queryItemValue(u"hub.verify_token"_s, QUrl::FullyDecoded), u"a b+c"_s);
    QCOMPARE(request.query.queryItemValue(u"hub.challenge"_s), u"42"_s);
}

void RequestParserTest::findsHeadersWithoutCase()
{
    const QByteArray bytes =
        "GET / HTTP/1.1\r\nhOsT: x\r\nConnection: Keep-Alive, Upgrade\r\nA:  one \t\r\na: two\r\n\r\n"_ba;

    const HttpHeaders headers = parseInPieces(bytes, bytes.size()).request.headers;

    QCOMPARE(headers.value("Host").toByteArray(), "x"_ba);
    QCOMPARE(headers.value("A").toByteArray(), "one"_ba);
    QCOMPARE(headers.count("A"), 2);
    QVERIFY(headers.hasToken("connection", "upgrade"));
    QVERIFY(!headers.hasToken("connection", "close"));
    QVERIFY(headers.value("B").isEmpty());
}

void RequestParserTest::keepsTrailersOutOfTheHeaders()
{
    const QByteArray bytes = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                             "5\r\nhello\r\n0\r\nX-Hub-Signature-256: sha256=00\r\n\r\n"_ba;

    const HttpRequest request = parseInPieces(bytes, bytes.size()).request;

    QCOMPARE(request.body, "hello"_ba);
    QVERIFY(!request.headers.contains("X-Hub-Signature-256"));
}

void RequestParserTest::leavesTheNextRequestAlone()
{
    const QByteArray first =
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"_ba;
    const QByteArray second = "GET /next HTTP/1.1\r\nHost: x\r\n\r\n"_ba;

    for (const qsizetype pieceSize : {qsizetype(1), qsizetype(10), first.size() + second.size()}) {
        const Outcome outcome = parseInPieces(first + second, pieceSize);
        QCOMPARE(outcome.state, State::Done);
        QCOMPARE(outcome.consumed, first.size());
    }
}

void RequestParserTest::holdsLittleOfAnEndlessStream_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("repeated");
    QTest::addColumn<int>("status");
    QTest::addColumn<qsizetype>("most");

    const QByteArray chunkedStart = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"_ba;
    const QByteArray chunk = "400\r\n"_ba + QByteArray(1024, 'c') + "\r\n"_ba;
    const qsizetype mebi = 1024 * 1024;
    QTest::newRow("request line") << "GET /"_ba << QByteArray(1000, 'a') << 414 << qsizetype(10'000);
    QTest::newRow("one header") << "GET / HTTP/1.1\r\nA: "_ba << QByteArray(1000, 'a') << 431 << qsizetype(18'000);
    QTest::newRow("headers") << "GET / HTTP/1.1\r\n"_ba
                             << "Aaaaaaaaaaaaaaaaaaaaaa: b\r\n"_ba << 431 << qsizetype(18'000);
    QTest::newRow("chunks") << chunkedStart << chunk << 413 << 4 * mebi + 40'000;
    QTest::newRow("chunk line") << chunkedStart << QByteArray(1000, '0') << 400 << qsizetype(8'000);
    QTest::newRow("trailers") << chunkedStart + "0\r\n"_ba
                              << "A: b\r\n"_ba << 400 << qsizetype(8'000);
}

void RequestParserTest::holdsLittleOfAnEndlessStream()
{
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, repeated);
    QFETCH(int, status);
    QFETCH(qsizetype, most);
    const HttpLimits limits;
    HttpRequestParser parser(limits);

    qsizetype offered = 0;
    HttpRequestParser::Step step;
    for (QByteArrayView rest = start; offered < 300'000'000;) {
        step = parser.feed(rest);
        offered += step.consumed;
        if (step.state == State::Error)
            break;
        rest = rest.sliced(step.consumed);
        if (rest.isEmpty())
            rest = repeated;
    }

    QCOMPARE(step.state, State::Error);
    QCOMPARE(step.status, status);
    QVERIFY2(offered < most, QByteArray::number(offered).constData());
}

QTEST_GUILESS_MAIN(RequestParserTest)
#include "tst_requestparser.moc"
