#include "agent/gemini/modeltable.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace migochat;

namespace {

constexpr Instant kNow{1795435200000ms}; // 23 November 2026, 12:00 UTC

} // namespace

class TestModelTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thinkingFitsTheModel_data();
    void thinkingFitsTheModel();
    void costFollowsThePriceList();
};

void TestModelTable::thinkingFitsTheModel_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QByteArray>("member");

    const QByteArray low = R"("thinkingConfig":{"thinkingLevel":"LOW"})";
    const QByteArray minimal = R"("thinkingConfig":{"thinkingLevel":"MINIMAL"})";
    QTest::newRow("3.8 flash") << u"gemini-3.8-flash"_s << low;
    QTest::newRow("3.7 flash") << u"gemini-3.7-flash"_s << low;
    QTest::newRow("3.5 lite") << u"gemini-3.5-flash-lite"_s << minimal;
    QTest::newRow("3.1 lite") << u"gemini-3.1-flash-lite"_s << minimal;
    QTest::newRow("alias") << u"gemini-flash-latest"_s << low;
    QTest::newRow("unknown lite") << u"gemini-5-flash-lite"_s << low;
    QTest::newRow("2.5") << u"gemini-2.5-flash"_s << R"("thinkingConfig":{"thinkingBudget":0})"_ba;
    QTest::newRow("2.5 pro") << u"gemini-2.5-pro"_s << R"("thinkingConfig":{"thinkingBudget":128})"_ba;
}

void TestModelTable::thinkingFitsTheModel()
{
    QFETCH(const QString, model);
    QFETCH(const QByteArray, member);

    QCOMPARE(thinkingConfig(model), member);
}

void TestModelTable::costFollowsThePriceList()
{
    const GeminiUsage usage{3000, 1000, 250, 300};
    const Instant january{1799000000000ms};

    // 2000 × 0.75 + 1000 × 0.075 + 550 × 3.75 micro dollars
    QCOMPARE(costMicroUsd(u"gemini-3.8-flash", usage, kNow), 3638);
    QCOMPARE(costMicroUsd(u"gemini-3.8-flash", usage, january), 7275);
    QCOMPARE(costMicroUsd(u"gemini-3.5-flash-lite", usage, january), 2005);
    QVERIFY(costMicroUsd(u"gemini-9-new", usage, kNow) >= costMicroUsd(u"gemini-3.8-flash", usage, kNow));
}

QTEST_GUILESS_MAIN(TestModelTable)
#include "tst_modeltable.moc"
