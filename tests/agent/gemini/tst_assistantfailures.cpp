#include "tests/agent/gemini/assistantfixture.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;
using namespace migochat;

class TestAssistantFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fallsBackToTheOtherModelWithoutForeignSignatures();
    void answersByKeywords_data();
    void answersByKeywords();
    void asksAPersonWhenNothingFits();
    void neverSendsBlockedText();
    void doublesTheBudgetOnce();
    void retriesAnUnusableAnswerOnce();
    void lostSignaturesStartTheRunAnew();
    void retriesWhatPasses();
};

void TestAssistantFailures::fallsBackToTheOtherModelWithoutForeignSignatures()
{
    AssistantShop shop;
    shop.gemini.prepare(200, answerWith(kSearchCall));
    shop.gemini.prepare(429, kDayQuota);
    shop.gemini.prepare(200, answerWith(decisionPart(u"أهلا بحضرتك."_s)));

    const ReplyDraft result = draftOf(shop, asking(u"مساء الخير"_s));

    QCOMPARE(result.reply, u"أهلا بحضرتك."_s);
    QCOMPARE(shop.gemini.asked().at(2).path, u"/v1beta/models/gemini-3.5-flash-lite:generateContent"_s);
    QVERIFY(!shop.gemini.asked().at(2).body.contains("EpYC"));
    QVERIFY(shop.gemini.asked().at(2).body.contains("MINIMAL"));
}

void TestAssistantFailures::answersByKeywords_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<GeminiFailureKind>("kind");

    QTest::newRow("no key") << ""_ba << 0 << ""_ba << GeminiFailureKind::KeyInvalid;
    QTest::newRow("wrong key") << "k"_ba << 403 << "{}"_ba << GeminiFailureKind::KeyInvalid;
    QTest::newRow("no credit") << "k"_ba << 402 << "{}"_ba << GeminiFailureKind::Credit;
    QTest::newRow("no quota") << "k"_ba << 429 << kDayQuota << GeminiFailureKind::QuotaDay;
    QTest::newRow("retired models") << "k"_ba << 404 << "<html>"_ba << GeminiFailureKind::ModelGone;
    QTest::newRow("account limited") << "k"_ba << 200 << answerWith("", "PUP_LIMITED_DISABLED")
                                     << GeminiFailureKind::KeyInvalid;
}

void TestAssistantFailures::answersByKeywords()
{
    QFETCH(const QByteArray, key);
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const GeminiFailureKind, kind);
    AssistantShop shop(key);
    shop.gemini.prepare(status, body);
    shop.gemini.prepare(status, body);

    const ReplyDraft result = draftOf(shop, asking(u"بكام السيفتي شوز؟"_s));

    QCOMPARE(result.model, u"keywords"_s);
    QVERIFY2(result.reply.contains(u"1150"_s), qPrintable(result.reply));
    QVERIFY(result.failure);
    QCOMPARE(toText(result.failure->kind), toText(kind));
}

void TestAssistantFailures::asksAPersonWhenNothingFits()
{
    AssistantShop shop("");

    const ReplyDraft result = draftOf(shop, asking(u"عندكم طفاية حريق؟"_s));

    QCOMPARE(result.action, ReplyAction::HandOver);
    QCOMPARE(result.reason, u"no_answer"_s);
    QVERIFY(result.reply.isEmpty());
}

void TestAssistantFailures::neverSendsBlockedText()
{
    AssistantShop shop;
    shop.gemini.prepare(200, answerWith(decisionPart(u"نص ممنوع"_s), "PROHIBITED_CONTENT"));

    const ReplyDraft result = draftOf(shop, asking(u"كلام"_s));

    QCOMPARE(result.action, ReplyAction::HandOver);
    QCOMPARE(result.reason, u"sensitive"_s);
    QVERIFY(!result.reply.contains(u"ممنوع"_s));
}

void TestAssistantFailures::doublesTheBudgetOnce()
{
    AssistantShop shop;
    shop.gemini.prepare(200, answerWith(R"({"text":"{"})", "MAX_TOKENS"));
    shop.gemini.prepare(200, answerWith(R"({"text":"{"})", "MAX_TOKENS"));

    const ReplyDraft result = draftOf(shop, asking(u"بكام؟"_s));

    QCOMPARE(shop.gemini.body(0)["generationConfig"_L1]["maxOutputTokens"_L1].toInt(), 2048);
    QCOMPARE(shop.gemini.body(1)["generationConfig"_L1]["maxOutputTokens"_L1].toInt(), 4096);
    QCOMPARE(result.reason, u"model_too_long"_s);
}

void TestAssistantFailures::retriesAnUnusableAnswerOnce()
{
    AssistantShop shop;
    shop.gemini.prepare(200, answerWith("", "MALFORMED_FUNCTION_CALL"));
    shop.gemini.prepare(200, answerWith(R"({"text":"no json"})"));

    const ReplyDraft result = draftOf(shop, asking(u"بكام؟"_s));

    QCOMPARE(shop.gemini.asked().size(), 2);
    QCOMPARE(result.action, ReplyAction::HandOver);
    QCOMPARE(result.reason, u"model_unusable"_s);
}

void TestAssistantFailures::lostSignaturesStartTheRunAnew()
{
    AssistantShop shop;
    shop.gemini.prepare(200, answerWith(kSearchCall));
    shop.gemini.prepare(400, R"({"error":{"code":400,"message":"Corrupted thought signature"}})");
    shop.gemini.prepare(200, answerWith(decisionPart(u"أهلا بحضرتك."_s)));

    const ReplyDraft result = draftOf(shop, asking(u"مساء الخير"_s));

    QCOMPARE(result.reply, u"أهلا بحضرتك."_s);
    QCOMPARE(shop.gemini.body(2)["contents"_L1].toArray().size(), 1);
}

void TestAssistantFailures::retriesWhatPasses()
{
    AssistantShop shop;
    shop.gemini.prepare(503, kBusy);
    shop.gemini.prepareHangUp();
    shop.gemini.prepare(200, answerWith(decisionPart(u"أهلا بحضرتك."_s)));

    const ReplyDraft result = draftOf(shop, asking(u"مساء الخير"_s));

    QCOMPARE(result.reply, u"أهلا بحضرتك."_s);
    QCOMPARE(shop.gemini.asked().at(2).path, shop.gemini.asked().at(0).path);
}

QTEST_GUILESS_MAIN(TestAssistantFailures)
#include "tst_assistantfailures.moc"
