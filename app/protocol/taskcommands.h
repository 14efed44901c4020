#pragma once

#include "app/protocol/commands.h"

/// What people do with the things that have to be done for a customer.
namespace migochat {

/// Longest text of a task, in characters.
inline constexpr int kLongestTask = 300;

struct MadeTask {
    TaskId task{};
    [[nodiscard]] QJsonObject toJson() const { return {{QStringLiteral("task"), task.value()}}; }
    [[nodiscard]] static Result<MadeTask> fromJson(const QJsonObject &object);
};

/// A task in a chat. Refused with "no_such_conversation", "no_such_message" (not one of that chat), "task_empty",
/// "task_too_long" or "unknown_staff". It may be due in the past.
struct MakeTask {
    static constexpr QLatin1StringView kName{"make_task"};
    using Reply = MadeTask;
    ConversationId conversation{};
    QString text{};
    std::optional<Instant> due{};
    StaffId assignee{};  ///< invalid: whoever comes first
    MessageId message{}; ///< that it came from; may be invalid
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<MakeTask> fromJson(const QJsonObject &object);
};

/// What is not named stays as it is. Refused with "no_such_task", "task_empty", "task_too_long", "task_not_written" (another
/// text for what the program says itself) or "unknown_staff".
struct ChangeTask {
    static constexpr QLatin1StringView kName{"change_task"};
    using Reply = Done;
    TaskId task{};
    std::optional<QString> text{};
    std::optional<std::optional<Instant>> due{};
    std::optional<StaffId> assignee{};
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ChangeTask> fromJson(const QJsonObject &object);
};

/// It is done, or has to be done after all. Refused with "no_such_task".
struct FinishTask {
    static constexpr QLatin1StringView kName{"finish_task"};
    using Reply = Done;
    TaskId task{};
    bool done = true;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<FinishTask> fromJson(const QJsonObject &object);
};

/// A task that should never have been made goes. Refused with "no_such_task" or "task_not_written" (the program made it).
struct RemoveTask {
    static constexpr QLatin1StringView kName{"remove_task"};
    using Reply = Done;
    TaskId task{};
    [[nodiscard]] QJsonObject toJson() const { return {{QStringLiteral("task"), task.value()}}; }
    [[nodiscard]] static Result<RemoveTask> fromJson(const QJsonObject &object);
};

} // namespace migochat
