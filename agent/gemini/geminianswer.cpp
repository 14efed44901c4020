#include "agent/gemini/geminipayload.h"
#include "agent/gemini/rawjson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace migochat {

namespace {

constexpr auto kEndWarning = std::chrono::days(60);

struct FinishRule {
    QLatin1StringView reason;
    GeminiOutcome outcome;
};

// Reasons that are not listed count as Malformed: one retry, then a person. New ones appear without notice.
constexpr std::array kFinishRules{
    FinishRule{"MAX_TOKENS"_L1, GeminiOutcome::TooLong},
    FinishRule{"MISSING_THOUGHT_SIGNATURE"_L1, GeminiOutcome::MissingSignature},
    FinishRule{"SAFETY"_L1, GeminiOutcome::Blocked},
    FinishRule{"PROHIBITED_CONTENT"_L1, GeminiOutcome::Blocked},
    FinishRule{"BLOCKLIST"_L1, GeminiOutcome::Blocked},
    FinishRule{"SPII"_L1, GeminiOutcome::Blocked},
    FinishRule{"RECITATION"_L1, GeminiOutcome::Blocked},
    FinishRule{"LANGUAGE"_L1, GeminiOutcome::Blocked},
    FinishRule{"ESCALATION"_L1, GeminiOutcome::Blocked},
    FinishRule{"IMAGE_SAFETY"_L1, GeminiOutcome::Blocked},
    FinishRule{"IMAGE_PROHIBITED_CONTENT"_L1, GeminiOutcome::Blocked},
    FinishRule{"IMAGE_RECITATION"_L1, GeminiOutcome::Blocked},
    FinishRule{"PUP_LIMITED_DISABLED"_L1, GeminiOutcome::AccountLimited},
};

GeminiUsage usageFrom(const QJsonObject &json)
{
    // A count of zero is left out of the answer.
    return {json["promptTokenCount"_L1].toInt() + json["toolUsePromptTokenCount"_L1].toInt(),
            json["cachedContentTokenCount"_L1].toInt(), json["candidatesTokenCount"_L1].toInt(),
            json["thoughtsTokenCount"_L1].toInt()};
}

bool isEnding(const QJsonObject &status, Instant now)
{
    const QString stage = status["modelStage"_L1].toString();
    if (stage == "LEGACY"_L1 || stage == "DEPRECATED"_L1)
        return true;
    const QDateTime end = QDateTime::fromString(status["retirementTime"_L1].toString(), Qt::ISODate);
    return end.isValid() && end < toDateTime(now + kEndWarning);
}

void readParts(const QByteArray &content, GeminiAnswer &answer)
{
    const QJsonArray parts = QJsonDocument::fromJson(content)["parts"_L1].toArray();
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QJsonObject part = parts.at(i).toObject();
        if (part["thought"_L1].toBool())
            continue;
        answer.text += part["text"_L1].toString();
        if (!part["functionCall"_L1].isObject())
            continue;
        const QJsonObject call = part["functionCall"_L1].toObject();
        const QString name = call["name"_L1].toString();
        if (name == kFinalAnswerTool)
            answer.text = QString::fromUtf8(
                rawJsonValue(content, {"parts"_ba, QByteArray::number(i), "functionCall"_ba, "args"_ba}));
        else
            answer.calls.append({call["id"_L1].toString(), name, call["args"_L1].toObject()});
    }
}

GeminiOutcome outcomeOf(const GeminiAnswer &answer)
{
    for (const FinishRule &rule : kFinishRules) {
        if (answer.finishReason == rule.reason)
            return rule.outcome;
    }
    if (answer.finishReason != "STOP"_L1)
        return GeminiOutcome::Malformed;
    // STOP also comes with function calls, so the parts decide and not the reason.
    if (!answer.calls.isEmpty())
        return GeminiOutcome::ToolCalls;
    return answer.text.trimmed().isEmpty() ? GeminiOutcome::Empty : GeminiOutcome::Answer;
}

void readFeedback(const QJsonObject &root, GeminiAnswer &answer)
{
    // A blocked prompt is a 200 without candidates; recorded ones also lack the reason.
    const QString reason = root["promptFeedback"_L1]["blockReason"_L1].toString();
    if (root["promptFeedback"_L1].isObject()) {
        answer.outcome = GeminiOutcome::Blocked;
        answer.finishReason = reason.isEmpty() ? u"PROMPT_BLOCKED"_s : reason;
    } else {
        answer.outcome = GeminiOutcome::Malformed;
        answer.finishReason = u"NO_CANDIDATES"_s;
    }
}

} // namespace

Result<GeminiAnswer> parseAnswer(const QByteArray &body, Instant now)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return fail(ErrorCode::InvalidPayload, u"answer is not a JSON object"_s);
    const QJsonObject root = document.object();
    GeminiAnswer answer;
    answer.usage = usageFrom(root["usageMetadata"_L1].toObject());
    answer.modelVersion = root["modelVersion"_L1].toString();
    answer.modelIsEnding = isEnding(root["modelStatus"_L1].toObject(), now);
    const QJsonObject candidate = root["candidates"_L1].toArray().at(0).toObject();
    if (candidate.isEmpty()) {
        readFeedback(root, answer);
        return answer;
    }
    answer.finishReason = candidate["finishReason"_L1].toString();
    answer.modelTurn = rawJsonValue(body, {"candidates"_ba, "0"_ba, "content"_ba});
    readParts(answer.modelTurn, answer);
    if (!root["promptFeedback"_L1]["blockReason"_L1].toString().isEmpty())
        readFeedback(root, answer);
    else
        answer.outcome = outcomeOf(answer);
    if (answer.outcome != GeminiOutcome::Answer && answer.outcome != GeminiOutcome::ToolCalls) {
        answer.text.clear();
        answer.calls.clear();
    }
    return answer;
}

} // namespace migochat
