#include "agent/channels/whatsapp/whatsappstatus.h"

#include "agent/meta/accountnotice.h"
#include "agent/meta/json.h"

#include <array>
#include <optional>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

struct StatusWord {
    QLatin1StringView word;
    DeliveryState state;
};

constexpr std::array kStatusWords{
    StatusWord{"sent"_L1, DeliveryState::Sent},
    StatusWord{"delivered"_L1, DeliveryState::Delivered},
    StatusWord{"read"_L1, DeliveryState::Read},
    StatusWord{"played"_L1, DeliveryState::Read}, // a voice message that was listened to
    StatusWord{"failed"_L1, DeliveryState::Failed},
};

std::optional<DeliveryState> stateOf(const QString &word)
{
    for (const StatusWord &known : kStatusWords) {
        if (word == known.word)
            return known.state;
    }
    return std::nullopt;
}

WhatsAppCustomer recipientOf(const QJsonObject &json)
{
    const QString member = json::firstId(json, "recipient_participant_id"_L1, "recipient_participant_user_id"_L1);
    if (!member.isEmpty()) // in a group `recipient_id` is the group
        return {json::id(json.value("recipient_participant_id"_L1)),
                json::id(json.value("recipient_participant_user_id"_L1))};
    return {json::id(json.value("recipient_id"_L1)), json::id(json.value("recipient_user_id"_L1))};
}

void readError(const QJsonObject &error, InboundStatus &status)
{
    status.errorCode = json::id(error.value("code"_L1));
    status.errorDetail = errorText(error);
}

/// What Meta bills the message as; empty for a free one, and when it does not say.
QString billingOf(const QJsonObject &pricing)
{
    const QJsonValue billable = pricing.value("billable"_L1);
    const bool isBilled = billable.toBool() || billable.toString() == "true"_L1;
    return isBilled ? json::text(pricing, "category"_L1) : QString();
}

} // namespace

InboundEvent readWhatsAppStatus(const QJsonObject &json, const WhatsAppScope &scope)
{
    const QString word = json::text(json, "status"_L1);
    const std::optional<DeliveryState> state = stateOf(word);
    InboundStatus status;
    status.party = readWhatsAppParty(scope, recipientOf(json));
    status.remoteId = RemoteMessageId(json::id(json.value("id"_L1)));
    status.clientToken = json::text(json, "biz_opaque_callback_data"_L1);
    status.at = json::time(json.value("timestamp"_L1));
    if (status.at == Instant{})
        status.at = scope.at;
    const bool namesMessage = status.remoteId.isValid() || !status.clientToken.isEmpty();
    if (!state || !namesMessage || scope.isSample) {
        const QString id = status.remoteId.value();
        InboundOther other = scope.other(u"status/"_s + word, id.isEmpty() ? id : QString(id % u'/' % word));
        other.at = status.at;
        return other;
    }
    status.state = *state;
    status.billing = billingOf(json.value("pricing"_L1).toObject());
    readError(json.value("errors"_L1).toArray().at(0).toObject(), status);
    return status;
}

} // namespace migochat
