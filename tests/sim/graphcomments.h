#pragma once

#include "tests/sim/commentbook.h"
#include "tests/sim/context.h"

#include <QStringList>

#include <optional>

namespace migochat::sim {

/// The calls on comments: read, reply in public, hide, show again, delete; of the Page and of Instagram.
class GraphComments
{
public:
    GraphComments(Context context, CommentBook &book) : m_context(context), m_book(book) {}

    /// Nothing when the node is no comment.
    [[nodiscard]] std::optional<SimResponse> handle(const SimRequest &request, const QStringList &parts);

private:
    [[nodiscard]] SimResponse reply(const SimRequest &request, const Comment &comment);
    [[nodiscard]] SimResponse hide(const SimRequest &request, Comment &comment);
    [[nodiscard]] SimResponse remove(Comment &comment);
    [[nodiscard]] SimResponse replies(const Comment &comment) const;
    [[nodiscard]] QJsonObject describe(const Comment &comment) const;
    void tell(const Comment &comment, const QString &verb);

    Context m_context;
    CommentBook &m_book;
};

} // namespace migochat::sim
