#include "agent/channels/messenger/messengerchannel.h"
#include "agent/channels/whatsapp/whatsappchannel.h"
#include "tests/agent/channels/upkeepbodies.h"
#include "tests/agent/meta/scriptedserver.h"
#include "tests/support/waitfor.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class UpkeepTest : public QObject
{
    Q_OBJECT

    [[nodiscard]] GraphConfig graph() const { return {.baseUrl = m_server->url(), .version = u"v26.0"_s}; }

    [[nodiscard]] std::unique_ptr<MessengerChannel> messenger()
    {
        auto channel = std::make_unique<MessengerChannel>(m_network, graph(),
                                                          MessengerConfig{.pageId = u"100"_s,
                                                                          .appId = u"700800900"_s,
                                                                          .appSecret = "app-secret",
                                                                          .accessToken = "EAAtoken",
                                                                          .verifyToken = "shop"});
        channel->setHistoryPace(0ms);
        return channel;
    }

    [[nodiscard]] std::unique_ptr<WhatsAppChannel> whatsApp()
    {
        return std::make_unique<WhatsAppChannel>(m_network, graph(),
                                                 WhatsAppConfig{.phoneNumberId = u"106"_s,
                                                                .businessAccountId = u"888"_s,
                                                                .appId = u"700800900"_s,
                                                                .appSecret = "app-secret",
                                                                .accessToken = "EAAtoken",
                                                                .verifyToken = "shop-wa"});
    }

    // Bodies are written with apostrophes for quotation marks.
    void answerWith(int status, QByteArray body) { m_server->answerWith(status, body.replace('\'', '"')); }
    void answerOn(const QByteArray &part, int status, QByteArray body)
    {
        m_server->answerOn(part, status, body.replace('\'', '"'));
    }

    [[nodiscard]] QJsonObject lastBody() const
    {
        const QByteArray request = m_server->requests().constLast();
        return QJsonDocument::fromJson(request.mid(request.indexOf("\r\n\r\n") + 4)).object();
    }

private Q_SLOTS:
    void init() { m_server = std::make_unique<ScriptedServer>(); }

    void missingFieldsAreThoseOfOurApp()
    {
        answerWith(200, subscribed("['messages','feed']"));

        const auto channel = messenger();

        const auto report = waitFor(channel->checkSubscription());

        MIGO_OK(report);
        QVERIFY(report->subscribed);
        QVERIFY(report->missingFields.contains(u"leadgen"_s));
        QVERIFY(!report->missingFields.contains(u"feed"_s));
    }

    void anotherAppsSubscriptionIsNotOurs()
    {
        answerWith(200, subscribed(kAllFields, "999"));
        const auto channel = messenger();

        const auto report = waitFor(channel->checkSubscription());

        MIGO_OK(report);
        QVERIFY(!report->subscribed);
    }

    void repairSendsTheFullList_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("true") << "{'success':true}"_ba;
        QTest::newRow("a text") << "{'success':'true'}"_ba;
    }

    void repairSendsTheFullList()
    {
        QFETCH(const QByteArray, answer);
        answerWith(200, answer);
        const auto channel = messenger();

        const auto repaired = waitFor(channel->repairSubscription({}));

        MIGO_OK(repaired);
        QCOMPARE(lastBody().value("subscribed_fields"_L1).toString().split(u',').size(), 23);
    }

    void withoutAPermissionTheEssentialsAreSubscribed()
    {
        answerOn("POST /v26.0/100/subscribed_apps", 403, kNoPermission); // with the rare kinds
        answerOn("POST /v26.0/100/subscribed_apps", 403, kNoPermission);
        answerOn("POST /v26.0/100/subscribed_apps", 200, "{'success':true}");
        answerOn("GET /v26.0/100/subscribed_apps", 200, subscribed("['feed']"));
        const auto channel = messenger();

        const auto repaired = waitFor(channel->repairSubscription({}));

        QCOMPARE(repaired.error().code, ErrorCode::Refused);
        QVERIFY(repaired.error().detail.startsWith("200: "_L1));
        const QStringList fields = lastBody().value("subscribed_fields"_L1).toString().split(u',');
        QVERIFY(fields.contains(u"messages"_s) && fields.contains(u"feed"_s) && !fields.contains(u"leadgen"_s));
        QCOMPARE(m_server->requests().size(), 4);
    }

    void anExpiredTokenIsToldApart()
    {
        answerWith(400, "{'error':{'message':'expired','code':190,'error_subcode':463}}");
        const auto channel = messenger();

        const auto report = waitFor(channel->checkSubscription());

        QCOMPARE(report.error().code, ErrorCode::Unauthorized);
        QVERIFY(channel->health().tokenDead);
    }

    void whatsAppTellsAnOverride()
    {
        answerWith(200, "{'data':[{'whatsapp_business_api_data':{'id':'700800900'},"
                        "'override_callback_uri':'https://old.example/webhook/whatsapp'}]}");
        const auto channel = whatsApp();

        const auto report = waitFor(channel->checkSubscription());

        MIGO_OK(report);
        QVERIFY(report->subscribed);
        QCOMPARE(report->callbackUrl, u"https://old.example/webhook/whatsapp"_s);
    }

    void anAddressOfTheNumberGoesFirstAndIsTakenAway()
    {
        answerWith(200, "{'success':true}");
        answerOn("GET /v26.0/888/subscribed_apps", 200, "{'data':[{'whatsapp_business_api_data':{'id':'700800900'}}]}");
        answerOn("GET /v26.0/106", 200, "{'webhook_configuration':{'phone_number':'https://old.example/hook'}}");
        const auto channel = whatsApp();

        const auto report = waitFor(channel->checkSubscription());
        MIGO_OK(waitFor(channel->repairSubscription(u"https://shop.example/webhook/whatsapp"_s)));

        QCOMPARE(report.value().callbackUrl, u"https://old.example/hook"_s);
        const QList<QByteArray> lines = m_server->lines();
        QCOMPARE(lines.size(), 4);
        QVERIFY2(lines.at(2).startsWith("POST /v26.0/106"), lines.at(2).constData());
        QVERIFY(m_server->requests().at(2).contains("\"override_callback_uri\":\"\""));
        QVERIFY2(lines.at(3).startsWith("POST /v26.0/888/subscribed_apps"), lines.at(3).constData());
    }

    void whatsAppIsRepairedWithOurAddress()
    {
        answerWith(200, "{'success':true}");
        const auto channel = whatsApp();

        QVERIFY(waitFor(channel->repairSubscription(u"https://shop.example/webhook/whatsapp"_s)));

        QVERIFY(m_server->lines().constLast().startsWith("POST /v26.0/888/subscribed_apps"));
        QCOMPARE(lastBody().value("override_callback_uri"_L1).toString(), u"https://shop.example/webhook/whatsapp"_s);
        QCOMPARE(lastBody().value("verify_token"_L1).toString(), u"shop-wa"_s);
    }

    void historyStopsWhereTheGapBegan()
    {
        answerWith(200, "{'data':[" +
                            talk("t_1", 300,
                                 listed("m_3", 300, "100", "24", "ok") + ',' + listed("m_2", 200, "24", "100", "now?") +
                                     ',' + listed("m_1", -900, "24", "100", "before")) +
                            ',' + talk("t_2", -100, listed("m_0", -100, "25", "100", "old")) +
                            "],'paging':{'next':'https://graph.facebook.com/x?after=c&access_token=EAAtoken'}}");
        const auto channel = messenger();

        const auto page = waitFor(channel->fetchHistory(night(0), {}));

        MIGO_OK(page);
        QCOMPARE(texts(*page), (QStringList{u"us: ok"_s, u"them: now?"_s}));
        QVERIFY(page->next.isEmpty());
        const auto &second = std::get<InboundMessage>(page->events.at(1));
        QCOMPARE(second.party.keys.constFirst().value, u"24"_s);
        QCOMPARE(second.at, night(200));
        QCOMPARE(std::get<InboundMessage>(page->events.at(0)).party.keys.constFirst().value, u"24"_s);
    }

    void theNextPageIsAskedWithAProofAndWithoutATokenInTheAddress()
    {
        answerOn("after=c2", 200, "{'data':[" + talk("t_2", 100, listed("m_1", 100, "25", "100", "two")) + "]}");
        answerWith(200, "{'data':[" + talk("t_1", 300, listed("m_2", 300, "24", "100", "one")) +
                            "],'paging':{'next':'https://graph.facebook.com/v26.0/100/conversations?"
                            "platform=messenger&limit=10&fields=id%2Cmessages&after=c2&access_token=EAAtoken'}}");
        const auto channel = messenger();

        const auto first = waitFor(channel->fetchHistory(night(0), {}));
        MIGO_OK(first);
        QVERIFY(!first->next.contains("EAAtoken"_L1));
        const auto second = waitFor(channel->fetchHistory(night(0), first->next));

        QCOMPARE(texts(*second), QStringList{u"them: two"_s});
        const QByteArray line = m_server->lines().constLast();
        QVERIFY(line.contains("after=c2") && line.contains("platform=messenger"));
        QVERIFY(line.contains("appsecret_proof=9f9f0867bc3df2d00cecd6aa6fb78e65b64c050401bd6ec5b84d98503d443d34"));
        QVERIFY(!line.contains("access_token"));
    }

    void moreMessagesOfOneConversationAreFollowed()
    {
        answerOn("/t_1/messages", 200, "{'data':[" + listed("m_1", 50, "24", "100", "first") + "]}");
        answerWith(200, "{'data':[" +
                            talk("t_1", 300, listed("m_2", 300, "24", "100", "second"),
                                 "https://graph.facebook.com/v26.0/t_1/messages?after=x") +
                            "]}");
        const auto channel = messenger();

        const auto page = waitFor(channel->fetchHistory(night(0), {}));

        MIGO_OK(page);
        QCOMPARE(texts(*page), (QStringList{u"them: second"_s, u"them: first"_s}));
    }

    void filesComeWithTheirAddressesAndTheGoneAreTold()
    {
        answerOn("/m_pic", 200,
                 "{'id':'m_pic','created_time':'" + iso(100) +
                     "','from':{'id':'24'},'to':{'data':[{'id':'100'}]},"
                     "'message':'','attachments':{'data':[{'id':'9','mime_type':'image/jpeg','name':'a.jpg','size':7,"
                     "'image_data':{'url':'https://cdn.example/a'}}]}}");
        answerOn("/m_gone", 400, "{'error':{'message':'This message has been deleted.','code':100}}");
        answerWith(200, "{'data':[" +
                            talk("t_1", 300,
                                 listed("m_pic", 100, "24", "100", "") + ",{'id':'m_gone','created_time':'" + iso(90) +
                                     "\"}") +
                            "]}");
        const auto channel = messenger();

        const auto page = waitFor(channel->fetchHistory(night(0), {}));

        MIGO_OK(page);
        QCOMPARE(texts(*page), (QStringList{u"them: "_s, u"history_unreadable"_s}));
        const auto &picture = std::get<InboundMessage>(page->events.at(0));
        QCOMPARE(picture.kind, MessageKind::Image);
        QCOMPARE(picture.attachments.at(0).url, u"https://cdn.example/a"_s);
        QCOMPARE(picture.attachments.at(0).bytes, 7);
        QCOMPARE(std::get<InboundOther>(page->events.at(1)).party.keys.constFirst().value, u"24"_s);
    }

    void aLimitInTheMiddleFailsThePage()
    {
        answerOn("/m_pic", 400, "{'error':{'message':'limit','code':613}}");
        answerWith(200, "{'data':[" + talk("t_1", 300, listed("m_pic", 100, "24", "100", "")) + "]}");
        const auto channel = messenger();

        const auto page = waitFor(channel->fetchHistory(night(0), {}));

        QCOMPARE(page.error().code, ErrorCode::RateLimited);
    }

    void aLeadFormIsReadWithoutItsAdWhenAdsAreNotAllowed()
    {
        answerOn("ad_name", 403, kNoPermission);
        answerWith(200, "{'id':'77','field_data':[{'name':'full_name','values':['Sara']}]}");
        const auto channel = messenger();

        const auto lead = waitFor(channel->fetchLeadForm(u"77"_s));

        MIGO_OK(lead);
        QCOMPARE(lead->value("id"_L1).toString(), u"77"_s);
        QCOMPARE(m_server->requests().size(), 2);
    }

private:
    QNetworkAccessManager m_network;
    std::unique_ptr<ScriptedServer> m_server;
};

QTEST_GUILESS_MAIN(UpkeepTest)
#include "tst_upkeep.moc"
