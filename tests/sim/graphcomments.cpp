#include "tests/sim/graphcomments.h"

#include "tests/sim/graphbody.h"
#include "tests/sim/grapherror.h"
#include "tests/sim/igwebhook.h"
#include "tests/sim/jsontext.h"
#include "tests/sim/mswebhook.h"

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isTrue(const QJsonValue &value)
{
    return value.toBool() || value.toString() == "true"_L1 || value.toString() == "1"_L1;
}

} // namespace

std::optional<SimResponse> GraphComments::handle(const SimRequest &request, const QStringList &parts)
{
    Comment *comment = m_book.find(parts.value(0));
    if (!comment)
        return std::nullopt;
    const QString edge = parts.value(1);
    // The Page calls the edge comments, Instagram calls it replies.
    const QString wanted = comment->channel == Channel::Instagram ? u"replies"_s : u"comments"_s;
    if (edge == wanted && request.method == "POST")
        return reply(request, *comment);
    if (edge == wanted && request.method == "GET")
        return replies(*comment);
    if (!edge.isEmpty())
        return std::nullopt;
    if (request.method == "POST")
        return hide(request, *comment);
    if (request.method == "DELETE")
        return remove(*comment);
    return ok(describe(*comment));
}

SimResponse GraphComments::reply(const SimRequest &request, const Comment &comment)
{
    const QString text = graphBody(request).value("message"_L1).toString();
    if (text.isEmpty())
        return refuseMessenger(100, 0, u"The parameter message is required."_s);
    if (text.size() > 8000)
        return refuseMessenger(100, 0, u"Length of param message must be less than or equal to 8000"_s);
    World &world = m_context.world;
    const bool onInstagram = comment.channel == Channel::Instagram;
    const QString id = onInstagram ? world.nextId() : QString(comment.post.section(u'_', -1) + u'_' + world.nextId());
    const Comment made = m_book.add({id, comment.channel, {}, comment.post, comment.id, text, world.now()});
    m_context.journal.add(u"publicReply"_s, {{"comment"_L1, comment.id}, {"text"_L1, text}});
    tell(made, u"add"_s); // the business's own comments arrive as well
    return ok({{"id"_L1, id}});
}

SimResponse GraphComments::hide(const SimRequest &request, Comment &comment)
{
    const QJsonObject body = graphBody(request);
    const QLatin1StringView name = comment.channel == Channel::Instagram ? "hide"_L1 : "is_hidden"_L1;
    if (!body.contains(name))
        return refuseMessenger(100, 0, u"The parameter %1 is required."_s.arg(name));
    comment.hidden = isTrue(body.value(name));
    m_context.journal.add(u"commentHidden"_s, {{"comment"_L1, comment.id}, {"hidden"_L1, comment.hidden}});
    if (comment.channel == Channel::Messenger)
        tell(comment, comment.hidden ? u"hide"_s : u"unhide"_s);
    return ok({{"success"_L1, true}});
}

SimResponse GraphComments::remove(Comment &comment)
{
    comment.removed = true;
    m_context.journal.add(u"commentRemoved"_s, {{"comment"_L1, comment.id}});
    if (comment.channel == Channel::Messenger)
        tell(comment, u"remove"_s);
    return ok({{"success"_L1, true}});
}

SimResponse GraphComments::replies(const Comment &comment) const
{
    QJsonArray data;
    const QList<Comment> found = m_book.under(comment.id);
    for (const Comment &one : found)
        data.append(describe(one));
    return ok({{"data"_L1, data}, {"paging"_L1, QJsonObject{}}});
}

QJsonObject GraphComments::describe(const Comment &comment) const
{
    const Credentials &account = m_context.world.account();
    const bool ours = comment.customer.isEmpty();
    const QString at = toDateTime(comment.at).toUTC().toString(u"yyyy-MM-ddTHH:mm:ss"_s) + u"+0000";
    if (comment.channel == Channel::Instagram) {
        const Customer *writer = ours ? nullptr : &m_context.world.customer(comment.customer);
        return {{"id"_L1, comment.id},
                {"text"_L1, comment.text},
                {"hidden"_L1, comment.hidden},
                {"timestamp"_L1, at},
                {"username"_L1, writer ? writer->igUsername : account.igUsername}};
    }
    const QString name = ours ? u"Best Work Wear"_s : m_context.world.customer(comment.customer).name;
    const QString writer = ours ? account.pageId : m_context.world.customer(comment.customer).psid;
    return {{"id"_L1, comment.id},
            {"message"_L1, comment.text},
            {"is_hidden"_L1, comment.hidden},
            {"can_reply_privately"_L1, !ours && !comment.answeredPrivately},
            {"created_time"_L1, at},
            {"from"_L1, QJsonObject{{"id"_L1, writer}, {"name"_L1, name}}}};
}

void GraphComments::tell(const Comment &comment, const QString &verb)
{
    World &world = m_context.world;
    if (comment.channel == Channel::Instagram) {
        m_context.courier.post(Channel::Instagram, instagramComment(world, comment, ChangeForm::Changes),
                               milliseconds(5));
        return;
    }
    m_context.courier.post(Channel::Messenger, pageComment(world, comment, verb), milliseconds(5));
}

} // namespace migochat::sim
