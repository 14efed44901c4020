#include "app/domain/language.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace migochat;

class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsHowACustomerWrites_data();
    void tellsHowACustomerWrites();
};

void TestLanguage::tellsHowACustomerWrites_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<CustomerLanguage>("language");

    using enum CustomerLanguage;
    QTest::newRow("arabic") << u"السلام عليكم بكام السيفتي شوز ده؟"_s << Egyptian;
    QTest::newRow("arabic with a size") << u"فى 4XL من العفريتة الكحلى؟"_s << Egyptian;
    QTest::newRow("arabic with a standard") << u"معاه شهادة EN ISO 20345؟"_s << Egyptian;
    QTest::newRow("franco with digits") << u"salamo 3aleko, 3ayez 10 gwanty l7am, bkam?"_s << Franco;
    QTest::newRow("franco with english words") << u"bkam el safety shoes?"_s << Franco;
    QTest::newRow("franco price") << u"delivery l mansoura kam?"_s << Franco;
    QTest::newRow("english") << u"Hi, need 35 black polos with our logo"_s << English;
    QTest::newRow("english with a standard") << u"is it EN ISO 20471 class 2?"_s << English;
    QTest::newRow("short english") << u"price pls"_s << English;
    QTest::newRow("only a number") << u"44?"_s << Other;
    QTest::newRow("only a dot") << u"."_s << Other;
    QTest::newRow("russian") << u"сколько стоит"_s << Other;
}

void TestLanguage::tellsHowACustomerWrites()
{
    QFETCH(const QString, text);
    QFETCH(const CustomerLanguage, language);

    QCOMPARE(languageOf(text), language);
}

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
