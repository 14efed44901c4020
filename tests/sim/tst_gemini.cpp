#include "tests/sim/context.h"
#include "tests/sim/gemini.h"
#include "tests/sim/jsontext.h"

#include <QJsonDocument>
#include <QTest>

using namespace migochat;
using namespace migochat::sim;
using namespace Qt::Literals::StringLiterals;

namespace {

class NoCourier final : public Courier
{
public:
    void post(Channel, QJsonObject, milliseconds) override {}
};

struct Bench {
    SystemClock clock;
    World world{{}, clock, 7};
    Faults faults;
    Journal journal{clock};
    NoCourier courier;
    Gemini gemini{{world, faults, journal, courier}};
    QString model = u"gemini-3.8-flash"_s;

    SimResponse post(const QByteArray &body, const QString &verb = u"generateContent"_s, const QString &query = {})
    {
        const QString path = u"/v1beta/models/%1:%2"_s.arg(model, verb);
        return gemini.handle({"POST", path, QUrlQuery(query), {{"x-goog-api-key", key()}}, body});
    }

    QByteArray key() { return world.account().geminiKey.toLatin1(); }
    /// The text of the first part.
    QString text(const QByteArray &body)
    {
        const QJsonValue candidates = parseObject(post(body).body)->value("candidates"_L1);
        return candidates[0]["content"_L1]["parts"_L1][0]["text"_L1].toString();
    }
};

QByteArray asking(const QString &words, const QByteArray &more = {})
{
    return R"({"contents":[{"role":"user","parts":[{"text":)" + quoted(words) + "}]}]" + more + "}";
}

QJsonObject firstPart(const SimResponse &response)
{
    const QJsonObject candidate = parseObject(response.body)->value("candidates"_L1).toArray().at(0).toObject();
    return candidate.value("content"_L1).toObject().value("parts"_L1).toArray().at(0).toObject();
}

QString messageOf(const SimResponse &response)
{
    return parseObject(response.body)->value("error"_L1).toObject().value("message"_L1).toString();
}

const QByteArray kSchema =
    R"(,"generationConfig":{"responseMimeType":"application/json","responseJsonSchema":{"type":"object","properties":{)"
    R"("a_language":{"type":"string","enum":["ar-EG","ar","arabizi","en","other"]},)"
    R"("b_intent":{"type":"string","enum":["price","complaint","other"]},)"
    R"("c_evidence":{"type":"array","items":{"type":"string"}},)"
    R"("d_action":{"type":"string","enum":["continue","hand_over","ask"]},)"
    R"("e_reason":{"type":"string"},"f_summary":{"type":"string"},"g_reply":{"type":["string","null"]}}}})";

const QByteArray kTools =
    R"(,"tools":[{"functionDeclarations":[{"name":"search_products","description":"d","parametersJsonSchema":)"
    R"({"type":"object","properties":{"query":{"type":"string"}}}}]}])";

} // namespace

