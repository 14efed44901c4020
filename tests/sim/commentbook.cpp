#include "tests/sim/commentbook.h"

#include "tests/sim/grapherror.h"

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Comment &CommentBook::add(Comment comment)
{
    return *m_comments.insert(comment.id, comment);
}

Comment *CommentBook::find(const QString &id)
{
    const auto found = m_comments.find(id);
    return found == m_comments.end() || found->removed ? nullptr : &*found;
}

QList<Comment> CommentBook::under(const QString &parent) const
{
    QList<Comment> found;
    for (const Comment &comment : m_comments) {
        if (comment.parent == parent && !comment.removed)
            found.append(comment);
    }
    return found;
}

std::optional<SimResponse> CommentBook::privateReplyError(const QString &id, Instant now)
{
    const Comment *comment = find(id);
    if (!comment || comment->customer.isEmpty())
        return refuse({400, 100, 33, u"Unsupported post request. Object with this ID does not exist"_s, {}});
    if (comment->answeredPrivately)
        return refuseMessenger(10900, 0, u"Activity already replied to"_s);
    if (now - comment->at > 7 * 24h)
        return refuseMessenger(10, 2018278, u"Private replies are possible for 7 days"_s);
    return std::nullopt;
}

} // namespace migochat::sim
