#include "agent/meta/graphanswer.h"

#include "agent/meta/json.h"

#include <QRegularExpression>
#include <QUrl>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kNoSuchObject = 33; // subcode of code 100

ErrorCode codeFor(const GraphError &error, const GraphVerdict &verdict)
{
    if (refusesToken(error))
        return ErrorCode::Unauthorized;
    if (verdict.kind == FailureClass::Wait || verdict.kind == FailureClass::Retry ||
        verdict.kind == FailureClass::Unknown)
        return ErrorCode::RateLimited;
    return error.code == 100 && error.subcode == kNoSuchObject ? ErrorCode::NotFound : ErrorCode::Refused;
}

} // namespace

Result<QJsonObject> bodyOf(GraphProduct product, const Result<GraphReply> &reply)
{
    if (!reply)
        return failed(reply);
    if (const std::optional<GraphError> &error = reply->error) {
        const GraphVerdict verdict = judge(product, *error);
        QString code = QString::number(error->code);
        if (error->subcode != 0)
            code += u'/' + QString::number(error->subcode);
        return tl::unexpected(
            Error{codeFor(*error, verdict), QString(code % u": " % error->message), verdict.retryAfter});
    }
    if (reply->httpStatus >= 500)
        return fail(ErrorCode::Network, u"HTTP %1"_s.arg(reply->httpStatus));
    if (reply->body.isEmpty() || reply->httpStatus >= 300)
        return fail(ErrorCode::InvalidPayload, u"HTTP %1 without a readable answer"_s.arg(reply->httpStatus));
    return reply->body;
}

QString graphCodeOf(const Error &error)
{
    static const QRegularExpression code(u"^(\\d+(?:/\\d+)?): "_s);
    return code.match(error.detail).captured(1);
}

bool isMissingPermission(const QString &graphCode)
{
    const int code = graphCode.section(u'/', 0, 0).toInt();
    return code == 10 || (code >= 200 && code <= 299);
}

bool saysSuccess(const QJsonObject &body)
{
    const QJsonValue value = body.value("success"_L1);
    return value.toBool() || value.toString() == "true"_L1;
}

QString nextCursor(const QJsonObject &list)
{
    const QString next = json::text(list.value("paging"_L1).toObject(), "next"_L1);
    if (next.isEmpty())
        return {};
    QUrlQuery query(QUrl(next).query(QUrl::FullyEncoded));
    query.removeAllQueryItems(u"access_token"_s); // the client adds token and proof by itself
    query.removeAllQueryItems(u"appsecret_proof"_s);
    return query.toString(QUrl::FullyEncoded);
}

} // namespace migochat
