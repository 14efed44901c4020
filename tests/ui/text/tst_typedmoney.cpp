#include "ui/text/typedmoney.h"

#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

class TestTypedMoney final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understandsWhatPeopleWrite_data();
    void understandsWhatPeopleWrite();
    void saysNothingAboutWhatItDoesNotUnderstand_data();
    void saysNothingAboutWhatItDoesNotUnderstand();
    void whatIsShownForTypingIsUnderstoodAgain();
};

void TestTypedMoney::understandsWhatPeopleWrite_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("piastres");
    const auto row = [](const QString &text, qint64 piastres) { QTest::newRow(qPrintable(text)) << text << piastres; };
    row(u""_s, 0);
    row(u"  "_s, 0);
    row(u"0"_s, 0);
    row(u"1150"_s, 115000);
    row(u"1,150"_s, 115000);
    row(u"1.150"_s, 115000); // no money has three decimals
    row(u"1,150,000"_s, 115000000);
    row(u"1,150.5"_s, 115050);
    row(u"1150,50"_s, 115050);
    row(u"2 500"_s, 250000);
    row(u"2\u00A0500"_s, 250000);
    row(u"١١٥٠"_s, 115000);
    row(u"١٬١٥٠٫٥"_s, 115050);
    row(u"١،١٥٠"_s, 115000);
    row(u"۲۵۰"_s, 25000);
    row(u"1,250 ج.م"_s, 125000);
    row(u"٢٥٠٠ جنيه"_s, 250000);
    row(u"EGP 2,500"_s, 250000);
    row(u"2500 LE"_s, 250000);
    row(u"12k"_s, 1200000);
    row(u"2.5k"_s, 250000);
    row(u"٣ آلاف"_s, 300000);
    row(u"15 ألف جنيه"_s, 1500000);
    row(u"1 مليون"_s, 100000000);
    row(u"\u20681,250\u00A0ج.م\u2069"_s, 125000); // as it is copied from the screen
}

void TestTypedMoney::understandsWhatPeopleWrite()
{
    QFETCH(QString, text);
    QFETCH(qint64, piastres);

    const auto money = typedMoney(text);

    QVERIFY(money);
    QCOMPARE(money->piastres, piastres);
}

void TestTypedMoney::saysNothingAboutWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"soon"_s, u"-5"_s, u"1,15,0"_s, u"1,,150"_s, u"12 34"_s, u"ج.م"_s, u"k"_s, u"1.2.3"_s,
                                u"5٫123"_s, u"3x4"_s, u"1e9"_s, u"12345678901"_s, u"10 %"_s, u","_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestTypedMoney::saysNothingAboutWhatItDoesNotUnderstand()
{
    QFETCH(QString, text);

    QVERIFY(!typedMoney(text));
}

void TestTypedMoney::whatIsShownForTypingIsUnderstoodAgain()
{
    for (const qint64 piastres : {0LL, 5LL, 100LL, 115050LL, 99999999900LL})
        QCOMPARE(typedMoney(moneyToType(Money{piastres}))->piastres, piastres);
    QCOMPARE(moneyToType(Money{115050}), u"1150.50"_s);
}

QTEST_GUILESS_MAIN(TestTypedMoney)
#include "tst_typedmoney.moc"
