#include "agent/channels/historymessage.h"

#include "agent/meta/json.h"

#include <QJsonArray>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonArray dataOf(const QJsonObject &object, QLatin1StringView edge)
{
    return object.value(edge).toObject().value("data"_L1).toArray();
}

/// The one of a list of people who is not us.
QJsonObject customerIn(const QJsonArray &people, const HistorySelf &self)
{
    for (const QJsonValue &value : people) {
        const QJsonObject person = value.toObject();
        const QString id = json::id(person.value("id"_L1));
        if (!id.isEmpty() && id != self.id)
            return person;
    }
    return {};
}

EventParty partyOf(const QJsonObject &person, const HistorySelf &self)
{
    EventParty party;
    party.account = self.account;
    const QString id = json::id(person.value("id"_L1));
    if (id.isEmpty())
        return party;
    party.keys.append({IdentityKind::PageScopedId, id});
    const QString username = json::text(person, "username"_L1);
    if (!username.isEmpty())
        party.keys.append({IdentityKind::Username, username});
    party.profileName = json::text(person, "name"_L1);
    return party;
}

struct FileForm {
    QLatin1StringView rowKind;
    MessageKind kind;
};

FileForm formOf(const QJsonObject &json)
{
    const QString mime = json::text(json, "mime_type"_L1);
    if (json.contains("image_data"_L1) || mime.startsWith("image/"_L1))
        return {"image"_L1, MessageKind::Image};
    if (json.contains("video_data"_L1) || mime.startsWith("video/"_L1))
        return {"video"_L1, MessageKind::Video};
    if (mime.startsWith("audio/"_L1))
        return {"audio"_L1, MessageKind::Audio};
    return {"document"_L1, MessageKind::Document};
}

QString addressOf(const QJsonObject &json)
{
    for (const auto place : {"image_data"_L1, "video_data"_L1}) {
        const QString url = json::text(json.value(place).toObject(), "url"_L1);
        if (!url.isEmpty())
            return url;
    }
    return json::text(json, "file_url"_L1);
}

void readFiles(const QJsonObject &json, InboundMessage &message)
{
    const QJsonArray files = dataOf(json, "attachments"_L1);
    for (const QJsonValue &value : files) {
        const QJsonObject file = value.toObject();
        const FileForm form = formOf(file);
        if (message.attachments.isEmpty())
            message.kind = form.kind;
        message.attachments.append({.kind = QString(form.rowKind),
                                    .remoteId = {},
                                    .url = addressOf(file),
                                    .mimeType = json::text(file, "mime_type"_L1),
                                    .fileName = json::text(file, "name"_L1),
                                    .sha256 = {},
                                    .bytes = file.value("size"_L1).toInteger()});
    }
    const QString sticker = json::text(json, "sticker"_L1);
    if (sticker.isEmpty())
        return;
    message.kind = MessageKind::Sticker;
    message.attachments.append(
        {.kind = u"sticker"_s, .remoteId = {}, .url = sticker, .mimeType = {}, .fileName = {}, .sha256 = {}});
}

void readShares(const QJsonObject &json, InboundMessage &message)
{
    ShareContent share;
    const QJsonArray shares = dataOf(json, "shares"_L1);
    const QJsonObject story = json.value("story"_L1).toObject();
    if (!shares.isEmpty()) {
        const QJsonObject first = shares.first().toObject();
        share = {u"link"_s, json::id(first.value("id"_L1)), json::text(first, "name"_L1), json::text(first, "link"_L1)};
    } else if (!story.isEmpty()) {
        const bool isMention = story.contains("mention"_L1);
        const QJsonObject what = story.value(isMention ? "mention"_L1 : "reply_to"_L1).toObject();
        share = {isMention ? u"story_mention"_s : u"story_reply"_s,
                 json::id(what.value("id"_L1)),
                 {},
                 json::text(what, "link"_L1)};
    } else {
        return;
    }
    if (message.text.isEmpty() && message.attachments.isEmpty())
        message.kind = MessageKind::Share;
    message.content = share;
}

InboundEvent unreadable(const QJsonObject &json, const EventParty &party)
{
    InboundOther other;
    other.party = party;
    other.kindText = u"history_unreadable"_s;
    other.remoteId = json::id(json.value("id"_L1));
    other.at = historyTime(json, "created_time"_L1);
    other.visible = false;
    other.raw = json::compact(json);
    return other;
}

} // namespace

Instant historyTime(const QJsonObject &json, QLatin1StringView key)
{
    const QJsonValue value = json.value(key);
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODate);
    return time.isValid() ? fromMsecs(time.toMSecsSinceEpoch()) : json::time(value);
}

bool isWhole(const QJsonObject &message)
{
    return !json::id(message.value("from"_L1).toObject().value("id"_L1)).isEmpty() &&
           !json::text(message, "message"_L1).isEmpty();
}

InboundEvent readHistoryMessage(const QJsonObject &message, const QJsonObject &participants, const HistorySelf &self)
{
    const QJsonObject from = message.value("from"_L1).toObject();
    const QString author = json::id(from.value("id"_L1));
    const QJsonObject known = customerIn(participants.value("data"_L1).toArray(), self);
    if (author.isEmpty())
        return unreadable(message, partyOf(known, self));
    InboundMessage event;
    event.isEcho = author == self.id;
    const QJsonObject addressee = customerIn(dataOf(message, "to"_L1), self);
    event.party = partyOf(!event.isEcho ? from : addressee.isEmpty() ? known : addressee, self);
    if (event.party.keys.isEmpty())
        return unreadable(message, event.party);
    event.remoteId = RemoteMessageId(json::id(message.value("id"_L1)));
    event.at = historyTime(message, "created_time"_L1);
    event.kindText = u"history"_s;
    event.text = json::text(message, "message"_L1);
    event.replyTo = RemoteMessageId(json::id(message.value("reply_to"_L1).toObject().value("mid"_L1)));
    event.raw = json::compact(message);
    readFiles(message, event);
    readShares(message, event);
    const bool isBare = event.text.isEmpty() && event.attachments.isEmpty() && event.kind == MessageKind::Text;
    if (isBare || message.value("is_unsupported"_L1).toBool())
        event.kind = MessageKind::Unsupported;
    return event;
}

} // namespace migochat
