#include "agent/gemini/geminipayload.h"

#include "agent/gemini/modeltable.h"
#include "agent/gemini/rawjson.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace migochat {

namespace {

// Angry customers have to be served, gross output must not leave: so only what is surely harmful is blocked.
const auto kSafety = R"("safetySettings":[)"
                     R"({"category":"HARM_CATEGORY_HARASSMENT","threshold":"BLOCK_ONLY_HIGH"},)"
                     R"({"category":"HARM_CATEGORY_HATE_SPEECH","threshold":"BLOCK_ONLY_HIGH"},)"
                     R"({"category":"HARM_CATEGORY_SEXUALLY_EXPLICIT","threshold":"BLOCK_ONLY_HIGH"},)"
                     R"({"category":"HARM_CATEGORY_DANGEROUS_CONTENT","threshold":"BLOCK_ONLY_HIGH"}])"_ba;

bool answersByTool(const GeminiRequest &request)
{
    return !request.tools.isEmpty() && !request.answerSchema.isEmpty() && !takesToolsWithSchema(request.model);
}

QByteArray toolsMember(const GeminiRequest &request)
{
    if (request.tools.isEmpty())
        return {};
    QByteArray declarations = request.tools.trimmed();
    QByteArray config;
    if (answersByTool(request)) {
        declarations.chop(1); // the closing bracket
        declarations += R"(,{"name":")" + QByteArray(kFinalAnswerTool.data(), kFinalAnswerTool.size()) +
                        R"(","description":"Call this once to give the final answer.","parametersJsonSchema":)" +
                        request.answerSchema.trimmed() + "}]";
        config = R"("toolConfig":{"functionCallingConfig":{"mode":"ANY"}},)"_ba;
    } else if (request.answerSchema.isEmpty()) {
        config = R"("toolConfig":{"functionCallingConfig":{"mode":"VALIDATED"}},)"_ba;
    }
    return R"("tools":[{"functionDeclarations":)" + declarations + "}]," + config;
}

QByteArray generationConfig(const GeminiRequest &request)
{
    QByteArray config = R"("generationConfig":{"maxOutputTokens":)" + QByteArray::number(request.maxOutputTokens) +
                        ',' + thinkingConfig(request.model);
    if (!request.answerSchema.isEmpty() && !answersByTool(request)) {
        config += R"(,"responseMimeType":"application/json","responseJsonSchema":)" + request.answerSchema.trimmed();
    }
    return config + '}';
}

QByteArray textPart(const QString &text)
{
    return R"({"text":)" + jsonString(text) + '}';
}

} // namespace

QByteArray requestBody(const GeminiRequest &request)
{
    QByteArray body = "{";
    if (!request.instruction.isEmpty())
        body += R"("systemInstruction":{"parts":[)" + textPart(request.instruction) + "]},";
    body += toolsMember(request);
    body += kSafety + ',' + generationConfig(request);
    body += R"(,"contents":[)" + request.turns.join(',') + "]";
    return body + R"(,"store":false})";
}

QByteArray userTurn(const QStringList &texts)
{
    QList<QByteArray> parts;
    for (const QString &text : texts)
        parts.append(textPart(text));
    return R"({"role":"user","parts":[)" + parts.join(',') + "]}";
}

QByteArray modelTurn(const QString &text)
{
    return R"({"role":"model","parts":[)" + textPart(text) + "]}";
}

QByteArray toolResultTurn(const QList<std::pair<GeminiToolCall, QJsonObject>> &results)
{
    QList<QByteArray> parts;
    for (const auto &[call, result] : results) {
        const QByteArray id = call.id.isEmpty() ? QByteArray() : R"("id":)" + jsonString(call.id) + ',';
        parts.append(R"({"functionResponse":{)" + id + R"("name":)" + jsonString(call.name) + R"(,"response":)" +
                     QJsonDocument(result).toJson(QJsonDocument::Compact) + "}}");
    }
    return R"({"role":"user","parts":[)" + parts.join(',') + "]}";
}

} // namespace migochat
