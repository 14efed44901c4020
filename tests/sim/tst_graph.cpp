#include "tests/sim/graphbench.h"
#include "tests/sim/webhookpost.h"

#include <QTest>

using namespace migochat;
using namespace migochat::sim;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestGraph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spellsAndSignsLikeMeta()
    {
        const QByteArray body =
            R"({"object":"page","entry":[{"id":"1","time":1,"messaging":[{"message":{"text":"\u00e4\u00f6\u00e5 \/ ok"}}]}]})";
        QCOMPARE(webhookSignature(body, u"app-secret"_s),
                 "sha256=2595c99dc59609b4ad6de68578645fe6c3402f5fc28630b4ee205352ba102221"_ba);
        QCOMPARE(metaJson({{"text"_L1, u"äöå / ok"_s}}), R"({"text":"\u00e4\u00f6\u00e5 \/ ok"})"_ba);
    }

    void answersAMessengerSendAndPostsEchoDeliveryRead()
    {
        Bench bench;
        const SimResponse response = bench.messenger({{"text"_L1, u"أهلا"_s}, {"metadata"_L1, "m-1"_L1}});
        QCOMPARE(response.status, 200);
        QCOMPARE(parseObject(response.body)->value("recipient_id"_L1).toString(), u"7001"_s);
        QCOMPARE(bench.basket.bodies.size(), 3);
        const QJsonObject entry = bench.basket.bodies.at(0).body.value("entry"_L1).toArray().at(0).toObject();
        const QJsonObject event = entry.value("messaging"_L1).toArray().at(0).toObject();
        const QJsonObject echo = event.value("message"_L1).toObject();
        QVERIFY(echo.value("is_echo"_L1).toBool());
        QCOMPARE(echo.value("metadata"_L1).toString(), u"m-1"_s);
        QCOMPARE(echo.value("mid"_L1), parseObject(response.body)->value("message_id"_L1));
        QVERIFY(bench.basket.bodies.at(1).after > bench.basket.bodies.at(0).after);
    }

    void refusesMessengerMistakes()
    {
        Bench bench;
        QCOMPARE(subcodeOf(bench.messenger(QJsonObject{})), 2018034);
        QCOMPARE(codeOf(bench.messenger({{"text"_L1, QString(2000, u'a')}})), 100);
        QCOMPARE(bench.messenger({{"text"_L1, QString(1999, u'a')}}).status, 200);
        QCOMPARE(codeOf(bench.messenger({{"text"_L1, "x"_L1}}, {})), 100);
        bench.world.jump(25h);
        QCOMPARE(subcodeOf(bench.messenger({{"text"_L1, "x"_L1}})), 2018278);
    }

    void answersAWhatsAppSendAndPostsStatusesWithOurData()
    {
        Bench bench;
        const SimResponse response = bench.whatsApp(u"+201000000001"_s, u"hello"_s);
        QCOMPARE(response.status, 200);
        QCOMPARE(bench.basket.bodies.size(), 3);
        const QStringList wanted{u"sent"_s, u"delivered"_s, u"read"_s};
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            const QJsonObject status = firstStatus(bench.basket.bodies.at(i).body);
            QCOMPARE(status.value("status"_L1).toString(), wanted.at(i));
            QCOMPARE(status.value("biz_opaque_callback_data"_L1).toString(), u"local-1"_s);
        }
    }

    void refusesWhatsAppMistakes()
    {
        Bench bench;
        QCOMPARE(codeOf(bench.whatsApp(u"+201000000009"_s, u"x"_s)), 131026);
        QCOMPARE(codeOf(bench.whatsApp(u"201000000001"_s, u"x"_s)), 131026); // no plus: another country code in front
        QCOMPARE(codeOf(bench.whatsApp(u"+201000000001"_s, QString(4097, u'a'))), 100);
        QCOMPARE(codeOf(bench.whatsApp(u"+"_s + bench.world.account().displayPhone, u"x"_s)), 131021);
        bench.world.jump(25h);
        QCOMPARE(codeOf(bench.whatsApp(u"+201000000001"_s, u"x"_s)), 131047);
    }

    void limitsThePairAfterItsBurst()
    {
        Bench bench;
        for (int i = 0; i < 45; ++i)
            QCOMPARE(bench.whatsApp(u"+201000000001"_s, u"x"_s).status, 200);
        QCOMPARE(codeOf(bench.whatsApp(u"+201000000001"_s, u"x"_s)), 131056);
        bench.world.jump(6s);
        QCOMPARE(bench.whatsApp(u"+201000000001"_s, u"x"_s).status, 200);
    }

    void refusesWrongTokensAndProofs()
    {
        Bench bench;
        const QString path = u"/v26.0/"_s + bench.world.account().pageId + u"/messages";
        QCOMPARE(codeOf(bench.post(path, {}, u"nonsense"_s)), 190);
        bench.world.requireProof = true;
        QCOMPARE(codeOf(bench.messenger({{"text"_L1, "x"_L1}})), 100);
        bench.world.tokensExpired = true;
        QCOMPARE(subcodeOf(bench.messenger({{"text"_L1, "x"_L1}})), 463);
    }

    void usesOrderedFaultsOnceAndCutsAfterAccepting()
    {
        Bench bench;
        bench.faults.add(Service::Graph, {Fault::Kind::Error, 613, 0, {}, 0ms, 1});
        bench.faults.add(Service::Graph, {Fault::Kind::CutAfter, 0, 0, {}, 0ms, 1});
        QCOMPARE(codeOf(bench.messenger({{"text"_L1, "x"_L1}})), 613);
        QVERIFY(bench.world.sent().empty());
        QCOMPARE(bench.messenger({{"text"_L1, "x"_L1}}).fate, Fate::Cut);
        QCOMPARE(bench.world.sent().size(), std::size_t{1});
        QCOMPARE(bench.messenger({{"text"_L1, "x"_L1}}).fate, Fate::Whole);
    }

    void answersACommentPrivatelyOnce()
    {
        Bench bench;
        bench.graph.comments().add(
            {u"88_1"_s, Channel::Messenger, u"C1"_s, u"88"_s, u"88"_s, u"بكام"_s, bench.world.now()});
        const QJsonObject body{{"recipient"_L1, QJsonObject{{"comment_id"_L1, "88_1"_L1}}},
                               {"messaging_type"_L1, "RESPONSE"_L1},
                               {"message"_L1, QJsonObject{{"text"_L1, "x"_L1}}}};
        const QString path = u"/"_s + bench.world.account().pageId + u"/messages";
        QCOMPARE(bench.post(path, body).status, 200);
        QCOMPARE(codeOf(bench.post(path, body)), 10900);
    }
};

QTEST_GUILESS_MAIN(TestGraph)
#include "tst_graph.moc"
