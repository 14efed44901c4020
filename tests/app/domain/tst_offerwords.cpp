#include "app/domain/offerwords.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace migochat;

class TestOfferWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheWordsThatReadLikeAnOffer_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("plain") << u"عندنا خصم 10%"_s << QStringList{u"خصم"_s};
        QTest::newRow("with an article and marks") << u"ده بالخَصم يا فندم"_s << QStringList{u"بالخَصم"_s};
        QTest::newRow("English") << u"A Discount for you"_s << QStringList{u"Discount"_s};
        QTest::newRow("two") << u"هدية مع كل free order"_s << QStringList{u"هدية"_s, u"free"_s};
        QTest::newRow("a quotation is none") << u"ابعت لحضرتك عرض السعر"_s << QStringList();
        QTest::newRow("within a word") << u"freeze"_s << QStringList();
        QTest::newRow("an answer") << u"الأوردر هيوصل بكرة"_s << QStringList();
        QTest::newRow("nothing") << QString() << QStringList();
    }

    void namesTheWordsThatReadLikeAnOffer()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, words);

        QStringList found;
        for (const OfferWord &word : offerWordsIn(text))
            found << text.mid(word.start, word.length);
        QCOMPARE(found, words);
    }
};

QTEST_GUILESS_MAIN(TestOfferWords)
#include "tst_offerwords.moc"
