#pragma once

#include "tests/sim/world.h"

#include <QHash>

#include <optional>

namespace migochat::sim {

/// One comment (or visitor post) under something of the Page or of the Instagram account.
struct Comment {
    QString id;
    Channel channel = Channel::Messenger;
    QString customer; ///< Customer::id; empty when the business wrote it
    QString post;
    QString parent; ///< the comment it answers, else the post
    QString text;
    Instant at;
    bool answeredPrivately = false;
    bool hidden = false;
    bool removed = false;
};

/// All comments, for replies in public and in private. The private reply has its own rules: once, seven days.
class CommentBook
{
public:
    Comment &add(Comment comment);
    /// Null when there is none or it was removed.
    [[nodiscard]] Comment *find(const QString &id);
    [[nodiscard]] QList<Comment> under(const QString &parent) const;
    [[nodiscard]] QList<Comment> all() const { return m_comments.values(); }

    /// What refuses a private reply to it; nothing when it may be sent.
    [[nodiscard]] std::optional<SimResponse> privateReplyError(const QString &id, Instant now);

private:
    QHash<QString, Comment> m_comments;
};

} // namespace migochat::sim
