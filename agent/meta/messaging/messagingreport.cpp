#include "agent/meta/messaging/messagingreport.h"

#include "agent/meta/accountnotice.h"
#include "agent/meta/json.h"
#include "agent/meta/messaging/messagingcustomer.h"
#include "agent/meta/messaging/messagingforms.h"
#include "agent/meta/messaging/messagingowner.h"
#include "agent/meta/messaging/messagingreferral.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

InboundEvent readWatermark(const MessagingEvent &event, QLatin1StringView key, DeliveryState state)
{
    const QJsonObject json = event.json.value(key).toObject();
    InboundWatermark watermark{
        .party = event.party, .state = state, .upTo = json::time(json.value("watermark"_L1)), .messages = {}};
    for (const QJsonValue &mid : json.value("mids"_L1).toArray()) {
        if (const QString id = json::id(mid); !id.isEmpty())
            watermark.messages.append(RemoteMessageId(id));
    }
    if (const QString id = json::id(json.value("mid"_L1)); !id.isEmpty()) { // Instagram names the message instead
        watermark.messages.append(RemoteMessageId(id));
        if (watermark.upTo == Instant{})
            watermark.upTo = event.at;
    }
    // Without a customer or a time it moves nothing; kept only so that it can be looked at.
    const bool isUsable = event.hasCustomer() && (watermark.upTo != Instant{} || !watermark.messages.isEmpty());
    if (isUsable)
        return watermark;
    InboundOther other = event.other(QString(key));
    other.visible = false;
    return other;
}

InboundEvent readDelivery(const MessagingEvent &event, const MessagingSelf &)
{
    return readWatermark(event, "delivery"_L1, DeliveryState::Delivered);
}

InboundEvent readSeen(const MessagingEvent &event, const MessagingSelf &)
{
    return readWatermark(event, "read"_L1, DeliveryState::Read);
}

InboundEvent readReferral(const MessagingEvent &event, const MessagingSelf &)
{
    if (!event.hasCustomer())
        return event.other(u"referral"_s);
    const QJsonObject json = event.json.value("referral"_L1).toObject();
    InboundReferral referral{.party = event.party, .at = event.at, .source = readMessagingReferral(json), .raw = {}};
    if (referral.source.kind == SourceKind::Direct) // a click that tells nothing is still a click
        referral.source.kind = SourceKind::Referral;
    return referral;
}

InboundEvent readPolicy(const MessagingEvent &event, const MessagingSelf &)
{
    const QJsonObject json = event.json.value("policy_enforcement"_L1).toObject();
    InboundAccountNotice notice = accountNotice(event.party.account, u"policy_enforcement"_s, event.at, json);
    notice.event = json::text(json, "action"_L1);
    notice.detail = json::text(json, "reason"_L1);
    notice.isTrouble = notice.event != "unblock"_L1;
    return notice;
}

/// What these say is documented nowhere, but it is never good news.
InboundEvent readIntegrity(const MessagingEvent &event, const MessagingSelf &)
{
    const QString kind =
        event.json.contains("messaging_integrity"_L1) ? u"messaging_integrity"_s : u"business_integrity"_s;
    const QJsonObject json = event.json.value(kind).toObject();
    InboundAccountNotice notice = accountNotice(event.party.account, kind, event.at, json);
    notice.event = json::text(json, "action"_L1);
    if (notice.event.isEmpty())
        notice.event = json::text(json, "status"_L1);
    notice.detail = json::text(json, "reason"_L1);
    notice.isTrouble = true;
    return notice;
}

struct ReportKind {
    QLatin1StringView key;
    InboundEvent (*read)(const MessagingEvent &event, const MessagingSelf &self);
};

constexpr std::array kReportKinds{
    ReportKind{"delivery"_L1, readDelivery},
    ReportKind{"read"_L1, readSeen},
    ReportKind{"reaction"_L1, readMessagingReaction},
    ReportKind{"message_edit"_L1, readMessagingEdit},
    ReportKind{"optin"_L1, readMessagingOptIn},
    ReportKind{"account_linking"_L1, readMessagingLinking},
    ReportKind{"messaging_feedback"_L1, readMessagingFeedback},
    ReportKind{"messaging_customer_information"_L1, readMessagingCustomerInformation},
    ReportKind{"messaging_in_thread_lead_form_submit"_L1, readMessagingLeadForm},
    ReportKind{"response_feedback"_L1, readMessagingResponseFeedback},
    ReportKind{"call"_L1, readMessagingCall},
    ReportKind{"calls"_L1, readMessagingCall},
    ReportKind{"call_permission_reply"_L1, readMessagingCallPermission},
    ReportKind{"pass_thread_control"_L1, readPassedThread},
    ReportKind{"take_thread_control"_L1, readTakenThread},
    ReportKind{"request_thread_control"_L1, readRequestedThread},
    ReportKind{"app_roles"_L1, readAppRoles},
    ReportKind{"policy_enforcement"_L1, readPolicy},
    ReportKind{"messaging_integrity"_L1, readIntegrity},
    ReportKind{"business_integrity"_L1, readIntegrity},
    ReportKind{"referral"_L1, readReferral}, // last: it also stands beside other kinds
};

/// The member that makes an unknown event what it is.
QString unknownKind(const QJsonObject &json)
{
    static constexpr std::array kEnvelope{"sender"_L1, "recipient"_L1, "timestamp"_L1, "prior_message"_L1};
    for (auto it = json.begin(); it != json.end(); ++it) {
        const bool isEnvelope = std::find(kEnvelope.begin(), kEnvelope.end(), it.key()) != kEnvelope.end();
        if (!isEnvelope && !it.key().isEmpty())
            return it.key();
    }
    return u"unknown"_s;
}

} // namespace

InboundEvent readMessagingReport(const MessagingEvent &event, const MessagingSelf &self)
{
    for (const ReportKind &kind : kReportKinds) {
        if (event.json.contains(kind.key))
            return event.isSample ? event.other(QString(kind.key)) : kind.read(event, self);
    }
    return event.other(unknownKind(event.json));
}

} // namespace migochat
