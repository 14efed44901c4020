#include "agent/subscriptions/numbercheck.h"
#include "tests/agent/subscriptions/outagefixture.h"

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray numberIs(const QByteArray &status)
{
    return "{'id':'106','verified_name':'Best Work Wear','quality_rating':'GREEN','status':'" + status +
           "','whatsapp_business_manager_messaging_limit':'TIER_2K'}";
}

} // namespace

struct Number : OutageFixture {
    NumberCheck check{store.writer(), clock};
    QSignalSpy checked{&check, &NumberCheck::checked};

    Number()
    {
        check.setConfig(config.graph, config.whatsApp.phoneNumberId,
                        {.accessToken = config.whatsApp.accessToken, .appSecret = config.whatsApp.appSecret});
    }
};

class TestNumberCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nameQualityAndLimitAreKept()
    {
        Number shop;
        shop.answerWith(200, numberIs("CONNECTED"));

        shop.check.check();

        QTRY_COMPARE(shop.checked.size(), 1);
        QCOMPARE(shop.store.text("SELECT name || '|' || quality || '|' || messaging_limit FROM account"),
                 u"Best Work Wear|GREEN|TIER_2K"_s);
        QVERIFY(shop.troubles().isEmpty());
    }

    void aNumberThatIsNotConnectedIsToldOnceUntilItIs()
    {
        Number shop;
        shop.answerOn("/106?", 200, numberIs("PENDING"));
        shop.answerOn("/106?", 200, numberIs("PENDING"));
        shop.answerOn("/106?", 200, numberIs("CONNECTED"));
        shop.check.check();
        QTRY_COMPARE(shop.checked.size(), 1);
        shop.check.check();
        QTRY_COMPARE(shop.checked.size(), 2);
        QCOMPARE(shop.troubles().size(), 1);
        QCOMPARE(shop.troubles().first().kind, u"number"_s);
        QCOMPARE(shop.troubles().first().event, u"PENDING"_s);

        shop.check.check();

        QTRY_COMPARE(shop.checked.size(), 3);
        QVERIFY(shop.troubles().isEmpty());
    }

    void aRefusalProvesNothing()
    {
        Number shop;
        shop.answerOn("/106?", 200, numberIs("PENDING"));
        shop.answerOn("/106?", 400, kNotAllowed);
        shop.check.check();
        QTRY_COMPARE(shop.checked.size(), 1);

        shop.check.check();

        QTRY_COMPARE(shop.checked.size(), 2);
        QCOMPARE(shop.checked.last().first().toBool(), false);
        QCOMPARE(shop.troubles().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestNumberCheck)
#include "tst_numbercheck.moc"
