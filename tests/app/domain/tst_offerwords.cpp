#include "app/domain/offerwords.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace migochat;

class TestOfferWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheFirstWordThatReadsLikeAnOffer_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word");
        QTest::newRow("plain") << u"عندنا خصم 10%"_s << u"خصم"_s;
        QTest::newRow("with an article and marks") << u"ده بالخَصم يا فندم"_s << u"بالخَصم"_s;
        QTest::newRow("English") << u"A Discount for you"_s << u"Discount"_s;
        QTest::newRow("the first of two") << u"هدية مع كل free order"_s << u"هدية"_s;
        QTest::newRow("a quotation is none") << u"ابعت لحضرتك عرض السعر"_s << QString();
        QTest::newRow("within a word") << u"freeze"_s << QString();
        QTest::newRow("an answer") << u"الأوردر هيوصل بكرة"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }

    void namesTheFirstWordThatReadsLikeAnOffer()
    {
        QFETCH(QString, text);
        QFETCH(QString, word);

        QCOMPARE(offerWordIn(text), word);
    }
};

QTEST_GUILESS_MAIN(TestOfferWords)
#include "tst_offerwords.moc"
