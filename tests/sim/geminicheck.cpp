#include "tests/sim/formcheck.h"
#include "tests/sim/gemini.h"

#include <QSet>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

const QSet<QString> &topLevelNames()
{
    static const QSet<QString> names{
        u"contents"_s,         u"systeminstruction"_s, u"tools"_s,       u"toolconfig"_s, u"safetysettings"_s,
        u"generationconfig"_s, u"cachedcontent"_s,     u"servicetier"_s, u"store"_s,      u"model"_s};
    return names;
}

const QSet<QString> &configNames()
{
    static const QSet<QString> names{u"maxoutputtokens"_s,
                                     u"stopsequences"_s,
                                     u"temperature"_s,
                                     u"topp"_s,
                                     u"topk"_s,
                                     u"candidatecount"_s,
                                     u"seed"_s,
                                     u"presencepenalty"_s,
                                     u"frequencypenalty"_s,
                                     u"logprobs"_s,
                                     u"responselogprobs"_s,
                                     u"responsemimetype"_s,
                                     u"responsejsonschema"_s,
                                     u"responseschema"_s,
                                     u"responseformat"_s,
                                     u"thinkingconfig"_s,
                                     u"mediaresolution"_s,
                                     u"responsemodalities"_s,
                                     u"speechconfig"_s,
                                     u"imageconfig"_s};
    return names;
}

/// Both camelCase and snake_case are read there.
QString plainName(const QString &name)
{
    return name.toLower().remove(u'_');
}

Refusal unknownName(const QJsonObject &object, const QSet<QString> &known, const QString &place)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!known.contains(plainName(it.key()))) {
            return geminiRefusal(400, u"Invalid JSON payload received. Unknown name \"%1\"%2: Cannot find field."_s.arg(
                                          it.key(), place));
        }
    }
    return std::nullopt;
}

Refusal partError(const QJsonObject &content)
{
    const QJsonArray parts = content.value("parts"_L1).toArray();
    if (parts.isEmpty())
        return geminiRefusal(400, u"* GenerateContentRequest.contents: contents.parts must not be empty."_s);
    for (const QJsonValue &value : parts) {
        const QJsonObject part = value.toObject();
        int data = 0;
        for (const QString &name : {u"text"_s, u"inlineData"_s, u"inline_data"_s, u"fileData"_s, u"functionCall"_s,
                                    u"functionResponse"_s, u"executableCode"_s, u"codeExecutionResult"_s})
            data += part.contains(name) ? 1 : 0;
        if (data != 1)
            return geminiRefusal(400, u"Part must have exactly one of its data fields."_s);
        if (part.contains("functionResponse"_L1) &&
            !part.value("functionResponse"_L1).toObject().value("response"_L1).isObject())
            return geminiRefusal(400, u"Invalid value at 'function_response.response': must be an object."_s);
    }
    return std::nullopt;
}

Refusal contentsError(const GeminiModel &model, const QJsonObject &body)
{
    const QJsonArray contents = body.value("contents"_L1).toArray();
    if (contents.isEmpty())
        return geminiRefusal(400, u"* GenerateContentRequest.contents: contents is not specified"_s);
    for (const QJsonValue &value : contents) {
        const QJsonObject content = value.toObject();
        const QString role = content.value("role"_L1).toString(u"user"_s);
        if (role == "function"_L1)
            return geminiRefusal(400, u"Role 'function' is not supported"_s);
        if (role != "user"_L1 && role != "model"_L1)
            return geminiRefusal(400, u"Please use a valid role: user, model."_s);
        if (Refusal wrong = partError(content))
            return wrong;
    }
    if (contents.last().toObject().value("role"_L1).toString() == "model"_L1 && !model.modelTurnLast)
        return geminiRefusal(400, u"Requests ending with a model turn are not supported"_s);
    return std::nullopt;
}

Refusal thinkingError(const GeminiModel &model, const QJsonObject &config)
{
    const QJsonObject thinking = config.value("thinkingConfig"_L1).toObject();
    const QString level = thinking.value("thinkingLevel"_L1).toString().toUpper();
    if (level.isEmpty())
        return std::nullopt;
    if (!model.levels)
        return geminiRefusal(400, u"Thinking level is not supported for this model."_s);
    if (thinking.contains("thinkingBudget"_L1))
        return geminiRefusal(400, u"You can only set only one of thinking budget and thinking level."_s);
    const QSet<QString> known{u"MINIMAL"_s, u"LOW"_s, u"MEDIUM"_s, u"HIGH"_s};
    if (!known.contains(level) || (level == "MINIMAL"_L1 && !model.minimal))
        return geminiRefusal(400, u"Thinking level %1 is not supported"_s.arg(level));
    return std::nullopt;
}

