#pragma once

#include "app/domain/enumtext.h"
#include "app/domain/id.h"

#include <QHash>
#include <QStringList>

#include <array>
#include <functional>
#include <optional>

namespace migochat {

/// Who may use a ready answer.
enum class CannedScope {
    Mine,
    Role, ///< everybody with the same role: "sales"
    Everybody,
};

template <>
struct EnumText<CannedScope> {
    static constexpr std::array table{
        std::pair{CannedScope::Mine, QLatin1StringView("mine")},
        std::pair{CannedScope::Role, QLatin1StringView("role")},
        std::pair{CannedScope::Everybody, QLatin1StringView("everybody")},
    };
};

/// A ready answer that is put into the box by its key.
struct CannedReply {
    CannedReplyId id;
    QString shortcut;    ///< one word, unique whatever its case
    QStringList aliases; ///< other words to find it by
    QString text;        ///< may hold variables: {customer}, {price:BW-SH-044}
    CannedScope scope = CannedScope::Everybody;
    QString mediaPath{}; ///< of a file that goes along, relative to the folder "canned" of the data; empty: none
    QString mediaName{}; ///< as the customer sees it
    int uses = 0;

    friend bool operator==(const CannedReply &, const CannedReply &) = default;
};

/// Why it cannot be kept: "shortcut_invalid" (empty, longer than 40, with spaces or braces), "text_empty" (no text and no
/// file), "text_too_long" (more than 4096). Empty when it can.
[[nodiscard]] QString cannedProblem(const CannedReply &reply);

/// The names of variables, with which the editor helps; a price takes an article number: {price:SKU}.
[[nodiscard]] QStringList cannedVariables();

/// A text with its variables filled in. `valueOf` is asked for the English name, whichever of the two languages was
/// written; what it does not know stays as it is, and its first place is where a person goes on writing.
struct FilledReply {
    QString text;
    qsizetype gapAt = -1;
    qsizetype gapLength = 0;
};
[[nodiscard]] FilledReply filledReply(const QString &text,
                                      const std::function<std::optional<QString>(const QString &name)> &valueOf);

/// The replies that fit, best first. With `typed` those that hold every word of it, keys that begin with it before the
/// others, then the most used. Without, those that answer what the customer wrote last come first: the later a word
/// stands, the more it counts; synonyms of the search count less than the word. `suggested` is how many of them do.
struct RankedReplies {
    QList<CannedReply> replies;
    int suggested = 0;
};
[[nodiscard]] RankedReplies rankedReplies(const QList<CannedReply> &replies, const QString &typed,
                                          const QString &customerWrote);

} // namespace migochat
