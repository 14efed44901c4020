#include "agent/channels/whatsapp/whatsappnotices.h"

#include "agent/meta/accountnotice.h"
#include "agent/meta/formanswers.h"
#include "agent/meta/json.h"

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// How a field is read. Members are looked for in `value` and named in the order of Meta's pages.
struct NoticeField {
    QLatin1StringView field;
    std::array<QLatin1StringView, 2> event;   ///< the first that is there
    std::array<QLatin1StringView, 3> subject; ///< joined
    std::array<QLatin1StringView, 3> detail;  ///< joined
};

constexpr std::array kNoticeFields{
    NoticeField{"message_template_status_update"_L1,
                {"event"_L1, {}},
                {"message_template_name"_L1, "message_template_language"_L1, {}},
                {"reason"_L1, {}, {}}},
    NoticeField{"message_template_quality_update"_L1,
                {"new_quality_score"_L1, {}},
                {"message_template_name"_L1, "message_template_language"_L1, {}},
                {"previous_quality_score"_L1, {}, {}}},
    NoticeField{"message_template_components_update"_L1,
                {"event"_L1, {}},
                {"message_template_name"_L1, "message_template_language"_L1, {}},
                {"message_template_element"_L1, {}, {}}},
    NoticeField{"template_category_update"_L1,
                {"correct_category"_L1, "new_category"_L1},
                {"message_template_name"_L1, "message_template_language"_L1, {}},
                {"previous_category"_L1, "new_category"_L1, "category_update_timestamp"_L1}},
    NoticeField{"account_update"_L1, {"event"_L1, {}}, {"phone_number"_L1, "country"_L1, {}}, {}},
    NoticeField{"account_review_update"_L1, {"decision"_L1, {}}, {}, {}},
    NoticeField{"account_alerts"_L1, {"alert_type"_L1, {}}, {"entity_type"_L1, "entity_id"_L1, {}}, {}},
    NoticeField{"business_capability_update"_L1,
                {"event"_L1, {}},
                {"max_daily_conversations_per_business"_L1, "max_daily_conversation_per_phone"_L1, {}},
                {}},
    NoticeField{"phone_number_quality_update"_L1,
                {"event"_L1, {}},
                {"max_daily_conversations_per_business"_L1, "current_limit"_L1, {}},
                {"old_limit"_L1, {}, {}}},
    NoticeField{"phone_number_name_update"_L1,
                {"decision"_L1, {}},
                {"requested_verified_name"_L1, {}, {}},
                {"rejection_reason"_L1, {}, {}}},
    NoticeField{"business_username_update"_L1, {"status"_L1, "decision"_L1}, {"username"_L1, {}, {}}, {}},
    NoticeField{"phone_number_username_update"_L1, {"status"_L1, "decision"_L1}, {"username"_L1, {}, {}}, {}},
    NoticeField{"security"_L1, {"event"_L1, {}}, {"display_phone_number"_L1, {}, {}}, {"requester"_L1, {}, {}}},
    NoticeField{"flows"_L1, {"event"_L1, {}}, {"flow_id"_L1, "new_status"_L1, {}}, {"message"_L1, {}, {}}},
};

/// Words after which somebody has to do something, whatever the field.
constexpr std::array kTroubleWords{
    // templates
    "DISABLED"_L1, "FLAGGED"_L1, "LIMIT_EXCEEDED"_L1, "LOCKED"_L1, "PAUSED"_L1, "REJECTED"_L1, "RED"_L1,
    "MARKETING"_L1, // a template that was free in the window will be billed
    // account and number
    "ACCOUNT_DELETED"_L1, "ACCOUNT_OFFBOARDED"_L1, "ACCOUNT_RESTRICTION"_L1, "ACCOUNT_VIOLATION"_L1,
    "DISABLED_UPDATE"_L1, "PARTNER_REMOVED"_L1, "PARTNER_APP_UNINSTALLED"_L1, "DOWNGRADE"_L1, "DELETED"_L1,
    // security and flows
    "PIN_CHANGED"_L1, "PIN_RESET_REQUEST"_L1, "ENDPOINT_AVAILABILITY"_L1, "ENDPOINT_ERROR_RATE"_L1,
    "ENDPOINT_LATENCY"_L1, "CLIENT_ERROR_RATE"_L1, "BLOCKED"_L1, "THROTTLED"_L1};

