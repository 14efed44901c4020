#include "agent/channels/instagram/instagramcomment.h"

#include "agent/meta/accountnotice.h"
#include "agent/meta/json.h"
#include "app/domain/mention.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Meta adds `self_ig_scoped_id` to comments that the account wrote itself (Instagram platform, self messaging).
bool isOurs(const QJsonObject &from, const MessagingEntry &entry)
{
    return json::id(from.value("id"_L1)) == entry.accountId || !json::id(from.value("self_ig_scoped_id"_L1)).isEmpty();
}

EventParty authorOf(const QJsonObject &from, const QString &commentId, const MessagingEntry &entry)
{
    EventParty party;
    party.account = RemoteAccountId(entry.accountId);
    const QString id = json::id(from.value("id"_L1));
    const QString username = json::text(from, "username"_L1);
    party.keys.append({IdentityKind::CommentAuthor, id.isEmpty() ? QString(u"comment:" % commentId) : id});
    if (!username.isEmpty())
        party.keys.append({IdentityKind::Username, username});
    party.profileName = username;
    return party;
}

InboundMessage asMessage(const QJsonObject &value, const QString &id, const QString &kindText,
                         const MessagingEntry &entry)
{
    const QJsonObject media = value.value("media"_L1).toObject();
    InboundMessage message;
    message.party = authorOf(value.value("from"_L1).toObject(), id, entry);
    message.remoteId = RemoteMessageId(id);
    message.at = entry.at;
    message.kind = MessageKind::Comment;
    message.kindText = kindText;
    message.text = json::text(value, "text"_L1);
    message.opensWindow = false;
    message.source.kind = SourceKind::Comment;
    message.source.commentId = id;
    message.source.postId = json::id(media.value("id"_L1));
    message.source.adId = json::id(media.value("ad_id"_L1));
    message.source.headline = json::text(media, "ad_title"_L1);
    CommentContent comment{.commentId = id, .postId = message.source.postId};
    comment.parentId = json::id(value.value("parent_id"_L1));
    message.replyTo = RemoteMessageId(comment.parentId);
    message.content = comment;
    return message;
}

InboundEvent readMention(const QJsonObject &value, const MessagingEntry &entry)
{
    InboundAccountNotice notice = accountNotice(RemoteAccountId(entry.accountId), u"mentions"_s, entry.at, value);
    notice.event = value.contains("comment_id"_L1) ? u"comment"_s : u"caption"_s;
    notice.subject = MentionPlace{json::id(value.value("media_id"_L1)), json::id(value.value("comment_id"_L1))}.text();
    return notice;
}

} // namespace

InboundEvent readInstagramChange(const QJsonObject &change, const MessagingEntry &entry)
{
    const QString field = json::text(change, "field"_L1);
    const QJsonObject value = change.value("value"_L1).toObject();
    const QString id = json::firstId(value, "id"_L1, "comment_id"_L1);
    const bool isComment = field == "comments"_L1 || field == "live_comments"_L1;
    InboundOther other = accountOther(entry, field.isEmpty() ? u"change"_s : field);
    if (isComment)
        other.remoteId = id;
    if (entry.isSample)
        return other;
    if (field == "mentions"_L1)
        return readMention(value, entry);
    if (!isComment || id.isEmpty() || isOurs(value.value("from"_L1).toObject(), entry))
        return other;
    return asMessage(value, id, field == "comments"_L1 ? u"comment"_s : u"live_comment"_s, entry);
}

} // namespace migochat
