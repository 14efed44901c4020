#include "agent/channels/messenger/messengerfeed.h"

#include "agent/channels/messenger/messengercomment.h"
#include "agent/meta/accountnotice.h"
#include "agent/meta/json.h"

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Fields that tell about the page and not about a customer, and whether they are bad news whatever they say.
struct NoticeField {
    QLatin1StringView field;
    bool isTrouble;
};

constexpr std::array kNoticeFields{
    NoticeField{"messenger_template_status_update"_L1, false},
    NoticeField{"message_template_status_update"_L1, false},
    NoticeField{"call_settings_update"_L1, false},
    NoticeField{"messaging_policy_enforcement"_L1, true},
    NoticeField{"messaging_integrity"_L1, true},
    NoticeField{"business_integrity"_L1, true},
};

constexpr std::array kBadEvents{"REJECTED"_L1, "PAUSED"_L1, "DISABLED"_L1, "FLAGGED"_L1, "LOCKED"_L1};

InboundEvent readNotice(const NoticeField &field, const QJsonObject &value, const MessagingEntry &entry)
{
    InboundAccountNotice notice =
        accountNotice(RemoteAccountId(entry.accountId), QString(field.field), entry.at, value);
    if (notice.event.isEmpty())
        notice.event = json::text(value, "action"_L1);
    notice.subject = json::firstId(value, "message_template_name"_L1, "message_template_id"_L1);
    notice.detail = json::text(value, "reason"_L1);
    const bool isBad = std::find(kBadEvents.begin(), kBadEvents.end(), notice.event) != kBadEvents.end();
    notice.isTrouble = (field.isTrouble && notice.event != "unblock"_L1) || isBad;
    return notice;
}

InboundEvent readLeadForm(const QJsonObject &value, const InboundOther &envelope)
{
    InboundLeadForm form{.party = envelope.party,
                         .leadId = json::id(value.value("leadgen_id"_L1)),
                         .formId = json::id(value.value("form_id"_L1)),
                         .adId = json::id(value.value("ad_id"_L1)),
                         .at = envelope.at,
                         .raw = {}};
    if (form.adId == "0"_L1) // tests and organic leads
        form.adId.clear();
    if (form.leadId.isEmpty())
        return envelope;
    return form;
}

/// A comment is added, edited, hidden …: its id alone names the comment and not the event.
QString changeId(const QJsonObject &value, const QString &verb)
{
    const QString comment = json::id(value.value("comment_id"_L1));
    if (!comment.isEmpty() && verb != "add"_L1)
        return comment % u'/' % verb % u'/' % json::id(value.value("created_time"_L1));
    return comment.isEmpty() ? json::id(value.value("leadgen_id"_L1)) : comment;
}

} // namespace

InboundEvent readMessengerChange(const QJsonObject &change, const MessagingEntry &entry)
{
    const QString field = json::text(change, "field"_L1);
    const QJsonObject value = change.value("value"_L1).toObject();
    const QString item = json::text(value, "item"_L1);
    const QString verb = json::text(value, "verb"_L1);

    InboundOther other = accountOther(entry, json::joined({field.isEmpty() ? u"change"_s : field, item, verb}, "/"_L1));
    other.remoteId = changeId(value, verb);
    if (const Instant created = json::time(value.value("created_time"_L1)); created != Instant{})
        other.at = created;
    if (entry.isSample)
        return other;
    if (field == "leadgen"_L1)
        return readLeadForm(value, other);
    for (const NoticeField &known : kNoticeFields) {
        if (field == known.field)
            return readNotice(known, value, entry);
    }
    if (field == "ratings"_L1 && item == "rating"_L1)
        return readMessengerRating(value, entry, other);
    if (field == "mention"_L1)
        return readMessengerMention(value, entry, other);
    if (item == "comment"_L1)
        return readMessengerComment(value, entry, other);
    if (field == "feed"_L1)
        return readMessengerPost(value, entry, other);
    return other;
}

} // namespace migochat
