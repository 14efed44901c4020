#include "app/domain/phone.h"

#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

class TestPhone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySpellingBecomesOneNumber_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("number");
        const QString mobile = u"+201001234567"_s;
        QTest::newRow("national") << u"01001234567"_s << mobile;
        QTest::newRow("plus") << u"+201001234567"_s << mobile;
        QTest::newRow("two zeros") << u"00201001234567"_s << mobile;
        QTest::newRow("bare country code") << u"201001234567"_s << mobile;
        QTest::newRow("without its zero") << u"1001234567"_s << mobile;
        QTest::newRow("trunk zero inside") << u"+20 0100 123 4567"_s << mobile;
        QTest::newRow("trunk zero behind two zeros") << u"002001001234567"_s << mobile;
        QTest::newRow("trunk zero behind the bare code") << u"2001001234567"_s << mobile;
        QTest::newRow("trunk zero in brackets") << u"+20 (0)100 123 4567"_s << mobile;
        QTest::newRow("spaces") << u"0100 123 4567"_s << mobile;
        QTest::newRow("dashes") << u"0100-123-4567"_s << mobile;
        QTest::newRow("brackets and dots") << u"(0100) 123.4567"_s << mobile;
        QTest::newRow("en dash") << u"0100–1234567"_s << mobile;
        QTest::newRow("Arabic-Indic digits") << u"٠١٠٠١٢٣٤٥٦٧"_s << mobile;
        QTest::newRow("Persian digits") << u"۰۱۰۰۱۲۳۴۵۶۷"_s << mobile;
        QTest::newRow("Arabic-Indic with plus") << u"+٢٠١٠٠١٢٣٤٥٦٧"_s << mobile;
        QTest::newRow("full-width") << u"＋２０１００１２３４５６７"_s << mobile;
        QTest::newRow("direction marks") << u"\u202A+20 100 123 4567\u202C\u200F"_s << mobile;
        QTest::newRow("no-break space") << u"0100\u00A0123\u00A04567"_s << mobile;
        QTest::newRow("link") << u"tel:+20-100-123-4567"_s << mobile;
        QTest::newRow("Etisalat") << u"01112345678"_s << u"+201112345678"_s;
        QTest::newRow("Orange") << u"01212345678"_s << u"+201212345678"_s;
        QTest::newRow("WE") << u"01512345678"_s << u"+201512345678"_s;
        QTest::newRow("Cairo") << u"02 27351234"_s << u"+20227351234"_s;
        QTest::newRow("Cairo with country code") << u"+20 2 2735 1234"_s << u"+20227351234"_s;
        QTest::newRow("Alexandria") << u"03-4871234"_s << u"+2034871234"_s;
        QTest::newRow("Tanta") << u"040 3312345"_s << u"+20403312345"_s;
        QTest::newRow("10th of Ramadan") << u"015 4361234"_s << u"+20154361234"_s;
        QTest::newRow("Saudi") << u"+966 50 123 4567"_s << u"+966501234567"_s;
        QTest::newRow("Britain") << u"0044 20 7946 0958"_s << u"+442079460958"_s;
        QTest::newRow("Britain with a zero in brackets") << u"+44 (0)20 7946 0958"_s << u"+442079460958"_s;
    }

    void everySpellingBecomesOneNumber()
    {
        QFETCH(QString, typed);
        QFETCH(QString, number);
        QCOMPARE(e164(typed), number);
    }

    void whatIsNoNumberStaysNone_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("empty") << QString();
        QTest::newRow("plus alone") << u"+"_s;
        QTest::newRow("a hotline") << u"19991"_s;
        QTest::newRow("a mobile one digit short") << u"0100123456"_s;
        QTest::newRow("a mobile one digit long") << u"010012345678"_s;
        QTest::newRow("an unknown prefix") << u"01301234567"_s;
        QTest::newRow("a price") << u"1350"_s;
        QTest::newRow("letters") << u"01OO1234567"_s;
        QTest::newRow("two pluses") << u"++201001234567"_s;
        QTest::newRow("plus inside") << u"0100+1234567"_s;
        QTest::newRow("longer than any number") << u"+1234567890123456"_s;
        QTest::newRow("a foreign number without its plus") << u"966501234567"_s;
        QTest::newRow("Egyptian country code, wrong length") << u"+2010012345"_s;
    }

    void whatIsNoNumberStaysNone()
    {
        QFETCH(QString, typed);
        QCOMPARE(e164(typed), QString());
    }

    void aTextNamesItsNumbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("numbers");
        QTest::newRow("one") << u"كلمني على 0100 123 4567 ضروري"_s << QStringList{u"+201001234567"_s};
        QTest::newRow("two side by side")
            << u"01001234567 01112345678"_s << QStringList{u"+201001234567"_s, u"+201112345678"_s};
        QTest::newRow("twice the same") << u"01001234567 او +201001234567"_s << QStringList{u"+201001234567"_s};
        QTest::newRow("end of a sentence") << u"رقمي ٠١٠٠١٢٣٤٥٦٧."_s << QStringList{u"+201001234567"_s};
        QTest::newRow("sizes and prices") << u"مقاس 44 و 45 بـ 1350 جنيه، 50 قطعة"_s << QStringList();
        QTest::newRow("a number behind a count") << u"50 جاكت، رقمي 01001234567"_s << QStringList{u"+201001234567"_s};
        QTest::newRow("a stroke between two")
            << u"01001234567/01112345678"_s << QStringList{u"+201001234567"_s, u"+201112345678"_s};
        QTest::newRow("nothing") << u"السلام عليكم"_s << QStringList();
    }

    void aTextNamesItsNumbers()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, numbers);
        QCOMPARE(phoneNumbersIn(text), numbers);
    }

    void whatsAppIdsAreNumbersWithoutTheirPlus()
    {
        QCOMPARE(e164OfWhatsAppId(u"201001234567"), u"+201001234567"_s);
        QCOMPARE(e164OfWhatsAppId(u"EG.1000000000004"), QString());
        QCOMPARE(e164OfWhatsAppId(u""), QString());
        QCOMPARE(phoneLookUpKey(u"+201001234567"), phoneLookUpKey(u"201001234567"));
    }
};

QTEST_GUILESS_MAIN(TestPhone)
#include "tst_phone.moc"
