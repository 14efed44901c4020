#include "agent/subscriptions/subscriptionkeeper.h"
#include "tests/agent/subscriptions/outagefixture.h"

#include <QJsonDocument>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// A keeper over the fixture that has made one round.
struct Round : OutageFixture {
    SubscriptionKeeper keeper{store.writer(), clock, channels};
    QSignalSpy checked{&keeper, &SubscriptionKeeper::checked};
    QSignalSpy works{&keeper, &SubscriptionKeeper::tokenWorks};

    explicit Round(bool withNumber = true) : OutageFixture(withNumber) {}

    bool run()
    {
        const qsizetype before = checked.size();
        keeper.setConfig(config);
        keeper.check();
        if (!QTest::qWaitFor([&] { return checked.size() > before; }, kPatienceMs))
            return false;
        return store.write([](Transaction &) -> Result<> { return {}; }).has_value(); // behind what it writes
    }
};

class TestKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSubscribedIsLeftAlone()
    {
        Round shop;
        shop.answerOn("GET /v26.0/100/subscribed_apps", 200, pageFields());
        shop.answerOn("GET /v26.0/888/subscribed_apps", 200, numberApps());
        shop.answerOn("debug_token", 200,
                      "{'data':{'is_valid':true,'expires_at':0,'scopes':['pages_messaging',"
                      "'pages_manage_metadata','pages_read_engagement',"
                      "'whatsapp_business_messaging']}}");

        QVERIFY(shop.run());

        QCOMPARE(shop.asked("POST "), 0);
        QCOMPARE(shop.checks().size(), 2);
        QVERIFY(shop.checks().at(0).subscribed && shop.checks().at(1).subscribed);
        QVERIFY(shop.troubles().isEmpty());
        QTRY_COMPARE(shop.works.size(), 2);
    }

    void aLostSubscriptionIsRepairedOnce()
    {
        Round shop(false);
        shop.answerOn("GET /v26.0/100/subscribed_apps", 200, kNothing);
        shop.answerOn("GET /v26.0/100/subscribed_apps", 200, pageFields());
        shop.answerOn("POST /v26.0/100/subscribed_apps", 200, kDone);

        QVERIFY(shop.run());

        QCOMPARE(shop.asked("POST /v26.0/100/subscribed_apps"), 1);
        QVERIFY(shop.checks().at(0).subscribed);
        QVERIFY(shop.checks().at(0).missingFields.isEmpty());
    }

    void aRefusalIsToldOnceAndNeverALoop()
    {
        Round shop(false);
        shop.answerOn("GET /v26.0/100/subscribed_apps", 200, kNothing);
        shop.answerOn("POST /v26.0/100/subscribed_apps", 403, kNotAllowed);

        QVERIFY(shop.run());
        const int posts = shop.asked("POST /v26.0/100/subscribed_apps");
        QVERIFY(shop.run());

        QCOMPARE(posts, 3); // everything, without the rare fields, the essential ones
        QCOMPARE(shop.asked("POST /v26.0/100/subscribed_apps"), 2 * posts);
        QVERIFY(!shop.checks().at(0).subscribed);
        QVERIFY(shop.checks().at(0).detail.startsWith("200: "_L1));
        QCOMPARE(shop.troubles().size(), 1);
        QCOMPARE(shop.troubles().at(0).kind, u"subscription"_s);
        QCOMPARE(shop.troubles().at(0).event, u"200"_s);
    }

    void aDeadTokenIsToldOnceAndForgottenWhenItWorks()
    {
        Round shop(false);
        shop.answerOn("GET /v26.0/100/subscribed_apps", 400, kDeadToken);
        shop.answerOn("GET /v26.0/100/subscribed_apps", 400, kDeadToken);
        shop.answerOn("GET /v26.0/100/subscribed_apps", 200, pageFields());

        QVERIFY(shop.run());
        QVERIFY(shop.run());
        QCOMPARE(shop.troubles().size(), 1);
        QCOMPARE(shop.troubles().at(0).kind, u"token"_s);
        QCOMPARE(shop.works.size(), 0);

        QVERIFY(shop.run());

        QVERIFY(shop.troubles().isEmpty());
        QTRY_COMPARE(shop.works.size(), 1);
    }

    void aBrokenNetworkProvesNothingAndIsTriedAgain()
    {
        Round shop(false);
        shop.keeper.setFirstPause(1ms);
        shop.answerOn("GET /v26.0/100/subscribed_apps", 503, "<html>");
        shop.answerOn("GET /v26.0/100/subscribed_apps", 200, pageFields());

        QVERIFY(shop.run());

        QTRY_VERIFY(shop.checked.size() >= 2);
        QTRY_COMPARE(shop.checks().size(), 1);
        QVERIFY(shop.checks().at(0).subscribed);
        QVERIFY(shop.troubles().isEmpty());
    }

    void theAppCallsOurAddress()
    {
        Round shop;
        shop.config.listen.publicUrl = QUrl(u"https://shop.example/"_s);
        shop.answerOn("GET /v26.0/100/subscribed_apps", 200, pageFields());
        shop.answerOn("GET /v26.0/888/subscribed_apps", 200, numberApps());
        shop.answerOn("GET /v26.0/700/subscriptions", 200,
                      "{'data':[{'object':'page','callback_url':'https://old.example/webhook/messenger',"
                      "'active':true,'fields':[{'name':'messages'},{'name':'mention'}]}]}");
        shop.answerOn("POST /v26.0/700/subscriptions", 200, kDone);

        QVERIFY(shop.run());

        QCOMPARE(shop.asked("POST /v26.0/700/subscriptions"), 2);
        QJsonObject page;
        for (const QByteArray &request : shop.server.requests()) {
            const QJsonObject body = QJsonDocument::fromJson(request.mid(request.indexOf("\r\n\r\n") + 4)).object();
            if (body.value("object"_L1) == "page"_L1)
                page = body;
            QVERIFY(!request.startsWith("POST /v26.0/700/subscriptions?access_token"));
        }
        QCOMPARE(page.value("callback_url"_L1).toString(), u"https://shop.example/webhook/messenger"_s);
        QCOMPARE(page.value("verify_token"_L1).toString(), u"verify page"_s);
        QVERIFY(page.value("fields"_L1).toString().contains("mention"_L1)); // what it had beside stays
        QVERIFY(page.value("fields"_L1).toString().contains("leadgen"_L1));
        QVERIFY(page.value("fields"_L1).toString().contains("ratings"_L1));
    }

    void anAppThatMayNotHaveTheRareFieldsGetsTheOthers()
    {
        Round shop(false);
        shop.config.whatsApp = {};
        shop.config.listen.publicUrl = QUrl(u"https://shop.example/"_s);
        shop.answerOn("GET /v26.0/100/subscribed_apps", 200, pageFields());
        shop.answerOn("GET /v26.0/700/subscriptions", 200, kNothing);
        shop.answerOn("POST /v26.0/700/subscriptions", 400, "{'error':{'code':100,'message':'unknown field'}}");
        shop.answerOn("POST /v26.0/700/subscriptions", 200, kDone);

        QVERIFY(shop.run());

        QCOMPARE(shop.asked("POST /v26.0/700/subscriptions"), 2);
        QVERIFY(!shop.server.requests().last().contains("ratings"));
        QVERIFY(shop.troubles().isEmpty());
    }

    void aCallbackThatMetaCannotReachIsTold()
    {
        Round shop(false);
        shop.config.listen.publicUrl = QUrl(u"https://shop.example"_s);
        shop.answerOn("GET /v26.0/100/subscribed_apps", 200, pageFields());
        shop.answerOn("GET /v26.0/700/subscriptions", 200, kNothing);
        shop.answerOn("POST /v26.0/700/subscriptions", 400,
                      "{'error':{'message':'(#2200) Callback verification failed','code':2200}}");

        QVERIFY(shop.run());

        QCOMPARE(shop.troubles().size(), 1);
        QCOMPARE(shop.troubles().at(0).kind, u"callback"_s);
        QCOMPARE(shop.troubles().at(0).event, u"2200"_s);
    }

    void theFirstArrivalTriesAnUnreachableCallbackAgainAndLaterOnesWait()
    {
        Round shop(false);
        shop.config.listen.publicUrl = QUrl(u"https://shop.example"_s);
        for (int i = 0; i < 8; ++i) {
            shop.answerOn("GET /v26.0/100/subscribed_apps", 200, pageFields());
            shop.answerOn("GET /v26.0/700/subscriptions", 200, kNothing);
            shop.answerOn("POST /v26.0/700/subscriptions", 400,
                          "{'error':{'message':'(#2200) Callback verification failed','code':2200}}");
        }
        QVERIFY(shop.run());
        const int ofOneRound = shop.asked("POST /v26.0/700/subscriptions");

        shop.keeper.noteArrival();
        QTRY_COMPARE(shop.checked.size(), 2);
        QCOMPARE(shop.asked("POST /v26.0/700/subscriptions"), 2 * ofOneRound);
        shop.keeper.noteArrival();
        shop.keeper.noteArrival();

        QVERIFY(!QTest::qWaitFor([&] { return shop.checked.size() > 2; }, 1500)); // a round takes a fifth of that
        QCOMPARE(shop.troubles().size(), 1);
    }

    void aNumberThatCallsElsewhereIsBroughtBack()
    {
        Round shop;
        shop.config.listen.publicUrl = QUrl(u"https://shop.example"_s);
        shop.answerOn("GET /v26.0/100/subscribed_apps", 200, pageFields());
        shop.answerOn("GET /v26.0/888/subscribed_apps", 200,
                      numberApps(",'override_callback_uri':'https://old.example/webhook/whatsapp'"));
        shop.answerOn("GET /v26.0/888/subscribed_apps", 200,
                      numberApps(",'override_callback_uri':'https://shop.example/webhook/whatsapp'"));
        shop.answerOn("POST /v26.0/888/subscribed_apps", 200, kDone);

        QVERIFY(shop.run());

        QCOMPARE(shop.asked("POST /v26.0/888/subscribed_apps"), 1);
        QCOMPARE(shop.checks().at(1).callbackUrl, u"https://shop.example/webhook/whatsapp"_s);
    }

    void missingPermissionsOfATokenAreTold()
    {
        Round shop(false);
        shop.answerOn("GET /v26.0/100/subscribed_apps", 200, pageFields());
        shop.answerOn(
            "debug_token", 200,
            "{'data':{'is_valid':true,'expires_at':" + QByteArray::number(toMsecs(shop.clock.now() + 48h) / 1000) +
                ",'scopes':['pages_messaging','pages_manage_metadata']}}");

        QVERIFY(shop.run());

        const QList<notices::Notice> told = shop.troubles();
        QCOMPARE(told.size(), 2);
        QCOMPARE(told.at(0).kind, u"permission"_s);
        QCOMPARE(told.at(0).subject, u"pages_read_engagement"_s);
        QCOMPARE(told.at(1).kind, u"token_expiry"_s);
    }
};

QTEST_GUILESS_MAIN(TestKeeper)
#include "tst_keeper.moc"
