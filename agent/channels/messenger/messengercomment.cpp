#include "agent/channels/messenger/messengercomment.h"

#include "agent/meta/accountnotice.h"
#include "agent/meta/json.h"
#include "app/domain/mention.h"

#include <algorithm>
#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Person {
    QString id;
    QString name;
};

Person authorOf(const QJsonObject &value)
{
    const QJsonObject from = value.value("from"_L1).toObject();
    Person author{.id = json::id(from.value("id"_L1)), .name = json::text(from, "name"_L1)};
    if (author.id.isEmpty()) // events of older subscriptions
        author.id = json::id(value.value("sender_id"_L1));
    if (author.name.isEmpty())
        author.name = json::text(value, "sender_name"_L1);
    return author;
}

EventParty partyOf(const Person &author, const InboundOther &envelope)
{
    EventParty party = envelope.party;
    if (!author.id.isEmpty())
        party.keys.append({IdentityKind::CommentAuthor, author.id});
    party.profileName = author.name;
    return party;
}

/// Files stand in members of their own, as an address or as an object with one.
void addFile(const QJsonObject &value, QLatin1StringView member, QLatin1StringView kind, InboundMessage &message)
{
    const QJsonValue file = value.value(member);
    QString url = file.toString();
    if (file.isObject())
        url = json::firstId(file.toObject(), "url"_L1, "src"_L1);
    if (!url.isEmpty())
        message.attachments.append({.kind = QString(kind), .remoteId = {}, .url = url});
}

/// What comments, posts, mentions and ratings have in common.
InboundMessage publicMessage(const QJsonObject &value, const EventParty &party, const InboundOther &envelope,
                             const QString &kindText)
{
    InboundMessage message;
    message.party = party;
    message.at = envelope.at;
    message.kind = MessageKind::Comment;
    message.kindText = kindText;
    message.text = json::text(value, "message"_L1);
    message.opensWindow = false;
    message.source.kind = SourceKind::Comment;
    message.source.commentId = json::id(value.value("comment_id"_L1));
    message.source.postId = json::id(value.value("post_id"_L1));
    QString link = json::text(value.value("post"_L1).toObject(), "permalink_url"_L1);
    if (link.isEmpty())
        link = json::text(value, "permalink_url"_L1);
    message.content = CommentContent{.commentId = message.source.commentId,
                                     .postId = message.source.postId,
                                     .parentId = json::id(value.value("parent_id"_L1)),
                                     .permalink = link,
                                     .isPrivateReply = false};
    addFile(value, "photo"_L1, "image"_L1, message);
    addFile(value, "video"_L1, "video"_L1, message);
    addFile(value, "sticker"_L1, "sticker"_L1, message);
    if (message.text.isEmpty())
        message.text = json::text(value, "link"_L1);
    return message;
}

bool isOneOf(const QString &verb, const QLatin1StringView &first, const QLatin1StringView &second)
{
    return verb == first || verb == second;
}

InboundEvent newComment(const QJsonObject &value, const QString &id, Person author, const InboundOther &envelope)
{
    if (author.id.isEmpty())
        author.id = u"comment:"_s + id;
    InboundMessage message = publicMessage(value, partyOf(author, envelope), envelope, u"comment"_s);
    message.remoteId = RemoteMessageId(id);
    const QString parent = std::get<CommentContent>(message.content).parentId;
    if (parent != message.source.postId)
        message.replyTo = RemoteMessageId(parent);
    return message;
}

/// What became of a comment or rating; nothing for a verb that says something else.
std::optional<InboundEvent> change(const QString &verb, const QString &target, const QString &text,
                                   const EventParty &party, Instant at)
{
    if (isOneOf(verb, "edited"_L1, "edit"_L1) && !text.isEmpty())
        return InboundEdit{.party = party, .target = RemoteMessageId(target), .text = text, .at = at, .raw = {}};
    InboundRemoval removal{.party = party, .target = RemoteMessageId(target), .at = at, .raw = {}};
    if (isOneOf(verb, "remove"_L1, "delete"_L1))
        return removal;
    removal.what = InboundRemoval::What::Hidden;
    if (verb == "hide"_L1)
        return removal;
    removal.what = InboundRemoval::What::Shown;
    return verb == "unhide"_L1 ? std::optional<InboundEvent>(removal) : std::nullopt;
}

