#include "agent/channels/instagram/instagrammention.h"

#include "agent/meta/json.h"

#include <QDateTime>

namespace migochat::instagrammention {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kPost = u"id,caption,media_type,media_url,permalink"_s;

Instant timeOf(const QJsonObject &object, Instant otherwise)
{
    // "2026-09-01T11:21:06+0000": Qt wants a colon in the offset.
    QString text = json::text(object, "timestamp"_L1);
    if (text.size() > 5 && text.endsWith("0000"_L1))
        text = QString(text.chopped(5) % u'Z');
    const QDateTime at = QDateTime::fromString(text, Qt::ISODate);
    return at.isValid() ? fromMsecs(at.toMSecsSinceEpoch()) : otherwise;
}

EventParty authorOf(const QJsonObject &said, const MentionPlace &place, const RemoteAccountId &account)
{
    const QJsonObject from = said.value("from"_L1).toObject();
    QString name = json::text(said, "username"_L1);
    if (name.isEmpty())
        name = json::text(from, "username"_L1);
    EventParty party;
    party.account = account;
    party.profileName = name;
    QString id = json::id(from.value("id"_L1));
    if (id.isEmpty()) // nobody's own number: then the name, or this mention alone
        id = name.isEmpty() ? QString(kMentionPrefix + place.text()) : QString(u'@' % name);
    party.keys.append({IdentityKind::CommentAuthor, id});
    if (!name.isEmpty())
        party.keys.append({IdentityKind::Username, name});
    return party;
}

/// Albums name no address of their own.
void addPicture(const QJsonObject &post, InboundMessage &message)
{
    const QString url = json::text(post, "media_url"_L1);
    const bool isVideo = json::text(post, "media_type"_L1) == "VIDEO"_L1;
    if (!url.isEmpty())
        message.attachments.append({.kind = isVideo ? u"video"_s : u"image"_s, .remoteId = {}, .url = url});
}

} // namespace

QUrlQuery question(const MentionPlace &place, Wish wish)
{
    const bool isNamed = wish == Wish::Named;
    const QString what = place.comment.isEmpty()
                             ? QString(u"mentioned_media.media_id(" % place.post % u"){" % kPost % u",timestamp" %
                                       (isNamed ? u",username}"_s : u"}"_s))
                             : QString(u"mentioned_comment.comment_id(" % place.comment % u"){id,text,timestamp," %
                                       (isNamed ? u"username,from,"_s : QString()) % u"media{" % kPost % u"}}");
    QUrlQuery query;
    query.addQueryItem(u"fields"_s, what);
    return query;
}

Result<InboundMessage> message(const QJsonObject &answer, const MentionPlace &place, const RemoteAccountId &account,
                               Instant toldAt)
{
    const bool inCaption = place.comment.isEmpty();
    const QJsonObject said = answer.value(inCaption ? "mentioned_media"_L1 : "mentioned_comment"_L1).toObject();
    const QJsonObject post = inCaption ? said : said.value("media"_L1).toObject();
    InboundMessage message;
    message.party = authorOf(said, place, account);
    message.remoteId = RemoteMessageId(QString(kMentionPrefix + place.text()));
    message.at = timeOf(said, toldAt);
    message.kind = MessageKind::Comment;
    message.kindText = u"mention"_s;
    message.text = json::text(said, inCaption ? "caption"_L1 : "text"_L1);
    message.opensWindow = false;
    message.source.kind = SourceKind::Comment;
    message.source.commentId = place.comment;
    message.source.postId = place.post;
    message.source.headline = inCaption ? QString() : json::text(post, "caption"_L1);
    const QString link = json::text(post, "permalink"_L1);
    message.content = CommentContent{
        .commentId = place.comment, .postId = place.post, .parentId = {}, .permalink = link, .isPrivateReply = false};
    addPicture(post, message);
    if (message.text.isEmpty())
        message.text = link;
    if (message.text.isEmpty() && message.attachments.isEmpty())
        return fail(ErrorCode::InvalidPayload, u"a mention without words and picture"_s);
    message.raw = json::compact(answer);
    return message;
}

} // namespace migochat::instagrammention
