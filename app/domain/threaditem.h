#pragma once

#include "app/domain/message.h"

#include <variant>

namespace migochat {

/// A line of the conversation's history that is neither message nor note: stage moved, handed over, …
struct Activity {
    qint64 id = 0;
    ContactId contact;
    QString kind; ///< "stage_change", "label_change", "score_change", "assigned", "handed_over", …
    Instant at{};
    QString actor;    ///< staff name, "assistant" or "system"
    QString oldValue; ///< machine words, translated by the screen
    QString newValue;
    QString reason;
};

/// Place of an item in a conversation: newest first by time, then by kind and row, so that no two are equal.
struct ThreadCursor {
    Instant at{};
    int kind = 0; ///< 0 activity, 1 message, 2 note: the order of equal times
    qint64 id = 0;

    friend auto operator<=>(const ThreadCursor &, const ThreadCursor &) = default;
};

/// What the thread shows, oldest to newest.
struct ThreadItem {
    std::variant<Activity, Message, Note> content;

    [[nodiscard]] ThreadCursor cursor() const
    {
        const int kind = static_cast<int>(content.index());
        return std::visit(
            [kind](const auto &item) -> ThreadCursor {
                if constexpr (requires { item.id.value(); })
                    return {item.at, kind, item.id.value()};
                else
                    return {item.at, kind, item.id};
            },
            content);
    }
};

} // namespace migochat
