#include "agent/channels/messenger/messengerchannel.h"
#include "tests/agent/channels/upkeepbodies.h"
#include "tests/agent/meta/scriptedserver.h"
#include "tests/support/waitfor.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Page {
    ScriptedServer server;
    QNetworkAccessManager network;
    MessengerChannel channel{network,
                             {.baseUrl = server.url(), .version = u"v26.0"_s},
                             {.pageId = u"100"_s,
                              .appId = u"700800900"_s,
                              .appSecret = "app-secret",
                              .accessToken = "EAAtoken",
                              .verifyToken = "shop"}};

    // Bodies are written with apostrophes for quotation marks.
    void answerOn(const QByteArray &part, int status, QByteArray body)
    {
        server.answerOn(part, status, body.replace('\'', '"'));
    }
    /// The list of fields that was sent last.
    [[nodiscard]] QStringList fields() const
    {
        const QByteArray request = server.requests().constLast();
        const QJsonObject body = QJsonDocument::fromJson(request.mid(request.indexOf("\r\n\r\n") + 4)).object();
        return body.value("subscribed_fields"_L1).toString().split(u',');
    }
};

} // namespace

class TestRareFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheOwnerChoseBesideStaysSubscribed()
    {
        Page page;
        page.answerOn("POST /v26.0/100/subscribed_apps", 200, "{'success':true}");
        page.answerOn("GET /v26.0/100/subscribed_apps", 200, subscribed("['messages','group_feed']"));

        MIGO_OK(waitFor(page.channel.repairSubscription({})));

        const QStringList fields = page.fields();
        QVERIFY(fields.contains(u"group_feed"_s) && fields.contains(u"leadgen"_s) && fields.contains(u"ratings"_s));
    }

    void rareKindsAreAskedForAndNoTroubleWhereTheyAreRefused()
    {
        Page page;
        page.answerOn("POST /v26.0/100/subscribed_apps", 400,
                      "{'error':{'message':'(#100) no such field','code':100}}");
        page.answerOn("POST /v26.0/100/subscribed_apps", 200, "{'success':true}");
        page.answerOn("GET /v26.0/100/subscribed_apps", 200, subscribed("['messages']"));

        MIGO_OK(waitFor(page.channel.repairSubscription({})));

        const QStringList fields = page.fields();
        QCOMPARE(fields.size(), 12);
        QVERIFY(fields.contains(u"leadgen"_s) && !fields.contains(u"ratings"_s));
    }

    void aCheckAsksForTheRareKindsOnTheWay()
    {
        Page page;
        page.answerOn("POST /v26.0/100/subscribed_apps", 400,
                      "{'error':{'message':'(#100) no such field','code':100}}");
        QByteArray usual = kAllFields;
        page.answerOn("GET /v26.0/100/subscribed_apps", 200, subscribed(usual.replace(",'ratings'", "")));

        const auto report = waitFor(page.channel.checkSubscription());

        MIGO_OK(report);
        QVERIFY(report->subscribed && report->missingFields.isEmpty());
        QVERIFY(page.fields().contains(u"ratings"_s));
    }
};

QTEST_GUILESS_MAIN(TestRareFields)
#include "tst_rarefields.moc"
