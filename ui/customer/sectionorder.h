#pragma once

#include <QStringList>

/// In which order the parts of the customer's panel stand, by their names.
namespace migochat::sectionorder {

inline constexpr QLatin1StringView kLead{"lead"};
inline constexpr QLatin1StringView kFollowUp{"followUp"};
inline constexpr QLatin1StringView kTasks{"tasks"};
inline constexpr QLatin1StringView kTags{"tags"};
inline constexpr QLatin1StringView kNotes{"notes"};
inline constexpr QLatin1StringView kContact{"contact"};
inline constexpr QLatin1StringView kOrders{"orders"};
inline constexpr QLatin1StringView kQuestions{"questions"};
inline constexpr QLatin1StringView kSource{"source"};
inline constexpr QLatin1StringView kFiles{"files"};
inline constexpr QLatin1StringView kChats{"chats"};
inline constexpr QLatin1StringView kHistory{"history"};
inline constexpr QLatin1StringView kPrivacy{"privacy"};

/// As nobody has moved anything.
[[nodiscard]] QStringList usual();

/// All parts in the order somebody chose: parts that are new since stand behind the one they usually follow, and names of
/// parts that are gone are left out.
[[nodiscard]] QStringList complete(const QStringList &chosen);

enum class Side { Before, After };
/// The order with a part beside another one; at the end when the other is not in it.
[[nodiscard]] QStringList placed(QStringList order, const QString &part, Side side, const QString &other);

} // namespace migochat::sectionorder
