#include "agent/meta/sendfailure.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

SendFailure notAnswered(const Error &error)
{
    const bool isNotSent = error.code == ErrorCode::Network;
    return {.kind = isNotSent ? FailureClass::Retry : FailureClass::Unknown, .detail = error.detail, .traceId = {}};
}

/// Somebody between us and Graph answered, or Graph answered nonsense.
FailureClass withoutGraphError(int httpStatus)
{
    constexpr int kRequestTimeout = 408;
    constexpr int kTooManyRequests = 429;
    if (httpStatus < 300 || httpStatus >= 500 || httpStatus == kRequestTimeout)
        return FailureClass::Unknown;
    if (httpStatus < 400 || httpStatus == kTooManyRequests)
        return FailureClass::Retry;
    return FailureClass::Configuration; // wrong address or a filtering proxy: every message would end here
}

} // namespace

SendFailure readSendFailure(GraphProduct product, const Result<GraphReply> &reply)
{
    if (!reply)
        return notAnswered(reply.error());
    SendFailure failure{.httpStatus = reply->httpStatus, .detail = {}, .traceId = {}};
    if (!reply->error) {
        failure.kind = withoutGraphError(reply->httpStatus);
        failure.detail = u"HTTP %1 without a message id or an error"_s.arg(reply->httpStatus);
        return failure;
    }
    const GraphVerdict verdict = judge(product, *reply->error);
    failure.kind = verdict.kind;
    // WhatsApp also says 0 for a refused token, which as a code would read as "no code".
    failure.code = refusesToken(*reply->error) ? 190 : reply->error->code;
    failure.subcode = reply->error->subcode;
    failure.detail = reply->error->message;
    failure.traceId = reply->error->traceId;
    failure.retryAfter = verdict.retryAfter;
    return failure;
}

} // namespace migochat
