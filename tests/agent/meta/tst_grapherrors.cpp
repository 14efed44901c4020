#include "agent/meta/grapherrors.h"
#include "agent/meta/sendfailure.h"
#include "app/domain/sendfault.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString word(FailureClass kind)
{
    switch (kind) {
    case FailureClass::Retry:
        return u"R"_s;
    case FailureClass::Wait:
        return u"W"_s;
    case FailureClass::Final:
        return u"F"_s;
    case FailureClass::Configuration:
        return u"A"_s;
    case FailureClass::CustomerGone:
        return u"X"_s;
    case FailureClass::NeedsTemplate:
        return u"T"_s;
    case FailureClass::Unknown:
        return u"?"_s;
    }
    return {};
}

/// Rows of tests/fixtures/<product>/errors.txt: "code/subcode class", after a # the meaning.
void addRows(const QString &product)
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("subcode");
    QTest::addColumn<QString>("expected");
    QFile file(QStringLiteral(MIGOCHAT_FIXTURES) % u"/" % product % u"/errors.txt");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList words = line.section(u'#', 0, 0).simplified().split(u' ');
        if (words.size() != 2)
            continue;
        QTest::newRow(qPrintable(words.constFirst()))
            << words.constFirst().section(u'/', 0, 0).toInt() << words.constFirst().section(u'/', 1).toInt()
            << words.constLast();
    }
}

GraphReply answered(int status, const QByteArray &body)
{
    GraphReply reply{.httpStatus = status, .body = QJsonDocument::fromJson(body).object(), .error = {}};
    reply.error = readGraphError(reply.body, status);
    return reply;
}

QString kindOf(const Result<GraphReply> &reply)
{
    return word(readSendFailure(GraphProduct::WhatsApp, reply).kind);
}

} // namespace

class GraphErrorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messengerCodesFollowTheTable_data() { addRows(u"messenger"_s); }

    void messengerCodesFollowTheTable()
    {
        QFETCH(const int, code);
        QFETCH(const int, subcode);
        QFETCH(const QString, expected);

        const GraphVerdict verdict =
            judge(GraphProduct::Messenger,
                  {.httpStatus = 400, .code = code, .subcode = subcode, .message = {}, .traceId = {}});

        QCOMPARE(word(verdict.kind), expected);
    }

    void whatsAppCodesFollowTheTable_data() { addRows(u"whatsapp"_s); }

    void whatsAppCodesFollowTheTable()
    {
        QFETCH(const int, code);
        QFETCH(const QString, expected);

        const GraphVerdict verdict = judge(
            GraphProduct::WhatsApp, {.httpStatus = code == 0 ? 401 : 400, .code = code, .message = {}, .traceId = {}});

        QCOMPARE(word(verdict.kind), expected);
    }

    void everyCodeOfTheTablesSaysWhoseTurnItIs()
    {
        for (const QString &product : {u"messenger"_s, u"whatsapp"_s}) {
            QFile file(QStringLiteral(MIGOCHAT_FIXTURES) % u"/" % product % u"/errors.txt");
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
                const QString code = line.section(u'#', 0, 0).simplified().section(u' ', 0, 0);
                if (!code.isEmpty())
                    QVERIFY2(sendFault(code).sentence != "unknown"_L1, qPrintable(product + u' ' + code));
            }
        }
    }

    void restrictionsAreNotAskedAboutEveryFewSeconds()
    {
        const auto wait = [](GraphProduct product, int code, int subcode) {
            return judge(product, {.httpStatus = 400, .code = code, .subcode = subcode, .message = {}, .traceId = {}})
                .retryAfter;
        };

        QCOMPARE(wait(GraphProduct::WhatsApp, 131049, 0), 24h);
        QCOMPARE(wait(GraphProduct::WhatsApp, 131056, 0), 6s);
        QCOMPARE(wait(GraphProduct::WhatsApp, 131057, 0), 1min);
        QCOMPARE(wait(GraphProduct::Messenger, 10, 1893063), 2h);
        QCOMPARE(wait(GraphProduct::Messenger, 613, 0), 0s);
    }

    void anUnknownCodeIsJudgedByItsStatus()
    {
        QCOMPARE(kindOf(answered(400, "{\"error\":{\"code\":999777}}")), u"F"_s);
        QCOMPARE(kindOf(answered(429, "{\"error\":{\"code\":999777}}")), u"R"_s);
        QCOMPARE(kindOf(answered(503, "{\"error\":{\"code\":999777}}")), u"R"_s);
        QCOMPARE(kindOf(answered(500, "{\"error\":{}}")), u"R"_s);
        QCOMPARE(kindOf(answered(400, "{\"error\":{\"code\":999777,\"is_transient\":true}}")), u"R"_s);
    }

    void transientOverrulesARefusalButNotADeadTokenOrALimit()
    {
        QCOMPARE(kindOf(answered(400, "{\"error\":{\"code\":100,\"is_transient\":true}}")), u"R"_s);
        QCOMPARE(kindOf(answered(429, "{\"error\":{\"code\":80007,\"is_transient\":true}}")), u"W"_s);
        QCOMPARE(kindOf(answered(400, "{\"error\":{\"code\":190,\"is_transient\":true}}")), u"A"_s);
    }

    void whatGraphDidNotWriteIsNeverSentAgainBlindly()
    {
        QCOMPARE(kindOf(answered(502, "<html></html>")), u"?"_s);
        QCOMPARE(kindOf(answered(200, "{\"messages\":")), u"?"_s);
        QCOMPARE(kindOf(answered(200, "{}")), u"?"_s);
        QCOMPARE(kindOf(answered(408, "")), u"?"_s);
        QCOMPARE(kindOf(answered(429, "slow down")), u"R"_s);
        QCOMPARE(kindOf(answered(302, "")), u"R"_s);
        QCOMPARE(kindOf(answered(404, "<html>nginx</html>")), u"A"_s);
    }

    void aCallThatNeverLeftIsTriedAgainAndACutOneIsNot()
    {
        QCOMPARE(kindOf(fail(ErrorCode::Network, u"ConnectionRefusedError"_s)), u"R"_s);
        QCOMPARE(kindOf(fail(ErrorCode::Timeout, u"no answer in time"_s)), u"?"_s);
    }

    void codesAreReadFromTextAsWell()
    {
        const GraphReply reply =
            answered(400, "{\"error\":{\"message\":\"m\",\"code\":\"10\",\"error_subcode\":\"2018278\","
                          "\"error_data\":{\"details\":\"outside\"}}}");

        const SendFailure failure = readSendFailure(GraphProduct::Messenger, reply);

        QCOMPARE(failure.codeText(), u"10/2018278"_s);
        QCOMPARE(failure.detail, u"m: outside"_s);
    }

    void aRefusedTokenHasOneCodeOnBothProducts()
    {
        QCOMPARE(readSendFailure(GraphProduct::WhatsApp, answered(401, "{\"error\":{\"code\":0}}")).codeText(),
                 u"190"_s);
        QVERIFY(refusesToken({.httpStatus = 400, .code = 190, .subcode = 463, .message = {}, .traceId = {}}));
        QVERIFY(!refusesToken({.httpStatus = 400, .code = 0, .message = {}, .traceId = {}}));
    }
};

QTEST_GUILESS_MAIN(GraphErrorsTest)
#include "tst_grapherrors.moc"