QString stars(const QJsonObject &value)
{
    const QString recommendation = json::text(value, "recommendation_type"_L1).toLower();
    if (recommendation == "positive"_L1)
        return u"👍"_s;
    if (recommendation == "negative"_L1)
        return u"👎"_s;
    const int count = value.contains("rating"_L1) ? json::count(value.value("rating"_L1)) : 0;
    return QString(std::min(count, 5), u'★');
}

} // namespace

InboundEvent readMessengerComment(const QJsonObject &value, const MessagingEntry &entry, const InboundOther &envelope)
{
    const QString id = json::id(value.value("comment_id"_L1));
    const QString verb = json::text(value, "verb"_L1);
    const Person author = authorOf(value);
    if (id.isEmpty())
        return envelope;
    const bool isOurs = author.id == entry.accountId;
    if (verb == "add"_L1) // our own comments come back as well; answering them would be talking to ourselves
        return isOurs ? InboundEvent(envelope) : newComment(value, id, author, envelope);
    const EventParty party = isOurs ? envelope.party : partyOf(author, envelope);
    const auto changed = change(verb, id, json::text(value, "message"_L1), party, entry.at);
    return changed.value_or(envelope);
}

InboundEvent readMessengerPost(const QJsonObject &value, const MessagingEntry &entry, const InboundOther &envelope)
{
    static constexpr std::array kPosts{"post"_L1, "status"_L1, "photo"_L1, "video"_L1, "share"_L1};
    const QString item = json::text(value, "item"_L1);
    const QString id = json::id(value.value("post_id"_L1));
    const Person author = authorOf(value);
    const bool isPost = std::find(kPosts.begin(), kPosts.end(), item) != kPosts.end();
    const bool isVisitor = !author.id.isEmpty() && author.id != entry.accountId;
    if (!isPost || !isVisitor || id.isEmpty())
        return envelope;
    const QString verb = json::text(value, "verb"_L1);
    const EventParty party = partyOf(author, envelope);
    if (verb != "add"_L1)
        return change(verb, id, json::text(value, "message"_L1), party, entry.at).value_or(envelope);
    InboundMessage message = publicMessage(value, party, envelope, u"post"_s);
    message.source.kind = SourceKind::Post;
    message.remoteId = RemoteMessageId(id);
    return message;
}

InboundEvent readMessengerMention(const QJsonObject &value, const MessagingEntry &entry, const InboundOther &envelope)
{
    const Person author = authorOf(value);
    const QString id = json::firstId(value, "comment_id"_L1, "post_id"_L1);
    const bool isNew = json::text(value, "verb"_L1) == "add"_L1;
    if (!isNew || id.isEmpty() || author.id == entry.accountId)
        return envelope;
    if (author.id.isEmpty()) {
        InboundAccountNotice notice = accountNotice(envelope.party.account, u"mention"_s, envelope.at, value);
        notice.subject = id;
        return notice;
    }
    InboundMessage message = publicMessage(value, partyOf(author, envelope), envelope, u"mention"_s);
    message.remoteId = RemoteMessageId(QString(kMentionPrefix + id));
    if (message.text.isEmpty()) // only its place is told
        message.text = u"https://www.facebook.com/"_s + id;
    return message;
}

InboundEvent readMessengerRating(const QJsonObject &value, const MessagingEntry &entry, const InboundOther &envelope)
{
    const Person reviewer{.id = json::id(value.value("reviewer_id"_L1)), .name = json::text(value, "reviewer_name"_L1)};
    if (reviewer.id.isEmpty() || reviewer.id == entry.accountId)
        return envelope;
    QString id = json::id(value.value("open_graph_story_id"_L1));
    if (id.isEmpty())
        id = u"rating:" % reviewer.id % u':' % json::id(value.value("created_time"_L1));
    const QString text = json::joined({stars(value), json::text(value, "review_text"_L1)}, " "_L1);
    const QString verb = json::text(value, "verb"_L1);
    const EventParty party = partyOf(reviewer, envelope);
    if (verb != "add"_L1)
        return change(verb, id, text, party, entry.at).value_or(envelope);
    InboundMessage message = publicMessage(value, party, envelope, u"rating"_s);
    message.remoteId = RemoteMessageId(id);
    message.text = text;
    return message;
}

} // namespace migochat