bool isTroubleWord(const QString &word)
{
    const auto isSame = [&](QLatin1StringView known) { return word.compare(known, Qt::CaseInsensitive) == 0; };
    return std::any_of(kTroubleWords.begin(), kTroubleWords.end(), isSame);
}

QString plain(const QJsonValue &value)
{
    const QString id = json::id(value);
    return id.isEmpty() ? json::number(value) : id;
}

QString first(const QJsonObject &value, const std::array<QLatin1StringView, 2> &members)
{
    const QString found = plain(value.value(members[0]));
    return found.isEmpty() && !members[1].isEmpty() ? plain(value.value(members[1])) : found;
}

QString joined(const QJsonObject &value, const std::array<QLatin1StringView, 3> &members, QLatin1StringView separator)
{
    QStringList parts;
    for (const QLatin1StringView member : members)
        parts << (member.isEmpty() ? QString() : plain(value.value(member)));
    return json::joined(parts, separator);
}

/// What stands in objects of their own. Meta draws `rejection_info` once inside and once beside `value`.
QString particulars(const QJsonObject &change, const QJsonObject &value)
{
    static constexpr std::array kObjects{"disable_info"_L1, "other_info"_L1,        "rejection_info"_L1,
                                         "ban_info"_L1,     "violation_info"_L1,    "restriction_info"_L1,
                                         "alert_info"_L1,   "disconnection_info"_L1};
    QStringList parts;
    for (const QLatin1StringView member : kObjects) {
        QJsonValue info = value.value(member);
        if (info.isUndefined())
            info = change.value(member);
        const FormContent words{.name = {}, .answers = answersIn({{QString(member), info}})};
        for (const auto &[name, answer] : words.answers)
            parts << name.section(u'.', 1) % u' ' % answer;
    }
    return json::joined(parts, "; "_L1);
}

bool isTrouble(const InboundAccountNotice &notice, const QJsonObject &value)
{
    if (notice.kindText == "account_alerts"_L1)
        return json::text(value.value("alert_info"_L1).toObject(), "alert_severity"_L1) != "INFORMATIONAL"_L1;
    if (notice.kindText == "account_review_update"_L1)
        return notice.event != "APPROVED"_L1;
    const QString ban = json::text(value.value("ban_info"_L1).toObject(), "waba_ban_state"_L1);
    if (ban == "REINSTATE"_L1)
        return false;
    if (notice.kindText == "message_template_quality_update"_L1 && notice.event == "YELLOW"_L1)
        return json::text(value, "previous_quality_score"_L1) == "GREEN"_L1;
    return isTroubleWord(notice.event) || isTroubleWord(json::text(value, "new_status"_L1));
}

} // namespace

std::optional<InboundAccountNotice> readWhatsAppNotice(const QJsonObject &change, const WhatsAppScope &scope)
{
    const QString field = json::text(change, "field"_L1);
    const auto *known = std::find_if(kNoticeFields.begin(), kNoticeFields.end(),
                                     [&](const NoticeField &candidate) { return field == candidate.field; });
    if (known == kNoticeFields.end())
        return std::nullopt;
    const QJsonObject value = change.value("value"_L1).toObject();
    InboundAccountNotice notice = accountNotice(scope.account, field, scope.at, change);
    // Some payloads of account_alerts keep the words inside the object, others beside it.
    notice.event = first(value, known->event);
    if (notice.event.isEmpty())
        notice.event = first(value.value("alert_info"_L1).toObject(), known->event);
    notice.subject = joined(value, known->subject, " "_L1);
    const QString words = joined(value, known->detail, ", "_L1);
    notice.detail = json::joined({words == "NONE"_L1 ? QString() : words, particulars(change, value)}, "; "_L1);
    notice.isTrouble = isTrouble(notice, value);
    return notice;
}

InboundEvent readWhatsAppAutomaticEvent(const QJsonObject &json, const WhatsAppScope &scope)
{
    InboundAccountNotice notice = accountNotice(scope.account, u"automatic_events"_s, scope.at, json);
    const QJsonObject data = json.value("custom_data"_L1).toObject();
    notice.event = json::text(json, "event_name"_L1);
    notice.subject = json::joined({json::number(data.value("value"_L1)), json::text(data, "currency"_L1)}, " "_L1);
    notice.detail = json::id(json.value("id"_L1));
    if (const Instant at = json::time(json.value("timestamp"_L1)); at != Instant{})
        notice.at = at;
    return notice;
}

} // namespace migochat
