#include "tests/sim/graphbench.h"
#include "tests/sim/sampledata.h"

#include <QCryptographicHash>
#include <QTest>

using namespace migochat;
using namespace migochat::sim;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray formPart(const QByteArray &name, const QByteArray &value, const QByteArray &head = {})
{
    return "--b\r\nContent-Disposition: form-data; name=\"" + name + '"' + head + "\r\n\r\n" + value + "\r\n";
}

SimResponse uploadTo(Bench &bench, const QString &path, const QByteArray &parts, const QString &token)
{
    SimRequest request{"POST", path, {}, {}, parts + "--b--\r\n"};
    request.headers.insert("content-type", "multipart/form-data; boundary=b");
    request.headers.insert("authorization", "Bearer " + token.toLatin1());
    return bench.graph.handle(request);
}

SimResponse get(Bench &bench, const QString &address, const QHash<QByteArray, QByteArray> &headers)
{
    const QUrl url(address);
    return bench.graph.handle({"GET", url.path(), QUrlQuery(url), headers, {}});
}

QJsonObject bodyOf(const SimResponse &response)
{
    return parseObject(response.body).value_or(QJsonObject{});
}

} // namespace

/// Everything of Graph beside sends.
class TestPlatform : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servesMediaForFiveMinutesToTheRightToken()
    {
        Bench bench;
        const Credentials &account = bench.world.account();
        const SampleFile file = sampleFile(u"jpeg"_s, bench.world.dice());
        const QString id = bench.graph.media().keep(file.bytes, file.mimeType);
        const QJsonObject found = bodyOf(bench.call("GET", u"/v26.0/"_s + id, account.whatsAppToken));
        const QString url = found.value("url"_L1).toString();
        const QByteArray bearer = "Bearer " + account.whatsAppToken.toLatin1();

        const SimResponse whole = get(bench, url, {{"authorization", bearer}, {"user-agent", "m"}});
        QCOMPARE(whole.body, file.bytes);
        const QByteArray hash = QCryptographicHash::hash(whole.body, QCryptographicHash::Sha256).toBase64();
        QCOMPARE(found.value("sha256"_L1).toString(), QString::fromLatin1(hash));
        const SimResponse part =
            get(bench, url, {{"authorization", bearer}, {"user-agent", "m"}, {"range", "bytes=10-19"}});
        QCOMPARE(part.status, 206);
        QCOMPARE(part.body, file.bytes.mid(10, 10));

        QCOMPARE(get(bench, url, {{"user-agent", "m"}}).status, 401);
        QCOMPARE(get(bench, url, {{"authorization", bearer}}).status, 400);
        bench.world.jump(6min);
        QCOMPARE(get(bench, url, {{"authorization", bearer}, {"user-agent", "m"}}).status, 404);
        bench.world.jump(7 * 24h);
        QCOMPARE(codeOf(bench.call("GET", u"/v26.0/"_s + id, account.whatsAppToken)), 100);
    }

    void takesUploadsWithinTheirLimits()
    {
        Bench bench;
        const Credentials &account = bench.world.account();
        const QString path = u"/v26.0/"_s + account.phoneNumberId + u"/media";
        const QByteArray head = "; filename=\"v.ogg\"\r\nContent-Type: audio/ogg";
        const QByteArray product = formPart("messaging_product", "whatsapp") + formPart("type", "audio/ogg");
        const QByteArray voice = sampleVoice(bench.world.dice(), 2);

        const SimResponse stored =
            uploadTo(bench, path, product + formPart("file", voice, head), account.whatsAppToken);
        const QString id = bodyOf(stored).value("id"_L1).toString();
        QVERIFY(!id.isEmpty());
        QCOMPARE(bench.whatsAppOf(u"audio"_s, QJsonObject{{"id"_L1, id}, {"voice"_L1, true}}).status, 200);
        QVERIFY(bench.whatsAppOf(u"image"_s, QJsonObject{{"id"_L1, id}}).status == 200); // refused by a status
        QCOMPARE(firstStatus(bench.basket.bodies.last().body).value("status"_L1).toString(), u"failed"_s);

        const QByteArray huge = "OggS" + QByteArray(17 * 1024 * 1024, 'x');
        QCOMPARE(codeOf(uploadTo(bench, path, product + formPart("file", huge, head), account.whatsAppToken)), 131053);
    }

    void expiresLinksOfMessengerAttachments()
    {
        Bench bench;
        const QString url = bench.graph.media().publicAddress(bench.graph.media().keep("bytes", u"image/png"_s));
        QCOMPARE(get(bench, url, {}).body, "bytes"_ba);
        bench.world.jump(31min);
        QCOMPARE(get(bench, url, {}).status, 403);
    }

    void sendsAFileTogetherWithItsMessage()
    {
        Bench bench;
        const Credentials &account = bench.world.account();
        const QByteArray parts =
            formPart("recipient", R"({"id":"7001"})") + formPart("messaging_type", "RESPONSE") +
            formPart("message", R"({"attachment":{"type":"image","payload":{}}})") +
            formPart("filedata", sampleJpeg(bench.world.dice()), "; filename=\"a.jpg\"\r\nContent-Type: image/jpeg");
        const QString path = u"/v26.0/"_s + account.pageId + u"/messages";
        QCOMPARE(uploadTo(bench, path, parts, account.pageToken).status, 200);
        QCOMPARE(bench.world.sent().back().kind, u"image"_s);
    }

    void replacesSubscribedFieldsAndVerifiesCallbacks()
    {
        Bench bench;
        const Credentials &account = bench.world.account();
        const QString path = u"/v26.0/"_s + account.pageId + u"/subscribed_apps";
        QCOMPARE(bench.call("POST", path, account.pageToken, u"subscribed_fields=messages,feed"_s).status, 200);
        QCOMPARE(bench.call("POST", path, account.pageToken, u"subscribed_fields=messages"_s).status, 200);
        const QJsonObject app =
            bodyOf(bench.call("GET", path, account.pageToken)).value("data"_L1).toArray().at(0).toObject();
        QCOMPARE(app.value("subscribed_fields"_L1).toArray(), QJsonArray{u"messages"_s});

        const QString appToken = account.appId + u'|' + account.appSecret;
        const SimResponse waiting = bench.call(
            "POST", u"/v26.0/"_s + account.appId + u"/subscriptions", appToken,
            u"object=page&callback_url=https://x.example/webhook/messenger&fields=messages&verify_token=t"_s);
        QVERIFY(waiting.later);
        SimResponse answered;
        waiting.later([&](const SimResponse &response) { answered = response; });
        QCOMPARE(answered.status, 200);
    }

    void deliversOnlyWhatIsSubscribedWhenStrict()
    {
        Bench bench;
        GraphSubscriptions &subscriptions = bench.graph.subscriptions();
        const QJsonObject body{
            {"object"_L1, "page"_L1},
            {"entry"_L1,
             QJsonArray{QJsonObject{{"messaging"_L1, QJsonArray{QJsonObject{{"read"_L1, QJsonObject{}}}}}}}}};
        QVERIFY(subscriptions.allows(Channel::Messenger, body));
        subscriptions.set({{"strict"_L1, true}});
        QVERIFY(!subscriptions.allows(Channel::Messenger, body));
        const Credentials &account = bench.world.account();
        (void)bench.call("POST", u"/"_s + account.pageId + u"/subscribed_apps", account.pageToken,
                         u"subscribed_fields=message_reads"_s);
        QVERIFY(subscriptions.allows(Channel::Messenger, body));
        subscriptions.giveUp(Channel::Messenger);
        QVERIFY(!subscriptions.allows(Channel::Messenger, body));
    }

    void listsConversationsByPagesWithTwentyDetails()
    {
        Bench bench;
        const Credentials &account = bench.world.account();
        for (int i = 0; i < 30; ++i) {
            bench.world.say({Channel::Messenger,
                             u"C1"_s,
                             true,
                             u"m_%1"_s.arg(i),
                             u"text %1"_s.arg(i),
                             {},
                             bench.world.now() + i * 1s});
        }
        const QString path = u"/v26.0/"_s + account.pageId + u"/conversations";
        const QJsonObject list =
            bodyOf(bench.call("GET", path, account.pageToken,
                              u"platform=messenger&fields=participants,messages.limit(25){id,message}"_s));
        const QJsonObject thread = list.value("data"_L1).toArray().at(0).toObject();
        QCOMPARE(thread.value("id"_L1).toString(), u"t_7001"_s);
        const QJsonArray messages = thread.value("messages"_L1).toObject().value("data"_L1).toArray();
        QCOMPARE(messages.size(), 25);
        QCOMPARE(messages.at(0).toObject().value("message"_L1).toString(), u"text 29"_s);
        QVERIFY(!messages.at(20).toObject().contains("message"_L1));
        QVERIFY(bench.call("GET", u"/v26.0/m_5"_s, account.pageToken).body.contains("deleted"));

        const QString next = u"limit=10&after="_s;
        QJsonObject page = bodyOf(bench.call("GET", u"/v26.0/t_7001/messages"_s, account.pageToken, u"limit=10"_s));
        const QString cursor =
            page.value("paging"_L1).toObject().value("cursors"_L1).toObject().value("after"_L1).toString();
        page = bodyOf(bench.call("GET", u"/v26.0/t_7001/messages"_s, account.pageToken, next + cursor));
        QCOMPARE(page.value("data"_L1).toArray().at(0).toObject().value("message"_L1).toString(), u"text 19"_s);
        QVERIFY(page.value("paging"_L1).toObject().value("next"_L1).toString().contains("access_token="_L1));
    }

    void answersHidesAndRemovesComments()
    {
        Bench bench;
        const Credentials &account = bench.world.account();
        bench.graph.comments().add(
            {u"88_1"_s, Channel::Messenger, u"C1"_s, u"p_88"_s, u"p_88"_s, u"بكام"_s, bench.world.now()});
        QCOMPARE(bench.call("POST", u"/v26.0/88_1/comments"_s, account.pageToken, u"message=85"_s).status, 200);
        const QByteArray own = metaJson(bench.basket.bodies.at(0).body);
        QVERIFY(own.contains(account.pageId.toLatin1()) && own.contains("\"feed\""));
        QCOMPARE(bench.call("POST", u"/v26.0/88_1"_s, account.pageToken, u"is_hidden=true"_s).status, 200);
        QVERIFY(bench.graph.comments().find(u"88_1"_s)->hidden);
        QCOMPARE(bench.call("DELETE", u"/v26.0/88_1"_s, account.pageToken).status, 200);
        QVERIFY(!bench.graph.comments().find(u"88_1"_s));
    }

    void listsTemplatesByPages()
    {
        Bench bench;
        const Credentials &account = bench.world.account();
        const QString path = u"/v26.0/"_s + account.wabaId + u"/message_templates";
        const QJsonObject first = bodyOf(bench.call("GET", path, account.whatsAppToken, u"limit=4"_s));
        QCOMPARE(first.value("data"_L1).toArray().size(), 4);
        QVERIFY(first.value("paging"_L1).toObject().contains("next"_L1));
        QCOMPARE(codeOf(bench.call("GET", path, account.whatsAppToken, u"after=nonsense"_s)), 131059);
    }

    void tellsLeadsAdsAndProfiles()
    {
        Bench bench;
        const Credentials &account = bench.world.account();
        Customer &customer = bench.world.customer(u"C1"_s);
        const QString lead = bench.graph.ads().addLead({{"ad"_L1, "AD-702"_L1}}, customer);
        QVERIFY(bench.call("GET", u"/v26.0/"_s + lead, account.pageToken).body.contains("field_data"));
        QVERIFY(bench.call("GET", u"/v26.0/AD-701"_s, account.pageToken).body.contains("Safety shoes winter"));
        QVERIFY(bench.call("GET", u"/v26.0/7001"_s, account.pageToken).body.contains("profile_pic"));
        customer.profile = u"empty"_s;
        QVERIFY(bodyOf(bench.call("GET", u"/v26.0/7001"_s, account.pageToken)).isEmpty());
        customer.profile = u"none"_s;
        QCOMPARE(subcodeOf(bench.call("GET", u"/v26.0/7001"_s, account.pageToken)), 2018218);
        customer.profile = u"denied"_s;
        QCOMPARE(subcodeOf(bench.call("GET", u"/v26.0/7001"_s, account.pageToken)), 33);
    }

    void showsUsageThatRisesAndThenRefuses()
    {
        Bench bench;
        const auto usage = [](const SimResponse &response) {
            for (const auto &[name, value] : response.headers) {
                if (name == "X-App-Usage")
                    return parseObject(value)->value("call_count"_L1).toInt();
            }
            return -1;
        };
        bench.graph.usage().set({{"limit"_L1, 10}});
        int last = 0;
        for (int i = 0; i < 10; ++i)
            last = usage(bench.messenger({{"text"_L1, "x"_L1}}));
        QCOMPARE(last, 100);
        QCOMPARE(codeOf(bench.messenger({{"text"_L1, "x"_L1}})), 4);
        bench.graph.usage().set({{"percent"_L1, 85}, {"regain"_L1, 7}});
        const SimResponse slowed = bench.messenger({{"text"_L1, "x"_L1}});
        QCOMPARE(usage(slowed), 85);
    }

    void failsTheCallsThatAFaultNames()
    {
        Bench bench;
        const Credentials &account = bench.world.account();
        Fault fault{Fault::Kind::Error, 4, 0, {}, 0ms, 1};
        fault.route = u"profile"_s;
        fault.status = 429;
        bench.faults.add(Service::Graph, fault);
        QCOMPARE(bench.messenger({{"text"_L1, "x"_L1}}).status, 200);
        const SimResponse refused = bench.call("GET", u"/v26.0/7001"_s, account.pageToken);
        QCOMPARE(refused.status, 429);
        QVERIFY(refused.body.contains("is_transient"));
        QCOMPARE(bench.call("GET", u"/v26.0/7001"_s, account.pageToken).status, 200);
    }

    void killsOneTokenAlone()
    {
        Bench bench;
        bench.world.deadTokens.insert(bench.world.account().whatsAppToken);
        QCOMPARE(codeOf(bench.whatsApp(u"+201000000001"_s, u"x"_s)), 190);
        QCOMPARE(bench.messenger({{"text"_L1, "x"_L1}}).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestPlatform)
#include "tst_platform.moc"