class TestGemini : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersInTheLanguageOfTheCustomer()
    {
        Bench bench;
        QVERIFY(bench.text(asking(u"بكام السيفتي شوز؟"_s)).contains("1150"_L1));
        QVERIFY(bench.text(asking(u"bkam el safety shoes?"_s)).contains(u"جنيه"));
        QVERIFY(bench.text(asking(u"Hi, how much is the safety helmet?"_s)).contains("165 EGP"_L1));
    }

    void fillsASchemaInItsOwnOrder()
    {
        Bench bench;
        const QString text = bench.text(asking(u"salamo 3aleko, 3ayez 10 gwanty l7am, bkam?"_s, kSchema));
        const QJsonObject answer = parseObject(text.toUtf8()).value_or(QJsonObject{});
        QCOMPARE(answer.value("a_language"_L1).toString(), u"arabizi"_s);
        QCOMPARE(answer.value("b_intent"_L1).toString(), u"price"_s);
        QCOMPARE(answer.value("d_action"_L1).toString(), u"continue"_s);
        QVERIFY(answer.value("g_reply"_L1).toString().contains(u"جوانتي لحام"));
        QVERIFY(text.indexOf("a_language"_L1) < text.indexOf("g_reply"_L1));
    }

    void keepsTheOrderThatIsNotAlphabetical()
    {
        Bench bench;
        const QByteArray schema =
            R"(,"generationConfig":{"responseMimeType":"application/json","responseJsonSchema":{"type":"object",)"
            R"("properties":{"zeta":{"type":"string"},"reply":{"type":"string"},"alpha":{"type":"boolean"}}}})";
        const QString text = bench.text(asking(u"شكرا"_s, schema));
        QVERIFY(text.indexOf("zeta"_L1) < text.indexOf("reply"_L1));
        QVERIFY(text.indexOf("reply"_L1) < text.indexOf("alpha"_L1));
    }

    void handsComplaintsPersonsAndDiscountsOver()
    {
        Bench bench;
        for (const QString &words : {u"استلمت مقاس غلط!!"_s, u"عايز اكلم حد"_s, u"غالي اوي يا باشا اعملي خصم"_s}) {
            const QJsonObject answer = *parseObject(bench.text(asking(words, kSchema)).toUtf8());
            QCOMPARE(answer.value("d_action"_L1).toString(), u"hand_over"_s);
            QVERIFY(!answer.value("e_reason"_L1).toString().isEmpty());
        }
    }

    void wantsItsSignatureAndIdBack()
    {
        Bench bench;
        const QByteArray question = R"({"role":"user","parts":[{"text":"بكام السيفتي شوز"}]})";
        const SimResponse first = bench.post(R"({"contents":[)" + question + "]" + kTools + "}");
        const QJsonObject content =
            parseObject(first.body)->value("candidates"_L1).toArray().at(0).toObject().value("content"_L1).toObject();
        QJsonObject part = content.value("parts"_L1).toArray().at(0).toObject();
        const QJsonObject call = part.value("functionCall"_L1).toObject();
        QVERIFY(!call.value("id"_L1).toString().isEmpty());

        const auto followUp = [&](const QJsonObject &modelPart) -> QByteArray {
            const QByteArray response =
                R"({"role":"user","parts":[{"functionResponse":{"id":)" + quoted(call.value("id"_L1).toString()) +
                R"(,"name":"search_products","response":{"products":[{"final_price":1111}]}}}]})";
            return R"({"contents":[)" + question + R"(,{"role":"model","parts":[)" + compact(modelPart) + "]}," +
                   response + "]" + kTools + "}";
        };
        QVERIFY(bench.text(followUp(part)).contains("1111"_L1));
        part.insert("thoughtSignature"_L1, "AAAA"_L1);
        QCOMPARE(messageOf(bench.post(followUp(part))), u"Invalid thought signature"_s);
        part.remove("thoughtSignature"_L1);
        QVERIFY(messageOf(bench.post(followUp(part))).contains("missing a thought_signature"_L1));
    }

    void asksToolsBeforeItNamesFigures_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("function");
        QTest::addColumn<QByteArray>("result");
        QTest::addColumn<QString>("said");
        QTest::newRow("price") << u"بكام السيفتي شوز؟"_s << u"search_products"_s
                               << R"({"products":[{"id":"7","name_ar":"حذاء","price_egp":333}]})"_ba << u"333"_s;
        QTest::newRow("bulk") << u"عرض سعر 120 خوذة"_s << u"search_products"_s
                              << R"({"products":[{"id":"7","name_ar":"خوذة","price_egp":165,)"
                                 R"("price_egp_by_quantity":{"from_1":165,"from_10":145,"from_50":111}}]})"_ba
                              << u"111"_s;
        const QByteArray scrubs = R"({"products":[{"id":"8","name_ar":"سكراب طبي","price_egp":620,"sizes":["S","M"],)"
                                  R"("price_egp_by_quantity":{"from_1":620,"from_10":580,"from_50":530}}]})";
        QTest::newRow("fifty of mixed sizes")
            << u"عاوزة 50 سكراب كحلي مقاسات مختلفة لمستشفى الشفا"_s << u"search_products"_s << scrubs << u"530"_s;
        QTest::newRow("a size")
            << u"بكام السيفتي شوز ده؟ وفيه ٤٤؟"_s << u"search_products"_s
            << R"({"products":[{"id":"7","price_egp_by_quantity":{"from_1":1150,"from_10":1080}}]})"_ba << u"1150"_s;
        QTest::newRow("none") << u"بكام السيفتي شوز؟"_s << u"search_products"_s << R"({"products":[]})"_ba
                              << u"للأسف"_s;
        QTest::newRow("delivery") << u"الشحن للمحلة بكام وبيوصل امتى"_s << u"get_shop_info"_s
                                  << R"({"text":"الشحن 71 جنيه"})"_ba << u"الشحن 71 جنيه"_s;
        QTest::newRow("hours") << u"انتو فين بالظبط؟ فاتحين لحد امتى؟"_s << u"get_shop_info"_s
                               << R"({"text":"من 9 لـ 4"})"_ba << u"من 9 لـ 4"_s;
    }

    void asksToolsBeforeItNamesFigures()
    {
        QFETCH(QString, words);
        QFETCH(QString, function);
        QFETCH(QByteArray, result);
        QFETCH(QString, said);
        Bench bench;
        bench.model = u"gemini-2.5-flash"_s; // without signatures, shorter to write down
        const QByteArray question = R"({"role":"user","parts":[{"text":)" + quoted(words) + "}]}";
        const QByteArray tools = R"(,"tools":[{"functionDeclarations":[{"name":"search_products"},)"
                                 R"({"name":"get_shop_info"}]}])";

        const SimResponse first = bench.post(R"({"contents":[)" + question + "]" + tools + "}");
        const QJsonObject call = firstPart(first).value("functionCall"_L1).toObject();
        QCOMPARE(call.value("name"_L1).toString(), function);
        const QByteArray answer = R"({"role":"user","parts":[{"functionResponse":{"name":)" + quoted(function) +
                                  R"(,"response":)" + result + "}}]}";
        const QByteArray model = R"({"role":"model","parts":[{"functionCall":)" + compact(call) + "}]}";
        const QString text = bench.text(R"({"contents":[)" + question + "," + model + "," + answer + "]" + tools + "}");
        QVERIFY2(text.contains(said), qPrintable(text));
    }

    void retreatsWhenItsAnswerWasNotAccepted()
    {
        Bench bench;
        const QByteArray turns =
            R"({"contents":[{"role":"user","parts":[{"text":"بكام السيفتي شوز؟"}]},)"
            R"({"role":"model","parts":[{"text":"{99}"}]},)"
            R"({"role":"user","parts":[{"text":"[check of the program] Your reply cannot be sent"}]}])";
        const QJsonObject answer = *parseObject(bench.text(turns + kSchema + "}").toUtf8());
        QCOMPARE(answer.value("d_action"_L1).toString(), u"hand_over"_s);
        QVERIFY(!answer.value("g_reply"_L1).toString().contains("1150"_L1));
    }

    void misbehavesOnceWhenTold()
    {
        Bench bench;
        bench.faults.add(Service::Gemini, {Fault::Kind::Manner, 0, 0, u"promise"_s, milliseconds(0), 1});
        bench.faults.add(Service::Gemini, {Fault::Kind::Manner, 0, 0, u"not_json"_s, milliseconds(0), 1});
        QVERIFY(bench.text(asking(u"بكام السيفتي شوز؟"_s)).contains(u"هنكلمك"));
        QVERIFY(!parseObject(bench.text(asking(u"بكام السيفتي شوز؟"_s, kSchema)).toUtf8()));
        QVERIFY(bench.text(asking(u"بكام السيفتي شوز؟"_s)).contains("1150"_L1));
    }

    void refusesWhatTheServiceRefuses_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("message");
        const QString newest = u"gemini-3.8-flash"_s;
        const QByteArray json = R"(,"generationConfig":{"responseMimeType":"application/json"})";
        QTest::newRow("candidates") << newest << asking(u"x"_s, R"(,"generationConfig":{"candidateCount":2})")
                                    << u"Multiple candidates"_s;
        QTest::newRow("minimal") << newest
                                 << asking(u"x"_s,
                                           R"(,"generationConfig":{"thinkingConfig":{"thinkingLevel":"MINIMAL"}})")
                                 << u"Thinking level MINIMAL"_s;
        QTest::newRow("function role") << newest << R"({"contents":[{"role":"function","parts":[{"text":"x"}]}]})"_ba
                                       << u"Role 'function'"_s;
        QTest::newRow("model last") << newest << R"({"contents":[{"role":"model","parts":[{"text":"x"}]}]})"_ba
                                    << u"ending with a model turn"_s;
        QTest::newRow("forced and json")
            << newest << asking(u"x"_s, kTools + json + R"(,"toolConfig":{"functionCallingConfig":{"mode":"ANY"}})")
            << u"Forced function calling"_s;
        QTest::newRow("functions and json on 2.5")
            << u"gemini-2.5-flash"_s << asking(u"x"_s, kTools + json) << u"Function calling with a response"_s;
        QTest::newRow("level on 2.5") << u"gemini-2.5-flash"_s
                                      << asking(u"x"_s,
                                                R"(,"generationConfig":{"thinkingConfig":{"thinkingLevel":"LOW"}})")
                                      << u"Thinking level"_s;
        QTest::newRow("unknown name") << newest << asking(u"x"_s, R"(,"systemPrompt":"y")") << u"Unknown name"_s;
        QTest::newRow("cache") << newest << asking(u"x"_s, R"(,"tools":[],"cachedContent":"c")") << u"CachedContent"_s;
        QTest::newRow("no contents") << newest << R"({"contents":[]})"_ba << u"contents is not specified"_s;
        QTest::newRow("gone") << u"gemini-2.0-flash"_s << asking(u"x"_s) << u"is not found"_s;
    }

    void refusesWhatTheServiceRefuses()
    {
        QFETCH(QString, model);
        QFETCH(QByteArray, body);
        QFETCH(QString, message);
        Bench bench;
        bench.model = model;
        const SimResponse response = bench.post(body);
        QVERIFY(response.status >= 400);
        QVERIFY2(messageOf(response).contains(message), response.body.constData());
    }

    void streamsEventsOrOneArray()
    {
        Bench bench;
        const SimResponse events = bench.post(asking(u"بكام الفيست"_s), u"streamGenerateContent"_s, u"alt=sse"_s);
        QVERIFY(events.chunks.size() > 2);
        QVERIFY(events.chunks.first().startsWith("data: {"));
        QVERIFY(events.chunks.last().endsWith("\r\n\r\n"));
        QVERIFY(events.chunks.last().contains("\"finishReason\":\"STOP\""));
        const SimResponse array = bench.post(asking(u"بكام الفيست"_s), u"streamGenerateContent"_s);
        QVERIFY(QJsonDocument::fromJson(array.chunks.join()).isArray());
    }

    void answersOrderedErrors()
    {
        Bench bench;
        bench.faults.add(Service::Gemini, {Fault::Kind::Error, 429, 0, u"PerDay"_s, milliseconds(0), 1});
        bench.faults.add(Service::Gemini, {Fault::Kind::Finish, 0, 0, u"BLOCKED"_s, milliseconds(0), 1});
        bench.faults.add(Service::Gemini, {Fault::Kind::Finish, 0, 0, u"MAX_TOKENS"_s, milliseconds(0), 1});
        const SimResponse quota = bench.post(asking(u"x"_s));
        QCOMPARE(quota.status, 429);
        QVERIFY(quota.body.contains("PerDay"));
        QVERIFY(!parseObject(bench.post(asking(u"x"_s)).body)->contains("candidates"_L1));
        QVERIFY(bench.post(asking(u"x"_s)).body.contains("MAX_TOKENS"));
        QCOMPARE(bench.post(asking(u"x"_s)).status, 200);
    }

    void refusesAWrongKey()
    {
        Bench bench;
        bench.world.account().geminiKey = u"other"_s;
        SimRequest request{"GET", u"/v1beta/models"_s, {}, {}, {}};
        QCOMPARE(bench.gemini.handle(request).status, 403);
        request.headers.insert("x-goog-api-key", "wrong");
        QVERIFY(bench.gemini.handle(request).body.contains("API_KEY_INVALID"));
        request.headers.insert("x-goog-api-key", "other");
        QVERIFY(bench.gemini.handle(request).body.contains("models/gemini-3.8-flash"));
    }
};

QTEST_GUILESS_MAIN(TestGemini)
#include "tst_gemini.moc"
