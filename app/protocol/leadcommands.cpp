#include "app/protocol/leadcommands.h"

#include "app/protocol/json.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

QJsonObject SetLeadStage::toJson() const
{
    return {{u"lead"_s, lead.value()}, {u"stage"_s, QString(toText(stage))}, {u"reason"_s, reason}};
}

Result<SetLeadStage> SetLeadStage::fromJson(const QJsonObject &object)
{
    const auto lead = json::requireId<LeadId>(object, "lead"_L1);
    if (!lead)
        return failed(lead);
    const auto stage = json::requireEnum<LeadStage>(object, "stage"_L1);
    if (!stage)
        return failed(stage);
    const auto reason = json::optionalText(object, "reason"_L1);
    if (!reason)
        return failed(reason);
    return SetLeadStage{*lead, *stage, *reason};
}

QJsonObject SetLeadLabel::toJson() const
{
    return {{u"lead"_s, lead.value()}, {u"label"_s, QString(toText(label))}};
}

Result<SetLeadLabel> SetLeadLabel::fromJson(const QJsonObject &object)
{
    const auto lead = json::requireId<LeadId>(object, "lead"_L1);
    if (!lead)
        return failed(lead);
    const auto label = json::requireEnum<LeadLabel>(object, "label"_L1);
    if (!label)
        return failed(label);
    return SetLeadLabel{*lead, *label};
}

QJsonObject SetFollowUp::toJson() const
{
    return {{u"lead"_s, lead.value()}, {u"at"_s, json::instantValue(at)}, {u"note"_s, note}};
}

Result<SetFollowUp> SetFollowUp::fromJson(const QJsonObject &object)
{
    const auto lead = json::requireId<LeadId>(object, "lead"_L1);
    if (!lead)
        return failed(lead);
    const auto at = json::optionalInstant(object, "at"_L1);
    if (!at)
        return failed(at);
    const auto note = json::optionalText(object, "note"_L1);
    if (!note)
        return failed(note);
    return SetFollowUp{*lead, *at, *note};
}

QJsonObject EditLead::toJson() const
{
    QJsonObject object{{u"lead"_s, lead.value()}};
    if (value)
        object.insert("value"_L1, value->piastres);
    if (interest)
        object.insert("interest"_L1, *interest);
    return object;
}

Result<EditLead> EditLead::fromJson(const QJsonObject &object)
{
    const auto lead = json::requireId<LeadId>(object, "lead"_L1);
    if (!lead)
        return failed(lead);
    EditLead command{.lead = *lead};
    if (object.contains("value"_L1)) {
        const Result<qint64> value = json::requireInteger(object, "value"_L1);
        if (!value)
            return failed(value);
        command.value = Money{*value};
    }
    if (object.contains("interest"_L1)) {
        const Result<QString> interest = json::requireText(object, "interest"_L1);
        if (!interest)
            return failed(interest);
        command.interest = *interest;
    }
    return command;
}

QJsonObject BegunLead::toJson() const
{
    return {{u"conversation"_s, conversation.value()}, {u"known"_s, isKnown}};
}

Result<BegunLead> BegunLead::fromJson(const QJsonObject &object)
{
    const auto conversation = json::requireId<ConversationId>(object, "conversation"_L1);
    if (!conversation)
        return failed(conversation);
    return BegunLead{*conversation, object.value("known"_L1).toBool()};
}

QJsonObject BeginLead::toJson() const
{
    return {{u"name"_s, name}, {u"phone"_s, phone}, {u"interest"_s, interest}, {u"owner"_s, json::idValue(owner)}};
}

Result<BeginLead> BeginLead::fromJson(const QJsonObject &object)
{
    const auto name = json::requireText(object, "name"_L1);
    const auto phone = json::requireText(object, "phone"_L1);
    const auto interest = json::optionalText(object, "interest"_L1);
    const auto owner = json::optionalId<StaffId>(object, "owner"_L1);
    if (!name || !phone || !interest)
        return failed(!name ? name : !phone ? phone : interest);
    if (!owner)
        return failed(owner);
    return BeginLead{*name, *phone, *interest, *owner};
}

} // namespace migochat
