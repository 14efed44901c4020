#include "app/domain/conversationfilter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

template <typename T, typename Fn>
void insertList(QJsonObject &object, QLatin1StringView key, const QList<T> &values, Fn toJson)
{
    QJsonArray list;
    for (const T &value : values)
        list.append(toJson(value));
    if (!list.isEmpty())
        object.insert(key, list);
}

void insertNumber(QJsonObject &object, QLatin1StringView key, const std::optional<int> &value)
{
    if (value)
        object.insert(key, *value);
}

QJsonObject objectOf(const FilterGroup &group)
{
    const auto enumText = [](auto value) { return QJsonValue(QString(migochat::toText(value))); };
    const auto idNumber = [](auto id) { return QJsonValue(id.value()); };
    QJsonObject object;
    insertList(object, "channel"_L1, group.channels, [](const QString &text) { return QJsonValue(text); });
    insertList(object, "label"_L1, group.labels, enumText);
    insertList(object, "stage"_L1, group.stages, enumText);
    insertList(object, "assignee"_L1, group.assignees, idNumber);
    insertList(object, "tag"_L1, group.tags, idNumber);
    insertList(object, "also_tag"_L1, group.alsoTags, idNumber);
    if (group.unread)
        object.insert("unread"_L1, true);
    if (group.followUp)
        object.insert("follow_up"_L1, true);
    insertNumber(object, "waiting_minutes"_L1, group.waitingMinutes);
    insertNumber(object, "closes_hours"_L1, group.closesHours);
    insertNumber(object, "min_score"_L1, group.minScore);
    return object;
}

template <typename E>
QList<E> enumList(const QJsonObject &object, QLatin1StringView key)
{
    QList<E> values;
    const QJsonArray list = object.value(key).toArray();
    for (const QJsonValue &value : list) {
        if (const auto known = fromText<E>(value.toString()))
            values.append(*known);
    }
    return values;
}

template <typename I>
QList<I> idList(const QJsonObject &object, QLatin1StringView key)
{
    QList<I> values;
    const QJsonArray list = object.value(key).toArray();
    for (const QJsonValue &value : list)
        values.append(I(value.toInteger()));
    return values;
}

std::optional<int> number(const QJsonObject &object, QLatin1StringView key)
{
    return object.contains(key) ? std::optional(object.value(key).toInt()) : std::nullopt;
}

FilterGroup groupOf(const QJsonObject &object)
{
    FilterGroup group;
    const QJsonArray channels = object.value("channel"_L1).toArray();
    for (const QJsonValue &channel : channels)
        group.channels.append(channel.toString());
    group.labels = enumList<LeadLabel>(object, "label"_L1);
    group.stages = enumList<LeadStage>(object, "stage"_L1);
    group.assignees = idList<StaffId>(object, "assignee"_L1);
    group.tags = idList<TagId>(object, "tag"_L1);
    group.alsoTags = idList<TagId>(object, "also_tag"_L1);
    group.unread = object.value("unread"_L1).toBool();
    group.followUp = object.value("follow_up"_L1).toBool();
    group.waitingMinutes = number(object, "waiting_minutes"_L1);
    group.closesHours = number(object, "closes_hours"_L1);
    group.minScore = number(object, "min_score"_L1);
    return group;
}

} // namespace

QString ConversationFilter::toText() const
{
    QJsonArray list;
    for (const FilterGroup &group : groups)
        list.append(objectOf(group));
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

Result<ConversationFilter> ConversationFilter::fromText(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray())
        return fail(ErrorCode::InvalidPayload, u"a filter is a list of groups"_s);
    ConversationFilter filter;
    const QJsonArray list = document.array();
    for (const QJsonValue &value : list) {
        const FilterGroup group = groupOf(value.toObject());
        if (group == FilterGroup{})
            return fail(ErrorCode::InvalidPayload, u"a group of conditions is empty"_s);
        filter.groups.append(group);
    }
    if (filter.groups.isEmpty())
        return fail(ErrorCode::InvalidPayload, u"a filter without conditions"_s);
    return filter;
}

} // namespace migochat
