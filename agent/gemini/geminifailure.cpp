#include "agent/gemini/geminipayload.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace migochat {

namespace {

constexpr auto kMinuteQuota = 60s;

struct ErrorBody {
    QString status;
    QString message;
    QString reason;     ///< of ErrorInfo
    QString quotaIds;   ///< of all violations
    QString retryDelay; ///< of RetryInfo
};

ErrorBody readError(const QByteArray &bytes)
{
    // Some gateways wrap the object into an array, as the non-SSE stream does.
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    const QJsonObject root = document.isArray() ? document.array().at(0).toObject() : document.object();
    const QJsonObject error = root["error"_L1].toObject();
    ErrorBody body{error["status"_L1].toString(), error["message"_L1].toString(), {}, {}, {}};
    for (const QJsonValue &detail : error["details"_L1].toArray()) {
        const QString type = detail["@type"_L1].toString();
        if (type.endsWith("ErrorInfo"_L1))
            body.reason = detail["reason"_L1].toString();
        else if (type.endsWith("RetryInfo"_L1))
            body.retryDelay = detail["retryDelay"_L1].toString();
        for (const QJsonValue &violation : detail["violations"_L1].toArray())
            body.quotaIds += violation["quotaId"_L1].toString() + u' ';
    }
    return body;
}

/// "48s", "34.4s" or the number in "Please retry in 48.9s."
std::chrono::milliseconds seconds(const QString &text)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    return isNumber && value > 0 ? std::chrono::milliseconds(qRound64(value * 1000)) : 0ms;
}

std::chrono::milliseconds spokenDelay(const ErrorBody &body)
{
    if (body.retryDelay.endsWith(u's'))
        return seconds(body.retryDelay.chopped(1));
    static const QRegularExpression sentence(u"Please retry in ([0-9.]+)(ms|s)"_s);
    const QRegularExpressionMatch match = sentence.match(body.message);
    if (!match.hasMatch())
        return 0ms;
    const auto delay = seconds(match.captured(1));
    return match.captured(2) == "ms"_L1 ? delay / 1000 : delay;
}

GeminiFailure quotaFailure(const ErrorBody &body)
{
    static const QRegularExpression noLimit(u"limit: 0(?![0-9.])"_s);
    if (body.quotaIds.contains("PerDay"_L1) || noLimit.match(body.message).hasMatch())
        return {GeminiFailureKind::QuotaDay, 429, body.quotaIds.trimmed(), 0ms};
    if (const auto delay = spokenDelay(body); delay > 0ms)
        return {GeminiFailureKind::QuotaMinute, 429, body.quotaIds.trimmed(), delay};
    const bool perMinute = body.quotaIds.contains("PerMinute"_L1);
    return {GeminiFailureKind::QuotaMinute, 429, body.quotaIds.trimmed(), perMinute ? kMinuteQuota : 0s};
}

GeminiFailureKind kindOfBadRequest(const ErrorBody &body)
{
    if (body.reason == "API_KEY_INVALID"_L1 || body.message.startsWith("API key not valid"_L1))
        return GeminiFailureKind::KeyInvalid;
    if (body.status == "FAILED_PRECONDITION"_L1)
        return GeminiFailureKind::NoBilling;
    if (body.message.contains("thought_signature"_L1) || body.message.contains("thought signature"_L1))
        return GeminiFailureKind::BadSignature;
    return GeminiFailureKind::BadRequest;
}

GeminiFailureKind kindOf(int status, const ErrorBody &body)
{
    switch (status) {
    case 400:
        return kindOfBadRequest(body);
    case 401:
    case 403:
        return GeminiFailureKind::KeyInvalid;
    case 402:
        return GeminiFailureKind::Credit;
    case 404:
        return GeminiFailureKind::ModelGone;
    case 408:
    case 499:
    case 504:
        return GeminiFailureKind::Timeout;
    default:
        return status >= 500 ? GeminiFailureKind::Overloaded : GeminiFailureKind::BadRequest;
    }
}

} // namespace

GeminiFailure parseFailure(int httpStatus, const QByteArray &bytes)
{
    const ErrorBody body = readError(bytes);
    if (httpStatus == 429)
        return quotaFailure(body);
    if (httpStatus < 400) // a 200 that was no JSON, or a redirect of a proxy
        return {GeminiFailureKind::Unreadable, httpStatus, u"not an answer of the service"_s, 0ms};
    const QString detail = body.reason.isEmpty() ? body.status : QString(body.status + u' ' + body.reason);
    return {kindOf(httpStatus, body), httpStatus, detail, 0ms};
}

Error GeminiFailure::toError() const
{
    const QString text = u"gemini: %1, http %2 %3"_s.arg(toText(kind)).arg(httpStatus).arg(detail);
    switch (kind) {
    case GeminiFailureKind::KeyInvalid:
    case GeminiFailureKind::NoBilling:
    case GeminiFailureKind::Credit:
        return {ErrorCode::Unauthorized, text};
    case GeminiFailureKind::QuotaDay:
    case GeminiFailureKind::QuotaMinute:
        return {ErrorCode::RateLimited, text, retryAfter};
    case GeminiFailureKind::ModelGone:
        return {ErrorCode::NotFound, text};
    case GeminiFailureKind::BadRequest:
    case GeminiFailureKind::BadSignature:
        return {ErrorCode::Refused, text};
    case GeminiFailureKind::Timeout:
        return {ErrorCode::Timeout, text};
    case GeminiFailureKind::Unreadable:
        return {ErrorCode::InvalidPayload, text};
    case GeminiFailureKind::Overloaded:
    case GeminiFailureKind::Network:
        break;
    }
    return {ErrorCode::Network, text, retryAfter};
}

} // namespace migochat
