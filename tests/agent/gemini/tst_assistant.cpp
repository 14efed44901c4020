#include "tests/agent/gemini/assistantfixture.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;
using namespace migochat;

class TestAssistant : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersWithFactsOfATool();
    void echoesTheModelTurnUnchanged();
    void runsParallelCallsInOneTurn();
    void stopsAfterFiveToolRounds();
    void repairsOnceThenLeavesADraft();
    void aToolMayCallAPerson();
    void countsTokensAndCost();
    void theKeyTravelsInTheHeaderOnly();
};

void TestAssistant::answersWithFactsOfATool()
{
    AssistantShop shop;
    shop.gemini.prepare(200, answerWith(kSearchCall));
    shop.gemini.prepare(200, answerWith(decisionPart(u"السيفتي شوز بـ 1150 جنيه يا فندم."_s)));

    const ReplyDraft result = draftOf(shop, asking(u"بكام السيفتي شوز؟"_s));

    QCOMPARE(result.reply, u"السيفتي شوز بـ 1150 جنيه يا فندم."_s);
    QCOMPARE(result.action, ReplyAction::Continue);
    QCOMPARE(result.evidence, QStringList{u"SKU BW-SH-044"_s});
    QCOMPARE(result.model, u"gemini-3.8-flash"_s);
    QVERIFY(result.maySendAlone());
    const QJsonValue response = shop.gemini.body(1)["contents"_L1][2]["parts"_L1][0]["functionResponse"_L1];
    QCOMPARE(response["id"_L1].toString(), u"g1"_s);
    QCOMPARE(response["response"_L1]["products"_L1][0]["price_egp"_L1].toInt(), 1150);
}

void TestAssistant::echoesTheModelTurnUnchanged()
{
    AssistantShop shop;
    shop.gemini.prepare(200, answerWith(kSearchCall));
    shop.gemini.prepare(200, answerWith(decisionPart(u"أهلا بحضرتك."_s)));

    draftOf(shop, asking(u"بكام السيفتي شوز؟"_s));

    QVERIFY(shop.gemini.asked().at(1).body.contains(QByteArray(R"({"role":"model","parts":[)" + kSearchCall + "]}")));
}

void TestAssistant::runsParallelCallsInOneTurn()
{
    AssistantShop shop;
    shop.gemini.prepare(
        200, answerWith(kSearchCall +
                        R"(,{"functionCall":{"id":"g2","name":"get_shop_info","args":{"topic":"delivery"}}})"));
    shop.gemini.prepare(200, answerWith(decisionPart(u"الشحن للقاهرة 70 جنيه."_s)));

    const ReplyDraft result = draftOf(shop, asking(u"والشحن؟"_s));

    const QJsonArray parts = shop.gemini.body(1)["contents"_L1][2]["parts"_L1].toArray();
    QCOMPARE(parts.size(), 2);
    QCOMPARE(parts[1]["functionResponse"_L1]["id"_L1].toString(), u"g2"_s);
    QCOMPARE(result.evidence, QStringList({u"SKU BW-SH-044"_s, u"policy:delivery"_s}));
}

void TestAssistant::stopsAfterFiveToolRounds()
{
    AssistantShop shop;
    for (int i = 0; i < 6; ++i)
        shop.gemini.prepare(200, answerWith(kSearchCall));

    const ReplyDraft result = draftOf(shop, asking(u"بكام؟"_s));

    QCOMPARE(result.action, ReplyAction::HandOver);
    QCOMPARE(result.reason, u"too_many_tool_rounds"_s);
    QCOMPARE(shop.gemini.asked().size(), 6);
}

void TestAssistant::repairsOnceThenLeavesADraft()
{
    AssistantShop shop;
    shop.gemini.prepare(200, answerWith(decisionPart(u"السيفتي شوز بـ 900 جنيه."_s)));
    shop.gemini.prepare(200, answerWith(decisionPart(u"السيفتي شوز بـ 950 جنيه."_s)));

    const ReplyDraft result = draftOf(shop, asking(u"بكام السيفتي شوز؟"_s));

    QCOMPARE(shop.gemini.asked().size(), 2);
    QVERIFY(shop.gemini.asked().at(1).body.contains("price_not_found: 900"));
    QCOMPARE(result.concerns, QStringList{u"price_not_found: 950"_s});
    QCOMPARE(result.reason, u"checks_failed"_s);
    QVERIFY(!result.maySendAlone());
}

void TestAssistant::aToolMayCallAPerson()
{
    AssistantShop shop;
    shop.gemini.prepare(
        200,
        answerWith(
            R"({"functionCall":{"id":"h","name":"request_human","args":{"reason":"complaint","summary":"مقاس غلط"}}})"));
    shop.gemini.prepare(200, answerWith(decisionPart(u"آسفين لحضرتك، زميلي هيرد عليك هنا."_s)));

    const ReplyDraft result = draftOf(shop, asking(u"استلمت مقاس غلط"_s));

    QCOMPARE(result.action, ReplyAction::HandOver);
    QCOMPARE(result.reason, u"complaint"_s);
    QCOMPARE(result.summary, u"مقاس غلط"_s);
}

void TestAssistant::countsTokensAndCost()
{
    AssistantShop shop;
    shop.gemini.prepare(200, answerWith(kSearchCall));
    shop.gemini.prepare(200, answerWith(decisionPart(u"أهلا بحضرتك."_s)));

    const ReplyDraft result = draftOf(shop, asking(u"مساء الخير"_s));

    QCOMPARE(result.usage.size(), 2);
    QCOMPARE(result.usage.first().conversation, ConversationId(7));
    QCOMPARE(result.usage.first().thoughtTokens, 50);
    QVERIFY(result.usage.first().costMicroUsd > 1000);
    QCOMPARE(result.usage.first().outcome, u"STOP"_s);
}

void TestAssistant::theKeyTravelsInTheHeaderOnly()
{
    AssistantShop shop("AQ.secret");
    shop.gemini.prepare(403, "{}");

    draftOf(shop, asking(u"مساء الخير"_s));

    const FakeGemini::Asked &asked = shop.gemini.asked().first();
    QCOMPARE(asked.key, "AQ.secret"_ba);
    QVERIFY(asked.query.isEmpty());
    QVERIFY(!asked.body.contains("AQ.secret"));
}

QTEST_GUILESS_MAIN(TestAssistant)
#include "tst_assistant.moc"
