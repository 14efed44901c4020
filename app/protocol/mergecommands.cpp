#include "app/protocol/contactcommands.h"
#include "app/protocol/json.h"

#include <QJsonArray>

#include <array>
#include <utility>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<std::pair<QLatin1StringView, int MergePreview::*>, 8> kCounts{
    {{"identities"_L1, &MergePreview::identities},
     {"conversations"_L1, &MergePreview::conversations},
     {"joined_conversations"_L1, &MergePreview::joinedConversations},
     {"messages"_L1, &MergePreview::messages},
     {"notes"_L1, &MergePreview::notes},
     {"tasks"_L1, &MergePreview::tasks},
     {"touches"_L1, &MergePreview::touches},
     {"tags"_L1, &MergePreview::tags}}};

Result<MergeField> fieldOf(const QJsonObject &object)
{
    MergeField field;
    const std::array<std::pair<QLatin1StringView, QString *>, 4> members{
        {{"name"_L1, &field.name}, {"kept"_L1, &field.kept}, {"gone"_L1, &field.gone}, {"result"_L1, &field.result}}};
    for (const auto &[key, target] : members) {
        const Result<QString> text = json::requireText(object, key);
        if (!text)
            return failed(text);
        *target = *text;
    }
    return field;
}

/// Two records and the fields in which the second wins.
struct Pair {
    ContactId kept;
    ContactId gone;
    QStringList takeFromGone;
};

QJsonObject pairJson(ContactId kept, ContactId gone, const QStringList &takeFromGone)
{
    return {{u"kept"_s, kept.value()},
            {u"gone"_s, gone.value()},
            {u"take_from_gone"_s, QJsonArray::fromStringList(takeFromGone)}};
}

Result<Pair> pairOf(const QJsonObject &object)
{
    const auto kept = json::requireId<ContactId>(object, "kept"_L1);
    if (!kept)
        return failed(kept);
    const auto gone = json::requireId<ContactId>(object, "gone"_L1);
    if (!gone)
        return failed(gone);
    Pair pair{*kept, *gone, {}};
    const QJsonArray names = object.value("take_from_gone"_L1).toArray();
    for (const QJsonValue &name : names)
        pair.takeFromGone.append(name.toString());
    return pair;
}

} // namespace

QJsonObject MergePreview::toJson() const
{
    QJsonArray list;
    for (const MergeField &field : fields) {
        list.append(QJsonObject{
            {u"name"_s, field.name}, {u"kept"_s, field.kept}, {u"gone"_s, field.gone}, {u"result"_s, field.result}});
    }
    QJsonObject object{{u"fields"_s, list}};
    for (const auto &[key, member] : kCounts)
        object.insert(key, this->*member);
    return object;
}

Result<MergePreview> MergePreview::fromJson(const QJsonObject &object)
{
    MergePreview preview;
    const QJsonArray list = object.value("fields"_L1).toArray();
    for (const QJsonValue &value : list) {
        const Result<MergeField> field = fieldOf(value.toObject());
        if (!field)
            return failed(field);
        preview.fields.append(*field);
    }
    for (const auto &[key, member] : kCounts) {
        const Result<int> count = json::requireNumber<int>(object, key, 0);
        if (!count)
            return failed(count);
        preview.*member = *count;
    }
    return preview;
}

QJsonObject MergeDone::toJson() const
{
    return {{u"merge"_s, merge.value()}};
}

Result<MergeDone> MergeDone::fromJson(const QJsonObject &object)
{
    const auto merge = json::requireId<MergeId>(object, "merge"_L1);
    if (!merge)
        return failed(merge);
    return MergeDone{*merge};
}

QJsonObject PreviewMerge::toJson() const
{
    return pairJson(kept, gone, takeFromGone);
}

Result<PreviewMerge> PreviewMerge::fromJson(const QJsonObject &object)
{
    const Result<Pair> pair = pairOf(object);
    if (!pair)
        return failed(pair);
    return PreviewMerge{pair->kept, pair->gone, pair->takeFromGone};
}

QJsonObject MergeContacts::toJson() const
{
    return pairJson(kept, gone, takeFromGone);
}

Result<MergeContacts> MergeContacts::fromJson(const QJsonObject &object)
{
    const Result<Pair> pair = pairOf(object);
    if (!pair)
        return failed(pair);
    return MergeContacts{pair->kept, pair->gone, pair->takeFromGone};
}

QJsonObject UndoMerge::toJson() const
{
    return {{u"merge"_s, merge.value()}};
}

Result<UndoMerge> UndoMerge::fromJson(const QJsonObject &object)
{
    const auto merge = json::requireId<MergeId>(object, "merge"_L1);
    if (!merge)
        return failed(merge);
    return UndoMerge{*merge};
}

QJsonObject SplitContact::toJson() const
{
    QJsonArray list;
    for (const IdentityId identity : identities)
        list.append(identity.value());
    return {{u"identities"_s, list}};
}

Result<SplitContact> SplitContact::fromJson(const QJsonObject &object)
{
    SplitContact command;
    const QJsonArray list = object.value("identities"_L1).toArray();
    for (const QJsonValue one : list) {
        const IdentityId identity(one.toInteger());
        if (!identity.isValid())
            return fail(ErrorCode::InvalidPayload, u"identities has something that is no row id"_s);
        command.identities.append(identity);
    }
    if (command.identities.isEmpty())
        return fail(ErrorCode::InvalidPayload, u"identities is empty"_s);
    return command;
}

QJsonObject DismissSuggestion::toJson() const
{
    return {{u"suggestion"_s, suggestion.value()}};
}

Result<DismissSuggestion> DismissSuggestion::fromJson(const QJsonObject &object)
{
    const auto suggestion = json::requireId<SuggestionId>(object, "suggestion"_L1);
    if (!suggestion)
        return failed(suggestion);
    return DismissSuggestion{*suggestion};
}

} // namespace migochat
