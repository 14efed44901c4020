#include "agent/meta/grapherrors.h"

#include "agent/meta/graphrules.h"
#include "agent/meta/json.h"

#include <QRegularExpression>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kUnauthorized = 401;
constexpr int kTooManyRequests = 429;

/// An attribute of an error: Meta writes numbers, its samples also write them as text.
int numberOf(const QJsonValue &value)
{
    return value.isString() ? value.toString().toInt() : value.toInt();
}

const GraphRule *findRule(GraphProduct product, const GraphError &error)
{
    if (error.code == 0 && error.httpStatus != kUnauthorized)
        return nullptr; // an error object without a code
    for (const GraphRule &rule : graphRules(product)) {
        const bool codeFits =
            rule.firstCode == kAnyCode || (error.code >= rule.firstCode && error.code <= rule.lastCode);
        const bool subcodeFits = rule.subcode == kAnySubcode || rule.subcode == error.subcode;
        if (codeFits && subcodeFits)
            return &rule;
    }
    return nullptr;
}

/// A refusal that Meta itself calls passing is tried again, unless the token is what was refused.
bool isOverruled(FailureClass kind, const GraphError &error)
{
    const bool isDefinite =
        kind == FailureClass::Final || kind == FailureClass::Configuration || kind == FailureClass::CustomerGone;
    return isDefinite && error.isTransient && !refusesToken(error);
}

} // namespace

GraphVerdict judge(GraphProduct product, const GraphError &error)
{
    if (const GraphRule *rule = findRule(product, error)) {
        if (isOverruled(rule->kind, error))
            return {.kind = FailureClass::Retry};
        return {.kind = rule->kind, .retryAfter = rule->retryAfter};
    }
    if (error.isTransient || error.httpStatus == kTooManyRequests || error.httpStatus >= 500)
        return {.kind = FailureClass::Retry};
    if (error.httpStatus == kUnauthorized)
        return {.kind = FailureClass::Configuration};
    return {.kind = FailureClass::Final};
}

std::optional<GraphError> readGraphError(const QJsonObject &body, int httpStatus)
{
    const QJsonValue value = body.value("error"_L1);
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject json = value.toObject();
    const QString details = json::text(json.value("error_data"_L1).toObject(), "details"_L1);
    QString message = json::text(json, "message"_L1);
    if (!details.isEmpty())
        message += u": " + details;
    return GraphError{.httpStatus = httpStatus,
                      .code = numberOf(json.value("code"_L1)),
                      .subcode = numberOf(json.value("error_subcode"_L1)),
                      .isTransient = json.value("is_transient"_L1).toBool(),
                      .message = withoutTokens(message),
                      .traceId = json::text(json, "fbtrace_id"_L1)};
}

bool refusesToken(const GraphError &error)
{
    // 0 is what the WhatsApp API answers when it cannot authenticate; elsewhere it would be no error at all.
    return error.code == 190 || error.code == 102 || (error.code == 0 && error.httpStatus == kUnauthorized);
}

QString withoutTokens(QString text)
{
    static const QRegularExpression token(u"EA[A-Za-z0-9]{18,}|access_token=[^&\\s\"]+"_s);
    return text.replace(token, u"(token)"_s);
}

} // namespace migochat
