#include "tests/sim/graphmentions.h"

#include "tests/sim/graphbody.h"
#include "tests/sim/grapherror.h"
#include "tests/sim/jsontext.h"

#include <QRegularExpression>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

QString timeText(Instant at)
{
    return toDateTime(at).toUTC().toString(u"yyyy-MM-ddTHH:mm:ss+0000"_s);
}

QJsonObject postOf(const GraphMentions::Mention &mention)
{
    return {{"id"_L1, mention.post},
            {"media_type"_L1, "IMAGE"_L1},
            {"media_url"_L1, mention.picture},
            {"permalink"_L1, QString(u"https://www.instagram.com/p/"_s + mention.post)},
            {"caption"_L1, mention.comment.isEmpty() ? mention.text : u"سيفتي شوز في الموقع"_s}};
}

} // namespace

std::optional<SimResponse> GraphMentions::handle(const SimRequest &request, const QStringList &parts)
{
    if (parts.value(0) != m_context.world.account().igUserId)
        return std::nullopt;
    if (parts.value(1) == "mentions"_L1 && request.method == "POST")
        return reply(request);
    const QString fields = graphBody(request).value("fields"_L1).toString();
    if (parts.size() != 1 || request.method != "GET" || !fields.startsWith("mentioned_"_L1))
        return std::nullopt;
    if (std::optional<SimResponse> refused = refusal(fields))
        return *refused;
    return read(fields);
}

std::optional<SimResponse> GraphMentions::refusal(const QString &wish) const
{
    if (m_refusal == "permission"_L1)
        return refuseMessenger(200, 0, u"Requires instagram_manage_comments permission to manage the object"_s);
    if (m_refusal == "comments_off"_L1)
        return refuseMessenger(100, 2207001, u"Comments have been disabled on this media"_s);
    if (m_refusal == "gone"_L1)
        return refuseMessenger(100, 33, u"Unsupported get request. Object does not exist or cannot be loaded"_s);
    if (m_refusal == "names"_L1 && wish.contains("username"_L1))
        return refuseMessenger(100, 0,
                               u"Tried accessing nonexisting field (username) on node type (ShadowIGComment)"_s);
    return std::nullopt;
}

const GraphMentions::Mention *GraphMentions::find(const QString &post, const QString &comment) const
{
    for (const Mention &mention : m_mentions) {
        if ((post.isEmpty() || mention.post == post) && mention.comment == comment)
            return &mention;
    }
    return nullptr;
}

SimResponse GraphMentions::read(const QString &wish) const
{
    static const QRegularExpression form(
        u"^mentioned_(media\\.media_id|comment\\.comment_id)\\((\\d+)\\)\\{(.+)\\}$"_s);
    const QRegularExpressionMatch match = form.match(wish);
    if (!match.hasMatch())
        return refuseMessenger(100, 0, u"Syntax error in the parameter fields"_s);
    const bool inCaption = match.captured(1).startsWith("media"_L1);
    const QString id = match.captured(2);
    const Mention *mention = inCaption ? find(id, {}) : find({}, id);
    if (!mention)
        return refuseMessenger(100, 33, u"Unsupported get request. Object with ID '%1' does not exist"_s.arg(id));
    QJsonObject object = inCaption ? postOf(*mention) : QJsonObject{{"id"_L1, mention->comment}};
    object.insert("timestamp"_L1, timeText(mention->at));
    if (!inCaption) {
        object.insert("text"_L1, mention->text);
        object.insert("media"_L1, postOf(*mention));
    }
    if (match.captured(3).contains("username"_L1))
        object.insert("username"_L1, mention->writer);
    return ok({{inCaption ? "mentioned_media"_L1 : "mentioned_comment"_L1, object},
               {"id"_L1, m_context.world.account().igUserId}});
}

SimResponse GraphMentions::reply(const SimRequest &request) const
{
    const QJsonObject body = graphBody(request);
    const QString text = body.value("message"_L1).toString();
    const QString comment = idText(body.value("comment_id"_L1));
    if (text.isEmpty())
        return refuseMessenger(100, 0, u"The parameter message is required."_s);
    if (!find(idText(body.value("media_id"_L1)), comment))
        return refuseMessenger(100, 0, u"Invalid parameter media_id"_s);
    m_context.journal.add(u"mentionReply"_s, {{"comment"_L1, comment}, {"text"_L1, text}});
    return ok({{"id"_L1, m_context.world.nextId()}});
}

} // namespace migochat::sim