bool untypedArray(const QJsonObject &schema)
{
    if (schema.value("type"_L1).toString().toLower() == "array"_L1 && schema.value("items"_L1).toObject().isEmpty())
        return true;
    if (schema.contains("items"_L1) && untypedArray(schema.value("items"_L1).toObject()))
        return true;
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    for (const QJsonValue &property : properties) {
        if (untypedArray(property.toObject()))
            return true;
    }
    return false;
}

Refusal toolError(const GeminiModel &model, const QJsonObject &body)
{
    const QJsonObject config = body.value("generationConfig"_L1).toObject();
    const bool json = config.value("responseMimeType"_L1).toString() == "application/json"_L1;
    const QString kind = u"with a response mime type: 'application/json' is unsupported"_s;
    const QString mode =
        body.value("toolConfig"_L1).toObject().value("functionCallingConfig"_L1).toObject().value("mode"_L1).toString();
    const QJsonArray tools = body.value("tools"_L1).toArray();
    if (json && !tools.isEmpty() && !model.json)
        return geminiRefusal(400, u"Function calling "_s + kind);
    if (json && mode.toUpper() == "ANY"_L1)
        return geminiRefusal(400, u"Forced function calling (ANY mode) "_s + kind);
    for (const QJsonValue &tool : tools) {
        const QJsonArray functions = tool.toObject().value("functionDeclarations"_L1).toArray();
        for (const QJsonValue &value : functions) {
            const QJsonObject function = value.toObject();
            const QString name = function.value("name"_L1).toString();
            if (name.isEmpty() || name.size() > 128)
                return geminiRefusal(400, u"Invalid function name."_s);
            if (function.contains("parameters"_L1) && function.contains("parametersJsonSchema"_L1))
                return geminiRefusal(400, u"parameters and parametersJsonSchema must not both be set."_s);
            if (untypedArray(function.value("parametersJsonSchema"_L1).toObject()))
                return geminiRefusal(400, u"%1.parameters.properties.items: missing field."_s.arg(name));
        }
    }
    return std::nullopt;
}

Refusal configError(const GeminiModel &model, const QJsonObject &body)
{
    const QJsonObject config = body.value("generationConfig"_L1).toObject();
    if (config.value("candidateCount"_L1).toInt(1) > 1)
        return geminiRefusal(400, u"Multiple candidates is not enabled for this model"_s);
    const bool penalty = config.contains("presencePenalty"_L1) || config.contains("frequencyPenalty"_L1);
    if (penalty && !model.levels)
        return geminiRefusal(400, u"Penalty is not enabled for this model"_s);
    if (config.contains("responseJsonSchema"_L1) && config.contains("responseSchema"_L1))
        return geminiRefusal(400, u"Only one of responseSchema and responseJsonSchema may be set."_s);
    const bool schema = config.contains("responseJsonSchema"_L1) || config.contains("responseSchema"_L1);
    if (schema && config.value("responseMimeType"_L1).toString() != "application/json"_L1)
        return geminiRefusal(400, u"Response schema requires the response mime type application/json."_s);
    if (config.value("maxOutputTokens"_L1).toInt(1) < 1)
        return geminiRefusal(400, u"max_output_tokens must be positive."_s);
    return thinkingError(model, config);
}

} // namespace

std::optional<SimResponse> geminiFormError(const GeminiModel &model, const QJsonObject &body)
{
    if (Refusal wrong = unknownName(body, topLevelNames(), {}))
        return wrong;
    const QJsonObject config = body.value("generationConfig"_L1).toObject();
    if (Refusal wrong = unknownName(config, configNames(), u" at 'generation_config'"_s))
        return wrong;
    if (body.contains("cachedContent"_L1)) {
        const bool mixed = body.contains("systemInstruction"_L1) || body.contains("tools"_L1);
        return mixed ? geminiRefusal(400, u"CachedContent can not be used with GenerateContent request setting "
                                          u"system_instruction, tools or tool_config."_s)
                     : geminiRefusal(403, u"CachedContent not found (or permission denied)"_s);
    }
    if (Refusal wrong = contentsError(model, body))
        return wrong;
    if (Refusal wrong = configError(model, body))
        return wrong;
    return toolError(model, body);
}

} // namespace migochat::sim
