#include "app/protocol/listcommands.h"

#include "app/protocol/json.h"

#include <QJsonArray>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject objectOf(const ConversationChange &change)
{
    QJsonObject object{{u"conversation"_s, change.conversation.value()}};
    if (change.status)
        object.insert("status"_L1, QString(toText(*change.status)));
    if (change.snoozedUntil)
        object.insert("snoozed_until"_L1, json::instantValue(change.snoozedUntil));
    if (change.assignee)
        object.insert("assignee"_L1, change.assignee->value()); // 0 is nobody
    if (!change.addTags.isEmpty())
        object.insert("add_tags"_L1, QJsonArray::fromStringList(change.addTags));
    if (!change.removeTags.isEmpty())
        object.insert("remove_tags"_L1, QJsonArray::fromStringList(change.removeTags));
    if (change.unread)
        object.insert("unread"_L1, *change.unread);
    if (change.waitingSince) {
        object.insert("waiting_since"_L1, json::instantValue(change.waitingSince));
        object.insert("last_message"_L1, json::idValue(change.lastMessage));
    }
    return object;
}

QStringList texts(const QJsonObject &object, QLatin1StringView key)
{
    QStringList list;
    const QJsonArray values = object.value(key).toArray();
    for (const QJsonValue &value : values)
        list.append(value.toString());
    return list;
}

Result<> readStatus(const QJsonObject &object, ConversationChange &change)
{
    if (object.contains("status"_L1)) {
        const auto status = json::requireEnum<ConversationStatus>(object, "status"_L1);
        if (!status)
            return failed(status);
        change.status = *status;
    }
    const auto until = json::optionalInstant(object, "snoozed_until"_L1);
    if (!until)
        return failed(until);
    change.snoozedUntil = *until;
    return {};
}

Result<> readCounts(const QJsonObject &object, ConversationChange &change)
{
    if (object.contains("unread"_L1)) {
        const auto unread = json::requireNumber<int>(object, "unread"_L1, 0);
        if (!unread)
            return failed(unread);
        change.unread = *unread;
    }
    const auto since = json::optionalInstant(object, "waiting_since"_L1);
    const auto last = json::optionalId<MessageId>(object, "last_message"_L1);
    if (!since || !last)
        return since ? failed(last) : failed(since);
    change.waitingSince = *since;
    change.lastMessage = *last;
    return {};
}

Result<ConversationChange> changeOf(const QJsonObject &object)
{
    const auto conversation = json::requireId<ConversationId>(object, "conversation"_L1);
    if (!conversation)
        return failed(conversation);
    ConversationChange change;
    change.conversation = *conversation;
    if (const Result<> status = readStatus(object, change); !status)
        return failed(status);
    if (object.contains("assignee"_L1)) {
        const auto assignee = json::optionalId<StaffId>(object, "assignee"_L1);
        if (!assignee)
            return failed(assignee);
        change.assignee = *assignee;
    }
    change.addTags = texts(object, "add_tags"_L1);
    change.removeTags = texts(object, "remove_tags"_L1);
    if (const Result<> counts = readCounts(object, change); !counts)
        return failed(counts);
    return change;
}

} // namespace

QJsonObject ChangeConversations::toJson() const
{
    QJsonArray list;
    for (const ConversationChange &change : changes)
        list.append(objectOf(change));
    return {{u"changes"_s, list}};
}

Result<ChangeConversations> ChangeConversations::fromJson(const QJsonObject &object)
{
    if (!object.value("changes"_L1).isArray())
        return fail(ErrorCode::InvalidPayload, u"changes is not a list"_s);
    ChangeConversations command;
    const QJsonArray list = object.value("changes"_L1).toArray();
    for (const QJsonValue &value : list) {
        const Result<ConversationChange> change = changeOf(value.toObject());
        if (!change)
            return failed(change);
        command.changes.append(*change);
    }
    return command;
}

QJsonObject SavedViewDone::toJson() const
{
    return {{u"view"_s, view.value()}};
}

Result<SavedViewDone> SavedViewDone::fromJson(const QJsonObject &object)
{
    const auto view = json::requireId<SavedViewId>(object, "view"_L1);
    if (!view)
        return failed(view);
    return SavedViewDone{*view};
}

QJsonObject SaveView::toJson() const
{
    return {{u"view"_s, json::idValue(view)},
            {u"name"_s, name},
            {u"filter"_s, filter},
            {u"position"_s, position},
            {u"owner"_s, json::idValue(owner)}};
}

Result<SaveView> SaveView::fromJson(const QJsonObject &object)
{
    const auto view = json::optionalId<SavedViewId>(object, "view"_L1);
    if (!view)
        return failed(view);
    const Result<QString> name = json::requireText(object, "name"_L1);
    if (!name)
        return failed(name);
    const Result<QString> filter = json::requireText(object, "filter"_L1);
    if (!filter)
        return failed(filter);
    const auto owner = json::optionalId<StaffId>(object, "owner"_L1);
    if (!owner)
        return failed(owner);
    return SaveView{*view, *name, *filter, object.value("position"_L1).toDouble(), *owner};
}

QJsonObject DeleteView::toJson() const
{
    return {{u"view"_s, view.value()}};
}

Result<DeleteView> DeleteView::fromJson(const QJsonObject &object)
{
    const auto view = json::requireId<SavedViewId>(object, "view"_L1);
    if (!view)
        return failed(view);
    return DeleteView{*view};
}

} // namespace migochat
