#pragma once

#include <QString>

/// Where somebody named our account outside of our own posts. A mention is a comment whose id is "mention:" and its place:
/// "post" (the caption names us) or "post/comment" on Instagram, the comment or post alone on a page.
namespace migochat {

inline constexpr QLatin1StringView kMentionPrefix{"mention:"};

[[nodiscard]] inline bool isMention(QStringView commentId)
{
    return commentId.startsWith(kMentionPrefix);
}

struct MentionPlace {
    QString post;
    QString comment; ///< empty: in the caption

    /// "post" or "post/comment".
    [[nodiscard]] QString text() const { return comment.isEmpty() ? post : QString(post + u'/' + comment); }
    friend bool operator==(const MentionPlace &, const MentionPlace &) = default;
};

/// Of a place or of the id of a mention.
[[nodiscard]] inline MentionPlace mentionPlace(QStringView text)
{
    if (isMention(text))
        text = text.mid(kMentionPrefix.size());
    const qsizetype slash = text.indexOf(u'/');
    return slash < 0 ? MentionPlace{text.toString(), {}}
                     : MentionPlace{text.left(slash).toString(), text.mid(slash + 1).toString()};
}

} // namespace migochat
