#include "app/protocol/cannedcommands.h"

#include "app/protocol/json.h"

#include <QJsonArray>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

template <typename C>
Result<C> readOnlyId(const QJsonObject &object)
{
    const auto id = json::requireId<CannedReplyId>(object, "reply"_L1);
    if (!id)
        return failed(id);
    return C{*id};
}

} // namespace

QJsonObject SavedCannedReply::toJson() const
{
    return {{u"reply"_s, reply.value()}};
}

Result<SavedCannedReply> SavedCannedReply::fromJson(const QJsonObject &object)
{
    return readOnlyId<SavedCannedReply>(object);
}

QJsonObject SaveCannedReply::toJson() const
{
    return {{u"reply"_s, json::idValue(reply.id)},
            {u"shortcut"_s, reply.shortcut},
            {u"aliases"_s, QJsonArray::fromStringList(reply.aliases)},
            {u"text"_s, reply.text},
            {u"scope"_s, QString(toText(reply.scope))},
            {u"media_path"_s, reply.mediaPath},
            {u"media_name"_s, reply.mediaName}};
}

Result<SaveCannedReply> SaveCannedReply::fromJson(const QJsonObject &object)
{
    const auto id = json::optionalId<CannedReplyId>(object, "reply"_L1);
    const auto shortcut = json::requireText(object, "shortcut"_L1);
    const auto text = json::requireText(object, "text"_L1);
    const auto scope = json::requireEnum<CannedScope>(object, "scope"_L1);
    const auto mediaPath = json::optionalText(object, "media_path"_L1);
    const auto mediaName = json::optionalText(object, "media_name"_L1);
    if (!id || !shortcut || !text || !scope || !mediaPath || !mediaName)
        return fail(ErrorCode::InvalidPayload, u"a ready answer cannot be read"_s);
    SaveCannedReply command;
    command.reply = {*id, shortcut->trimmed(), {}, text->trimmed(), *scope, *mediaPath, *mediaName, 0};
    const QJsonArray aliases = object.value("aliases"_L1).toArray();
    for (const QJsonValue alias : aliases)
        command.reply.aliases.append(alias.toString().split(u' ', Qt::SkipEmptyParts));
    return command;
}

QJsonObject DeleteCannedReply::toJson() const
{
    return {{u"reply"_s, reply.value()}};
}

Result<DeleteCannedReply> DeleteCannedReply::fromJson(const QJsonObject &object)
{
    return readOnlyId<DeleteCannedReply>(object);
}

QJsonObject NoteCannedUse::toJson() const
{
    return {{u"reply"_s, reply.value()}};
}

Result<NoteCannedUse> NoteCannedUse::fromJson(const QJsonObject &object)
{
    return readOnlyId<NoteCannedUse>(object);
}

} // namespace migochat
