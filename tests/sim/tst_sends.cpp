#include "tests/sim/graphbench.h"

#include <QTest>

using namespace migochat;
using namespace migochat::sim;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QJsonObject parsed(const QByteArray &json)
{
    return parseObject(json).value_or(QJsonObject{{"broken"_L1, QString::fromUtf8(json)}});
}

} // namespace

/// The forms of the three Send APIs and what refuses them.
class TestSends : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesOrRefusesMessengerMessages_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("subcode");
        const QByteArray card = R"({"title":"t","subtitle":"s"})";
        const QByteArray generic =
            R"({"attachment":{"type":"template","payload":{"template_type":"generic","elements":)";
        const auto buttons = [](const QByteArray &button) -> QByteArray {
            return R"({"attachment":{"type":"template","payload":{"template_type":"button","text":"x","buttons":[)" +
                   button + "]}}}";
        };
        const auto row = [](const char *name, const QByteArray &message, int code = 0, int subcode = 0) {
            QTest::newRow(name) << message << code << subcode;
        };
        row("text", R"({"text":"x","metadata":"m"})");
        row("empty", "{}", 100, 2018034);
        row("image by url", R"({"attachment":{"type":"image","payload":{"url":"https:\/\/a.example/b.jpg"}}})");
        row("url not reachable",
            R"({"attachment":{"type":"image","payload":{"url":"https:\/\/unreachable.example/b"}}})", 100, 2018008);
        row("foreign attachment", R"({"attachment":{"type":"image","payload":{"attachment_id":"77"}}})", 100, 2018074);
        row("many images", R"({"attachments":[{"type":"image","payload":{"url":"https:\/\/a.example/1.jpg"}},)"
                           R"({"type":"image","payload":{"url":"https:\/\/a.example/2.jpg"}}]})");
        row("cards", generic + "[" + card + "]}}}");
        row("no card", generic + "[]}}}", 194);
        row("bare title", generic + R"([{"title":"t"}]}}})", 100, 2018035);
        row("eleven cards", generic + "[" + QByteArrayList(11, card).join(',') + "]}}}", 105);
        row("button", buttons(R"({"type":"postback","title":"a","payload":"b"})"));
        row("button without payload", buttons(R"({"type":"postback","title":"a"})"), 100, 2018040);
        row("button without title", buttons(R"({"type":"web_url","url":"https:\/\/a.example"})"), 100, 2018053);
        row("button without url", buttons(R"({"type":"web_url","title":"a"})"), 100, 2018041);
        row("product",
            R"({"attachment":{"type":"template","payload":{"template_type":"product","elements":[{"id":"3007"}]}}})");
        row("foreign product",
            R"({"attachment":{"type":"template","payload":{"template_type":"product","elements":[{"id":"1"}]}}})", 100,
            2018320);
        row("quick reply", R"({"text":"x","quick_replies":[{"content_type":"text","title":"a","payload":"b"}]})");
        row("quick reply without title", R"({"text":"x","quick_replies":[{"content_type":"text","payload":"b"}]})", 100,
            2018098);
        row("ask for phone", R"({"text":"x","quick_replies":[{"content_type":"user_phone_number"}]})");
        row("media elsewhere",
            R"({"attachment":{"type":"template","payload":{"template_type":"media","elements":[)"
            R"({"media_type":"image","url":"https:\/\/a.example/b.jpg"}]}}})",
            100);
    }

    void takesOrRefusesMessengerMessages()
    {
        QFETCH(QByteArray, message);
        QFETCH(int, code);
        QFETCH(int, subcode);
        Bench bench;

        const SimResponse response = bench.messenger(parsed(message));

        QCOMPARE(codeOf(response), code);
        QCOMPARE(subcodeOf(response), subcode);
        QCOMPARE(bench.world.sent().size(), std::size_t(code == 0 ? 1 : 0));
    }

    void letsAPersonWriteForSevenDaysAndNoTagOfThePast()
    {
        Bench bench;
        const auto tagged = [&](const QString &tag) {
            return bench.post(u"/v26.0/"_s + bench.world.account().pageId + u"/messages",
                              {{"recipient"_L1, QJsonObject{{"id"_L1, "7001"_L1}}},
                               {"messaging_type"_L1, "MESSAGE_TAG"_L1},
                               {"tag"_L1, tag},
                               {"message"_L1, QJsonObject{{"text"_L1, "x"_L1}}}});
        };
        bench.world.jump(3 * 24h);
        QCOMPARE(tagged(u"HUMAN_AGENT"_s).status, 200);
        QCOMPARE(codeOf(tagged(u"POST_PURCHASE_UPDATE"_s)), 100);
        bench.world.jump(5 * 24h);
        QCOMPARE(subcodeOf(tagged(u"HUMAN_AGENT"_s)), 2018278);
    }

    void takesOrRefusesWhatsAppMessages_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const char16_t *type, const QByteArray &content, int code = 0) {
            QTest::newRow(name) << QString::fromUtf16(type) << content << code;
        };
        row("image by link", u"image", R"({"link":"https:\/\/a.example/b.jpg","caption":"x"})");
        row("unknown media", u"image", R"({"id":"77"})", 131009);
        row("caption on audio", u"audio", R"({"link":"https:\/\/a.example/b.ogg","caption":"x"})", 100);
        row("location", u"location", R"({"latitude":30,"longitude":31})");
        row("location outside", u"location", R"({"latitude":300,"longitude":31})", 131009);
        row("reaction", u"reaction", R"({"message_id":"wamid.X","emoji":"x"})");
        row("reaction to nothing", u"reaction", R"({"emoji":"x"})", 131008);
        const QByteArray body = R"("body":{"text":"x"},)";
        row("buttons", u"interactive",
            R"({"type":"button",)" + body +
                R"("action":{"buttons":[{"type":"reply","reply":{"id":"a","title":"b"}}]}})");
        row("four buttons", u"interactive", R"({"type":"button",)" + body + R"("action":{"buttons":[{},{},{},{}]}})",
            131009);
        row("list", u"interactive",
            R"({"type":"list",)" + body + R"("action":{"button":"b","sections":[{"rows":[{"id":"1","title":"t"}]}]}})");
        row("link", u"interactive",
            R"({"type":"cta_url",)" + body +
                R"("action":{"name":"cta_url","parameters":{"display_text":"d","url":"https:\/\/a.example"}}})");
        row("ask for place", u"interactive",
            R"({"type":"location_request_message",)" + body + R"("action":{"name":"send_location"}})");
        row("ask for number", u"interactive",
            R"({"type":"request_contact_info",)" + body + R"("action":{"name":"request_contact_info"}})");
        row("ask wrongly", u"interactive", R"({"type":"location_request_message",)" + body + R"("action":{}})", 131008);
        const QByteArray catalogue = R"("catalog_id":"800000000000077",)";
        row("product", u"interactive",
            R"({"type":"product",)" + body + R"("action":{)" + catalogue + R"("product_retailer_id":"BW-SH-044"}})");
        row("product of others", u"interactive",
            R"({"type":"product",)" + body + R"("action":{)" + catalogue + R"("product_retailer_id":"X"}})", 131009);
        row("product list without header", u"interactive",
            R"({"type":"product_list",)" + body + R"("action":{)" + catalogue +
                R"("sections":[{"title":"t","product_items":[{"product_retailer_id":"BW-SH-044"}]}]}})",
            131008);
        row("template", u"template",
            R"({"name":"order_update","language":{"code":"ar"},"components":[{"type":"body","parameters":[)"
            R"({"type":"text","text":"a"},{"type":"text","text":"b"}]}]})");
        row("template with one variable", u"template",
            R"({"name":"order_update","language":{"code":"ar"},"components":[{"type":"body","parameters":[)"
            R"({"type":"text","text":"a"}]}]})",
            132000);
        row("template in no language", u"template", R"({"name":"order_update","language":{"code":"fr"}})", 132001);
        row("paused template", u"template", R"({"name":"paused_offer","language":{"code":"ar"}})", 132015);
        row("disabled template", u"template", R"({"name":"disabled_offer","language":{"code":"ar"}})", 132016);
        row("template without its picture", u"template",
            R"({"name":"winter_offer","language":{"code":"ar"},"components":[{"type":"body","parameters":[)"
            R"({"type":"text","text":"a"}]}]})",
            132012);
        row("poll", u"poll", "{}", 100);
    }

    void takesOrRefusesWhatsAppMessages()
    {
        QFETCH(QString, type);
        QFETCH(QByteArray, content);
        QFETCH(int, code);
        Bench bench;

        const SimResponse response = bench.whatsAppOf(type, parsed(content));

        QCOMPARE(codeOf(response), code);
        QCOMPARE(bench.world.sent().size(), std::size_t(code == 0 ? 1 : 0));
    }

    void honoursOptOutForMarketingOnly()
    {
        Bench bench;
        bench.world.customer(u"C1"_s).optedOut = true;
        const QByteArray offer = R"({"name":"company_uniform","language":{"code":"en"},"components":[)"
                                 R"({"type":"header","parameters":[{"type":"text","text":"a"}]}]})";
        QCOMPARE(codeOf(bench.whatsAppOf(u"template"_s, parsed(offer))), 131050);
        QCOMPARE(bench.whatsApp(u"+201000000001"_s, u"x"_s).status, 200);
    }

    void keepsAnAdsWindowOpenForThreeDaysOnceAnswered()
    {
        Bench bench;
        Customer &customer = bench.world.customer(u"C1"_s);
        customer.adClickAt = bench.world.now();
        QCOMPARE(bench.whatsApp(u"+201000000001"_s, u"x"_s).status, 200);
        const QJsonObject pricing = firstStatus(bench.basket.bodies.at(0).body).value("pricing"_L1).toObject();
        QCOMPARE(pricing.value("type"_L1).toString(), u"free_entry_point"_s);
        bench.world.jump(71h);
        QCOMPARE(bench.whatsApp(u"+201000000001"_s, u"x"_s).status, 200);
        bench.world.jump(2h);
        QCOMPARE(codeOf(bench.whatsApp(u"+201000000001"_s, u"x"_s)), 131047);
    }

    void sendsOnInstagramWithItsOwnLimits()
    {
        Bench bench;
        const auto text = [&](const QString &words) {
            return bench.instagram({{"recipient"_L1, QJsonObject{{"id"_L1, "17841001"_L1}}},
                                    {"message"_L1, QJsonObject{{"text"_L1, words}}}});
        };
        QCOMPARE(text(QString(500, u'ا')).status, 200); // two bytes each
        QCOMPARE(codeOf(text(QString(501, u'ا'))), 100);
        const QJsonObject echo = bench.basket.bodies.at(0).body;
        QCOMPARE(echo.value("object"_L1).toString(), u"instagram"_s);
        QCOMPARE(bench.basket.bodies.size(), 2); // an echo and a read, no delivery
        bench.world.jump(25h);
        QCOMPARE(subcodeOf(text(u"x"_s)), 2534022);
    }

    void findsTheChannelOfAnIdWrittenToThroughThePage()
    {
        Bench bench;
        const SimResponse response = bench.post(u"/v26.0/"_s + bench.world.account().pageId + u"/messages",
                                                {{"recipient"_L1, QJsonObject{{"id"_L1, "17841001"_L1}}},
                                                 {"message"_L1, QJsonObject{{"text"_L1, "x"_L1}}}});
        QCOMPARE(response.status, 200);
        QCOMPARE(bench.world.sent().back().channel, Channel::Instagram);
    }
};

QTEST_GUILESS_MAIN(TestSends)
#include "tst_sends.moc"
