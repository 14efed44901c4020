#pragma once

#include "app/domain/enumtext.h"
#include "app/domain/error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace migochat {

/// Why a call gave no answer. Each kind is a different decision: retry, other model, tell the owner, ask a person.
enum class GeminiFailureKind {
    KeyInvalid,   ///< key wrong, of a kind that is not accepted, or not allowed: stop and tell the owner
    NoBilling,    ///< free tier or location not available: tell the owner
    Credit,       ///< prepaid credit used up: stop and tell the owner
    QuotaDay,     ///< nothing more today on this model
    QuotaMinute,  ///< come back after `retryAfter`
    Overloaded,   ///< 500, 502, 503: retry, then the other model
    ModelGone,    ///< id wrong or retired: other model, tell the owner
    BadRequest,   ///< our request is wrong; repeating it is useless
    BadSignature, ///< a thought signature was lost or is foreign: drop the tool turns, try once more
    Network,
    Timeout,
    Unreadable, ///< an answer that is no Gemini JSON, such as a proxy's page
};

template <>
struct EnumText<GeminiFailureKind> {
    static constexpr std::array table{
        std::pair{GeminiFailureKind::KeyInvalid, QLatin1StringView("key_invalid")},
        std::pair{GeminiFailureKind::NoBilling, QLatin1StringView("no_billing")},
        std::pair{GeminiFailureKind::Credit, QLatin1StringView("credit")},
        std::pair{GeminiFailureKind::QuotaDay, QLatin1StringView("quota_day")},
        std::pair{GeminiFailureKind::QuotaMinute, QLatin1StringView("quota_minute")},
        std::pair{GeminiFailureKind::Overloaded, QLatin1StringView("overloaded")},
        std::pair{GeminiFailureKind::ModelGone, QLatin1StringView("model_gone")},
        std::pair{GeminiFailureKind::BadRequest, QLatin1StringView("bad_request")},
        std::pair{GeminiFailureKind::BadSignature, QLatin1StringView("bad_signature")},
        std::pair{GeminiFailureKind::Network, QLatin1StringView("network")},
        std::pair{GeminiFailureKind::Timeout, QLatin1StringView("timeout")},
        std::pair{GeminiFailureKind::Unreadable, QLatin1StringView("unreadable")},
    };
};

struct GeminiFailure {
    GeminiFailureKind kind = GeminiFailureKind::Network;
    int httpStatus = 0;                      ///< 0 when nothing was answered
    QString detail;                          ///< Google's status and reason, never its message text
    std::chrono::milliseconds retryAfter{0}; ///< 0 = the caller's own back-off

    [[nodiscard]] Error toError() const;
};

/// What a 200 means for the run.
enum class GeminiOutcome {
    Answer,           ///< STOP with text
    ToolCalls,        ///< run the tools and go on
    Empty,            ///< STOP without text and calls
    TooLong,          ///< MAX_TOKENS: discard, twice the budget
    Malformed,        ///< retry once
    MissingSignature, ///< our defect: drop the tool turns, retry once
    Blocked,          ///< never send partial text; a person answers
    AccountLimited,   ///< stop the assistant, alarm the owner
};

struct GeminiToolCall {
    QString id; ///< empty on models that give none
    QString name;
    QJsonObject args;
};

struct GeminiUsage {
    int promptTokens = 0;
    int cachedTokens = 0;
    int answerTokens = 0;
    int thoughtTokens = 0;
};

/// One model turn.
struct GeminiAnswer {
    GeminiOutcome outcome = GeminiOutcome::Empty;
    QString finishReason; ///< Google's word, or the block reason of the prompt
    QString text;         ///< all non-thought text; empty unless outcome is Answer or ToolCalls
    QByteArray modelTurn; ///< the `content` object exactly as received, to be sent back unchanged
    QList<GeminiToolCall> calls;
    GeminiUsage usage;
    QString modelVersion;
    bool modelIsEnding = false; ///< legacy, deprecated or within sixty days of its end
};

/// What one call of generateContent is made of. Raw members are JSON text that goes into the body unchanged, because
/// key order of schemas matters and QJsonObject would sort it.
struct GeminiRequest {
    QString model;
    QString instruction;
    QList<QByteArray> turns; ///< complete `content` objects, oldest first; the last has role "user"
    QByteArray tools;        ///< array of function declarations; empty = none
    QByteArray answerSchema; ///< JSON Schema; empty = plain text
    int maxOutputTokens = 2048;
};

/// The result of one call: an answer, or why there is none.
struct GeminiReply {
    GeminiAnswer answer;
    std::optional<GeminiFailure> failure;
    QString model;
    std::chrono::milliseconds latency{0};
};

} // namespace migochat
