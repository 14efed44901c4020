#include "tests/agent/http/webhookpeers.h"

#include <QJsonDocument>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Result<QByteArray> TinyChannel::answerChallenge(const QUrlQuery &query) const
{
    if (query.queryItemValue(u"hub.verify_token"_s, QUrl::FullyDecoded) != u"open sesame"_s)
        return fail(ErrorCode::Unauthorized, u"wrong token"_s);
    return query.queryItemValue(u"hub.challenge"_s, QUrl::FullyDecoded).toUtf8();
}

bool TinyChannel::isAuthentic(const WebhookRequest &request) const
{
    ++signatureChecks;
    return request.signature == signatureOf(request.body);
}

Result<QList<InboundEvent>> TinyChannel::parse(const QByteArray &body) const
{
    ++parses;
    if (!QJsonDocument::fromJson(body).isObject())
        return fail(ErrorCode::InvalidPayload, u"no object"_s);
    return QList<InboundEvent>{InboundOther{}};
}

Async<SendOutcome> TinyChannel::send(const OutgoingMessage &)
{
    return resolved(Result<SendOutcome>(fail(ErrorCode::Cancelled, u"not here"_s)));
}

QByteArray TinyChannel::signatureOf(const QByteArray &body)
{
    return "sha256="_ba + QByteArray::number(body.size()).rightJustified(64, '0');
}

Async<> SlowSink::accept(ChannelKind channel, QByteArray rawBody, QList<InboundEvent> events)
{
    kept.append({.channel = channel, .body = rawBody, .events = events.size()});
    return kept.last().answer.future();
}

Async<> SlowSink::quarantine(ChannelKind channel, QByteArray rawBody, Error why)
{
    kept.append({.channel = channel, .body = rawBody, .why = why});
    return kept.last().answer.future();
}

} // namespace migochat
