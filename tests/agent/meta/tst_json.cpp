#include "agent/meta/json.h"

#include <QJsonDocument>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonValue member(const QByteArray &json)
{
    return QJsonDocument::fromJson("{\"v\":" + json + "}").object().value("v"_L1);
}

} // namespace

class JsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsAreReadFromTextAndNumberWithoutRounding()
    {
        QCOMPARE(json::id(member("\"24011000000000003\"")), u"24011000000000003"_s);
        QCOMPARE(json::id(member("9007199254740993")), u"9007199254740993"_s); // 2^53 + 1 does not fit a double
        QCOMPARE(json::id(member("9223372036854775807")), u"9223372036854775807"_s);
        QCOMPARE(json::id(member("0")), u"0"_s);
    }

    void whatIsNoIdIsEmptyRatherThanWrong()
    {
        for (const char *value : {"92233720368547758070", "1.5", "-3", "true", "null", "{}", "[]"})
            QCOMPARE(json::id(member(value)), QString());
    }

    void timesAreReadInEveryFormOfMeta()
    {
        const Instant expected = fromMsecs(1'790'000'000'000);

        for (const char *value : {"1790000000", "1790000000000", "\"1790000000\"", "\"1790000000000\""})
            QCOMPARE(toMsecs(json::time(member(value))), toMsecs(expected));
    }

    void whatIsNoTimeIsNone()
    {
        for (const char *value : {"0", "-5", "\"soon\"", "null", "{}", "9e18", "9223372036854775807"})
            QCOMPARE(toMsecs(json::time(member(value))), 0);
    }
};

QTEST_GUILESS_MAIN(JsonTest)
#include "tst_json.moc"
