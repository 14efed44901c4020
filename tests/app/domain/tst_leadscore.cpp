#include "app/domain/leadscore.h"

#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

class TestLeadScore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageCountsForWhatItAsks_data();
    void aMessageCountsForWhatItAsks();
    void anAdClickCounts();
    void theLabelFollowsTheScore();
};

void TestLeadScore::aMessageCountsForWhatItAsks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rules");
    QTest::newRow("nothing") << u"صباح الخير"_s << u""_s;
    QTest::newRow("no text") << u""_s << u""_s;
    QTest::newRow("price") << u"بكام الجزمة؟"_s << u"asked_price"_s;
    QTest::newRow("price with article") << u"السعر لو سمحت"_s << u"asked_price"_s;
    QTest::newRow("price with and") << u"والله وسعر الخوذة"_s << u"asked_price"_s;
    QTest::newRow("marks and letter forms") << u"الأسعَار والمقاسات"_s << u"asked_price"_s;
    QTest::newRow("several rules once each") << u"price price size delivery"_s << u"asked_price asked_size place"_s;
    QTest::newRow("too expensive") << u"غالية جدا"_s << u"too_expensive"_s;
    QTest::newRow("many pieces") << u"محتاج 40 طقم"_s << u""_s;
    QTest::newRow("more pieces than a shoe size") << u"محتاج 60 طقم"_s << u"quantity"_s;
    QTest::newRow("Arabic digits") << u"محتاج ١٢٠ طقم"_s << u"quantity"_s;
    QTest::newRow("few pieces") << u"محتاج 9 طقم"_s << u""_s;
    QTest::newRow("the most pieces") << u"100000"_s << u"quantity"_s;
    QTest::newRow("too many pieces") << u"100001"_s << u""_s;
    QTest::newRow("a phone number") << u"01012345678"_s << u""_s;
    QTest::newRow("a short number with a zero") << u"0123"_s << u""_s;
    QTest::newRow("a shoe size and a number of pieces") << u"42 و 15"_s << u"quantity"_s;
    QTest::newRow("digits in a word") << u"m120"_s << u"quantity"_s;
    QTest::newRow("enough of it") << u"وقف الرسايل"_s << u"opt_out"_s;
}

void TestLeadScore::aMessageCountsForWhatItAsks()
{
    QFETCH(QString, text);
    QFETCH(QString, rules);
    Message message;
    message.text = text;
    QStringList names;
    for (const ScoreReason &reason : scoreMessage(message))
        names.append(reason.rule);
    QCOMPARE(names.join(u' '), rules);
}

void TestLeadScore::anAdClickCounts()
{
    Message message;
    message.source.kind = SourceKind::Ad;
    const QList<ScoreReason> reasons = scoreMessage(message);
    QCOMPARE(reasons.size(), 1);
    QCOMPARE(reasons.first().points, 5);
}

void TestLeadScore::theLabelFollowsTheScore()
{
    QCOMPARE(labelForScore(39), LeadLabel::Cold);
    QCOMPARE(labelForScore(40), LeadLabel::Warm);
    QCOMPARE(labelForScore(69), LeadLabel::Warm);
    QCOMPARE(labelForScore(70), LeadLabel::Hot);
}

QTEST_GUILESS_MAIN(TestLeadScore)
#include "tst_leadscore.moc"
