#include "agent/channels/instagram/instagramchannel.h"
#include "tests/agent/channels/upkeepbodies.h"
#include "tests/agent/meta/scriptedserver.h"
#include "tests/support/waitfor.h"

#include <QNetworkAccessManager>
#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// Subscriptions of an Instagram account, and what was written there while nobody listened.
class InstagramUpkeepTest : public QObject
{
    Q_OBJECT

    [[nodiscard]] std::unique_ptr<InstagramChannel> instagram(const QByteArray &token = "IGAAtoken")
    {
        const GraphConfig graph{.baseUrl = m_server->url(), .version = u"v26.0"_s};
        auto channel = std::make_unique<InstagramChannel>(m_network, graph,
                                                          InstagramConfig{.accountId = u"178"_s,
                                                                          .appId = u"700800900"_s,
                                                                          .appSecret = "ig-secret",
                                                                          .facebookAppSecret = "app-secret",
                                                                          .accessToken = token,
                                                                          .verifyToken = "shop-ig"});
        channel->setHistoryPace(0ms);
        return channel;
    }

    void answerOn(const QByteArray &part, QByteArray body) { m_server->answerOn(part, 200, body.replace('\'', '"')); }

private Q_SLOTS:
    void init() { m_server = std::make_unique<ScriptedServer>(); }

    void whatIsNotSubscribedIsTold()
    {
        answerOn("GET /v26.0/178/subscribed_apps",
                 "{'data':[{'id':'9','subscribed_fields':['messages','message_reactions']}]}");

        const auto report = waitFor(instagram()->checkSubscription());

        MIGO_OK(report);
        QVERIFY(report->missingFields.contains(u"comments"_s));
        QVERIFY(!report->missingFields.contains(u"messages"_s));
    }

    void theRepairSubscribesEveryField()
    {
        answerOn("POST /v26.0/178/subscribed_apps", "{'success':true}");
        const auto channel = instagram();

        MIGO_OK(waitFor(channel->repairSubscription({})));

        const QByteArray request = m_server->requests().constLast();
        for (const QByteArray &field : {"messages"_ba, "comments"_ba, "mentions"_ba, "standby"_ba})
            QVERIFY2(request.contains(field), request.constData());
    }

    void throughALinkedPageThePageLooksAfterIt()
    {
        QCOMPARE(waitFor(instagram("EAAtoken")->checkSubscription()).error().code, ErrorCode::NotFound);
        QVERIFY(m_server->lines().isEmpty());
    }

    void whatWasWrittenMeanwhileIsFetched()
    {
        answerOn("/me/conversations", "{'data':[" +
                                          talk("t_1", 300,
                                               listed("m_2", 300, "178", "24", "85 EGP") + ',' +
                                                   listed("m_1", 200, "24", "178", "how much?")) +
                                          "]}");

        const auto page = waitFor(instagram()->fetchHistory(night(0), {}));

        MIGO_OK(page);
        QVERIFY(m_server->lines().constFirst().contains("platform=instagram"));
        QHash<QString, bool> isEcho;
        for (const InboundEvent &event : page->events) {
            if (const auto *message = std::get_if<InboundMessage>(&event))
                isEcho.insert(message->text, message->isEcho);
        }
        QCOMPARE(isEcho, (QHash<QString, bool>{{u"how much?"_s, false}, {u"85 EGP"_s, true}}));
    }

private:
    QNetworkAccessManager m_network;
    std::unique_ptr<ScriptedServer> m_server;
};

QTEST_GUILESS_MAIN(InstagramUpkeepTest)
#include "tst_instagramupkeep.moc"
