#include "app/protocol/commands.h"
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

} // namespace migochat
