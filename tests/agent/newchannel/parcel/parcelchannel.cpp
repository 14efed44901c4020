#include "tests/agent/newchannel/parcel/parcelchannel.h"

#include "agent/meta/signature.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>

#include <array>

namespace migochat::test {

using namespace Qt::Literals::StringLiterals;

namespace {

EventParty sender(const QJsonObject &parcel)
{
    EventParty party;
    party.account = RemoteAccountId(u"box-7"_s);
    party.keys = {{IdentityKind::PageScopedId, parcel.value("door"_L1).toString()}};
    party.profileName = parcel.value("name"_L1).toString();
    return party;
}

InboundEvent read(const QJsonObject &parcel)
{
    const EventParty party = sender(parcel);
    const Instant at = fromMsecs(static_cast<qint64>(parcel.value("at"_L1).toDouble()));
    const RemoteMessageId id(parcel.value("id"_L1).toString());
    const QString what = parcel.value("what"_L1).toString();
    if (what == "letter"_L1) {
        InboundMessage message;
        message.party = party;
        message.remoteId = id;
        message.at = at;
        message.text = parcel.value("text"_L1).toString();
        return message;
    }
    if (what == "receipt"_L1)
        return InboundStatus{.party = party, .remoteId = id, .state = DeliveryState::Delivered, .at = at};
    InboundOther other;
    other.party = party;
    other.kindText = what;
    other.remoteId = id.value();
    other.at = at;
    return other;
}

SendOutcome outcomeOf(QNetworkReply &reply)
{
    SendOutcome outcome;
    const QJsonObject answer = QJsonDocument::fromJson(reply.readAll()).object();
    outcome.failure.httpStatus = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (outcome.failure.httpStatus == 200)
        outcome.accepted = Acceptance{RemoteMessageId(answer.value("parcel"_L1).toString()), {}};
    else
        outcome.failure.kind = outcome.failure.httpStatus == 0 ? FailureClass::Unknown : FailureClass::Final;
    return outcome;
}

} // namespace

Result<QByteArray> ParcelChannel::answerChallenge(const QUrlQuery &) const
{
    return fail(ErrorCode::Unauthorized, u"the office asks for nothing"_s);
}

bool ParcelChannel::isAuthentic(const WebhookRequest &request) const
{
    return isSignedWith(std::array{m_config.secret}, request.signature, request.body);
}

Result<QList<InboundEvent>> ParcelChannel::parse(const QByteArray &body) const
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return fail(ErrorCode::InvalidPayload, u"no round of the office"_s);
    QList<InboundEvent> events;
    const QJsonArray parcels = document.object().value("parcels"_L1).toArray();
    for (const QJsonValue &parcel : parcels)
        events.append(read(parcel.toObject()));
    return events;
}

Async<SendOutcome> ParcelChannel::send(const OutgoingMessage &message)
{
    QNetworkRequest request(m_config.office.resolved(QUrl(u"/hand-in"_s)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("Authorization", "Bearer " + m_config.token);
    const QJsonObject parcel{
        {u"door"_s, message.recipient.value}, {u"text"_s, message.text}, {u"token"_s, message.clientToken}};
    QNetworkReply *reply = m_network.post(request, QJsonDocument(parcel).toJson(QJsonDocument::Compact));
    const Answer<SendOutcome> answer;
    QObject::connect(reply, &QNetworkReply::finished, reply, [reply, answer] {
        answer.give(outcomeOf(*reply));
        reply->deleteLater();
    });
    return answer.future();
}

} // namespace migochat::test
