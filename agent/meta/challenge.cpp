#include "agent/meta/challenge.h"

#include "agent/meta/signature.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Result<QByteArray> answerMetaChallenge(const QUrlQuery &query, const QByteArray &verifyToken)
{
    const auto item = [&query](const QString &name) { return query.queryItemValue(name, QUrl::FullyDecoded).toUtf8(); };
    if (item(u"hub.mode"_s) != "subscribe")
        return fail(ErrorCode::InvalidPayload, u"hub.mode is not subscribe"_s);
    if (!equalsSecret(verifyToken, item(u"hub.verify_token"_s)))
        return fail(ErrorCode::Unauthorized, u"hub.verify_token is wrong"_s);
    const QByteArray challenge = item(u"hub.challenge"_s);
    if (challenge.isEmpty())
        return fail(ErrorCode::InvalidPayload, u"hub.challenge is missing"_s);
    return challenge;
}

} // namespace migochat
