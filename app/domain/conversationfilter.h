#pragma once

#include "app/domain/id.h"
#include "app/domain/lead.h"
#include "app/domain/result.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace migochat {

/// Conditions that all have to hold; in a list one value has to fit. Empty lists and absent values ask nothing.
struct FilterGroup {
    QStringList channels{};
    QList<LeadLabel> labels{};
    QList<LeadStage> stages{};
    QList<StaffId> assignees{}; ///< the invalid id is "nobody"
    QList<TagId> tags{};
    QList<TagId> alsoTags{}; ///< besides one of `tags`: a conversation can have many
    bool unread = false;
    bool followUp = false;               ///< due today or before
    std::optional<int> waitingMinutes{}; ///< at least
    std::optional<int> closesHours{};    ///< at most
    std::optional<int> minScore{};

    friend bool operator==(const FilterGroup &, const FilterGroup &) = default;
};

/// What a saved view holds: open conversations for which one of the groups holds. Kept as JSON, because the store hands
/// it to one fixed statement (app/store/conversationlist.h) that takes it apart.
struct ConversationFilter {
    QList<FilterGroup> groups{};

    [[nodiscard]] QString toText() const;
    /// Errors: InvalidPayload for what is not a filter, or asks nothing at all.
    [[nodiscard]] static Result<ConversationFilter> fromText(const QString &text);

    friend bool operator==(const ConversationFilter &, const ConversationFilter &) = default;
};

} // namespace migochat
