#include "agent/channels/messenger/messengerreport.h"

#include "agent/channels/messenger/messengerreferral.h"
#include "agent/meta/json.h"

#include <QJsonArray>

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

InboundEvent readWatermark(const MessengerEvent &event, QLatin1StringView key, DeliveryState state)
{
    const QJsonObject json = event.json.value(key).toObject();
    InboundWatermark watermark{
        .party = event.party, .state = state, .upTo = json::time(json.value("watermark"_L1)), .messages = {}};
    for (const QJsonValue &mid : json.value("mids"_L1).toArray()) {
        if (const QString id = json::id(mid); !id.isEmpty())
            watermark.messages.append(RemoteMessageId(id));
    }
    // Without a customer or a time it moves nothing; kept only so that it can be looked at.
    const bool isUsable = event.hasCustomer() && (watermark.upTo != Instant{} || !watermark.messages.isEmpty());
    if (isUsable)
        return watermark;
    InboundOther other = event.other(QString(key));
    other.visible = false;
    return other;
}

InboundEvent readReferral(const MessengerEvent &event)
{
    if (!event.hasCustomer())
        return event.other(u"referral"_s);
    const QJsonObject json = event.json.value("referral"_L1).toObject();
    return InboundReferral{.party = event.party, .at = event.at, .source = readMessengerReferral(json), .raw = {}};
}

/// One message can be reacted to and edited several times, so its mid alone does not name the event.
QString eventId(const MessengerEvent &event, const QJsonObject &json, QLatin1StringView member)
{
    const QString mid = json::id(json.value("mid"_L1));
    if (mid.isEmpty())
        return {};
    return mid % u'/' % json::id(json.value(member)) % u'/' % QString::number(toMsecs(event.at));
}

struct OtherKind {
    QLatin1StringView key;
    QLatin1StringView idMember; ///< what tells two events about one message apart
    bool byCustomer;
};

constexpr std::array kOtherKinds{
    OtherKind{"message_edit"_L1, "num_edit"_L1, true},
    OtherKind{"reaction"_L1, "action"_L1, true},
    OtherKind{"optin"_L1, ""_L1, true},
    OtherKind{"account_linking"_L1, ""_L1, true},
    OtherKind{"messaging_feedback"_L1, ""_L1, true},
    OtherKind{"messaging_customer_information"_L1, ""_L1, true},
    OtherKind{"messaging_in_thread_lead_form_submit"_L1, ""_L1, true},
    OtherKind{"response_feedback"_L1, "feedback"_L1, true},
    OtherKind{"pass_thread_control"_L1, ""_L1, false},
    OtherKind{"take_thread_control"_L1, ""_L1, false},
    OtherKind{"request_thread_control"_L1, ""_L1, false},
    OtherKind{"app_roles"_L1, ""_L1, false},
    OtherKind{"policy_enforcement"_L1, ""_L1, false},
};

InboundOther ofKind(const MessengerEvent &event, const OtherKind &kind)
{
    InboundOther other =
        event.other(QString(kind.key), eventId(event, event.json.value(kind.key).toObject(), kind.idMember));
    other.visible = other.visible && kind.byCustomer;
    return other;
}

/// The member that makes an unknown event what it is.
QString unknownKind(const QJsonObject &json)
{
    static constexpr std::array kEnvelope{"sender"_L1, "recipient"_L1, "timestamp"_L1};
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (std::find(kEnvelope.begin(), kEnvelope.end(), it.key()) == kEnvelope.end())
            return it.key();
    }
    return u"unknown"_s;
}

} // namespace

InboundEvent readMessengerReport(const MessengerEvent &event)
{
    if (event.json.contains("delivery"_L1))
        return readWatermark(event, "delivery"_L1, DeliveryState::Delivered);
    if (event.json.contains("read"_L1))
        return readWatermark(event, "read"_L1, DeliveryState::Read);
    if (event.json.contains("referral"_L1))
        return readReferral(event);
    for (const OtherKind &kind : kOtherKinds) {
        if (event.json.contains(kind.key))
            return ofKind(event, kind);
    }
    return event.other(unknownKind(event.json));
}

} // namespace migochat
