#pragma once

#include "agent/gemini/assistant.h"
#include "agent/gemini/rawjson.h"
#include "tests/agent/gemini/fakegemini.h"

#include <QNetworkAccessManager>
#include <QTest>

namespace migochat {

inline QByteArray decisionPart(const QString &reply, const QString &action = QStringLiteral("continue"))
{
    const QByteArray decision =
        R"({"a_language":"ar-EG","b_intent":"price","c_evidence":["BW-SH-044","P-0","delivery"],)"
        R"("d_action":")" +
        action.toUtf8() + R"(","e_reason":"none","f_summary":"asked for the price","g_reply":)" + jsonString(reply) +
        '}';
    return R"({"text":)" + jsonString(QString::fromUtf8(decision)) + R"(,"thoughtSignature":"Tx=="})";
}

inline const QByteArray kSearchCall =
    R"({ "functionCall": {"name":"search_products","id":"g1","args":{"query":"safety shoes"}}, )"
    R"("thoughtSignature":"EpYCCpMC+/==" })";
inline const QByteArray kBusy = R"({"error":{"code":503,"status":"UNAVAILABLE","message":"high demand"}})";
inline const QByteArray kDayQuota =
    R"({"error":{"code":429,"status":"RESOURCE_EXHAUSTED","details":[{"@type":"x/google.rpc.QuotaFailure",)"
    R"("violations":[{"quotaId":"GenerateRequestsPerDayPerProject"}]}]}})";

inline ReplyPrompt asking(const QString &text)
{
    ReplyPrompt prompt;
    prompt.conversation = ConversationId(7);
    prompt.history = {{Author::Customer, text, {}}};
    return prompt;
}

/// The assistant with everything it needs, talking to a FakeGemini.
struct AssistantShop {
    explicit AssistantShop(const QByteArray &key = "AQ.test-key")
    {
        config = gemini.config();
        config.apiKey = key;
        client.emplace(network, config, clock);
        caller.emplace(*client, clock);
        assistant.emplace(AssistantParts{*caller, tools, keywords, facts, clock});
    }

    FakeGemini gemini;
    SystemClock clock;
    QNetworkAccessManager network;
    GeminiConfig config;
    ShopFacts facts = ShopFacts::builtIn();
    ShopClient shop{network, {}, clock};
    Catalogue catalogue{OfflineCatalogue::builtIn(), shop};
    ToolBox tools{catalogue, facts};
    KeywordAnswers keywords{catalogue.offline(), facts};
    std::optional<GeminiClient> client;
    std::optional<ModelCaller> caller;
    std::optional<Assistant> assistant;
};

/// Waits for the draft; an empty one when none came.
inline ReplyDraft draftOf(AssistantShop &shop, const ReplyPrompt &prompt)
{
    const Async<ReplyDraft> future = shop.assistant->draftReply(prompt);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 10'000); }();
    return future.resultCount() > 0 ? future.resultAt(0).value_or(ReplyDraft()) : ReplyDraft();
}

} // namespace migochat
