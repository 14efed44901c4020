#pragma once

#include "app/protocol/commands.h"

#include <QStringList>

/// What a person can do with many conversations at once, and with the lists themselves.
namespace migochat {

/// What becomes of one conversation; absent members change nothing.
struct ConversationChange {
    ConversationId conversation{};
    std::optional<ConversationStatus> status{};
    std::optional<Instant> snoozedUntil{}; ///< with Snoozed
    std::optional<StaffId> assignee{};     ///< the invalid id: nobody
    QStringList addTags{};
    QStringList removeTags{};
    std::optional<int> unread{};           ///< at least so many; 0: read
    std::optional<Instant> waitingSince{}; ///< given back when "done" is taken back, unless somebody wrote meanwhile
    MessageId lastMessage{};               ///< known when it was taken, for waitingSince

    /// What brings back the status that a conversation has now, with all that goes along with it.
    [[nodiscard]] static ConversationChange backTo(const Conversation &now)
    {
        return {.conversation = now.id,
                .status = now.status,
                .snoozedUntil = now.snoozedUntil,
                .assignee = {},
                .addTags = {},
                .removeTags = {},
                .unread = now.unreadCount > 0 ? std::optional(now.unreadCount) : std::nullopt,
                .waitingSince = now.waitingSince,
                .lastMessage = now.lastMessage};
    }

    friend bool operator==(const ConversationChange &, const ConversationChange &) = default;
};

/// All of them or none, in one transaction. Conversations that are gone are skipped. Refused with "time_is_past",
/// "unknown_staff" or "tag_name".
struct ChangeConversations {
    static constexpr QLatin1StringView kName{"change_conversations"};
    using Reply = Done;
    QList<ConversationChange> changes{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ChangeConversations> fromJson(const QJsonObject &object);
};

struct SavedViewDone {
    SavedViewId view{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SavedViewDone> fromJson(const QJsonObject &object);
};

/// Makes a saved view (no id) or changes one. Refused with "view_name", "view_filter" or "unknown_staff".
struct SaveView {
    static constexpr QLatin1StringView kName{"save_view"};
    using Reply = SavedViewDone;
    SavedViewId view{};
    QString name{};
    QString filter{}; ///< see ConversationFilter
    double position = 0;
    StaffId owner{}; ///< who alone sees it; the invalid id: everybody does
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SaveView> fromJson(const QJsonObject &object);
};

struct DeleteView {
    static constexpr QLatin1StringView kName{"delete_view"};
    using Reply = Done;
    SavedViewId view{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<DeleteView> fromJson(const QJsonObject &object);
};

} // namespace migochat
