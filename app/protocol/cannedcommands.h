#pragma once

#include "app/domain/cannedreply.h"
#include "app/protocol/commands.h"

/// What a person can do to ready answers.
namespace migochat {

struct SavedCannedReply {
    CannedReplyId reply{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SavedCannedReply> fromJson(const QJsonObject &object);
};

/// Makes a new one (invalid id) or changes one. Refused with the words of cannedProblem(), "shortcut_taken",
/// "no_such_reply".
struct SaveCannedReply {
    static constexpr QLatin1StringView kName{"save_canned_reply"};
    using Reply = SavedCannedReply;
    CannedReply reply{}; ///< `uses` is counted by the agent
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<SaveCannedReply> fromJson(const QJsonObject &object);
};

/// Refused with "no_such_reply".
struct DeleteCannedReply {
    static constexpr QLatin1StringView kName{"delete_canned_reply"};
    using Reply = Done;
    CannedReplyId reply{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<DeleteCannedReply> fromJson(const QJsonObject &object);
};

/// It was put into a box: the most used come first.
struct NoteCannedUse {
    static constexpr QLatin1StringView kName{"note_canned_use"};
    using Reply = Done;
    CannedReplyId reply{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<NoteCannedUse> fromJson(const QJsonObject &object);
};

} // namespace migochat
