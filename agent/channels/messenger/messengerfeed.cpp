#include "agent/channels/messenger/messengerfeed.h"

#include "agent/meta/json.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Comment {
    QString id;
    QString postId;
    QString parentId;
    QString authorId;
    QString authorName;
};

Comment readComment(const QJsonObject &value)
{
    const QJsonObject from = value.value("from"_L1).toObject();
    Comment comment{.id = json::id(value.value("comment_id"_L1)),
                    .postId = json::id(value.value("post_id"_L1)),
                    .parentId = json::id(value.value("parent_id"_L1)),
                    .authorId = json::id(from.value("id"_L1)),
                    .authorName = json::text(from, "name"_L1)};
    if (comment.authorId.isEmpty()) // events of older subscriptions
        comment.authorId = json::id(value.value("sender_id"_L1));
    if (comment.authorName.isEmpty())
        comment.authorName = json::text(value, "sender_name"_L1);
    return comment;
}

/// The page's own comments come back as well; answering them would be talking to ourselves.
bool isByCustomer(const Comment &comment, const MessengerEntry &entry)
{
    return !entry.isSample && !comment.id.isEmpty() && !comment.authorId.isEmpty() && comment.authorId != entry.pageId;
}

InboundMessage asMessage(const Comment &comment, const QJsonObject &value, const InboundOther &envelope)
{
    InboundMessage message;
    message.party = envelope.party;
    message.party.keys.append({IdentityKind::PageScopedId, comment.authorId});
    message.party.profileName = comment.authorName;
    message.remoteId = RemoteMessageId(comment.id);
    message.at = envelope.at;
    message.kind = MessageKind::Comment;
    message.kindText = u"comment"_s;
    message.text = json::text(value, "message"_L1);
    if (comment.parentId != comment.postId)
        message.replyTo = RemoteMessageId(comment.parentId);
    message.source.kind = SourceKind::Comment;
    message.source.commentId = comment.id;
    message.source.postId = comment.postId;
    const QString picture = json::text(value, "photo"_L1);
    if (!picture.isEmpty())
        message.attachments.append(
            {.kind = u"image"_s, .remoteId = {}, .url = picture, .mimeType = {}, .fileName = {}, .sha256 = {}});
    return message;
}

/// A comment is added, edited, hidden …: its id alone names the comment and not the event.
QString changeId(const QJsonObject &value, const QString &verb)
{
    const QString comment = json::id(value.value("comment_id"_L1));
    if (!comment.isEmpty() && verb != "add"_L1)
        return comment % u'/' % verb % u'/' % json::id(value.value("created_time"_L1));
    return comment.isEmpty() ? json::id(value.value("leadgen_id"_L1)) : comment;
}

QString joinedKind(const QStringList &parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(u'/');
}

} // namespace

InboundEvent readMessengerChange(const QJsonObject &change, const MessengerEntry &entry)
{
    const QString field = json::text(change, "field"_L1);
    const QJsonObject value = change.value("value"_L1).toObject();
    const QString item = json::text(value, "item"_L1);
    const QString verb = json::text(value, "verb"_L1);

    InboundOther other;
    other.party.account = RemoteAccountId(entry.pageId);
    other.kindText = joinedKind({field.isEmpty() ? u"change"_s : field, item, verb});
    other.remoteId = changeId(value, verb);
    other.at = json::time(value.value("created_time"_L1));
    if (other.at == Instant{})
        other.at = entry.at;
    other.visible = false;

    if (field == "feed"_L1 && item == "comment"_L1 && verb == "add"_L1) {
        const Comment comment = readComment(value);
        if (isByCustomer(comment, entry))
            return asMessage(comment, value, other);
    }
    return other;
}

} // namespace migochat
