#pragma once

#include "app/domain/conversation.h"
#include "app/domain/lead.h"
#include "app/domain/threaditem.h"

#include <QMetaType>

namespace migochat {

/// What the item models hand to delegates and views beside Qt::DisplayRole (plain text). The accessible sentence
/// of a row is added by the views, in the language of the screen (ui/widgets/spokenrows.h).
enum ItemRole {
    RowRole = Qt::UserRole + 1, ///< ConversationRow, LeadRow or ThreadRow, by model
    IdRole,                     ///< qint64 row id
};

/// A time in which nobody listened, as far as it concerns the account of a thread.
struct ThreadGap {
    /// What is known about it by now.
    enum class Known { Searching, Everything, NotEverything };

    GapId id;
    Instant from{};
    Instant to{};
    QString reason; ///< "agent_off", "asleep", "unreachable"; empty for different ones
    bool ongoing = false;
    Known known = Known::Searching;
    int found = 0; ///< messages fetched afterwards
    int times = 1; ///< more than one: several without anything between them, from the first to the last

    friend bool operator==(const ThreadGap &, const ThreadGap &) = default;
};

/// One row of the thread view. Dividers exist only on the screen, so they are not part of ThreadItem.
struct ThreadRow {
    enum class Kind { Item, DateDivider, UnreadDivider, GapDivider };

    Kind kind = Kind::Item;
    ThreadItem item;                 ///< for Kind::Item
    QDate date;                      ///< for Kind::DateDivider
    Message quoted;                  ///< what the message replies to, if known (id valid)
    ThreadGap gap{};                 ///< for Kind::GapDivider
    std::optional<Instant> sendAt{}; ///< when a planned answer leaves
    QString ad{};                    ///< name of the ad that the message came from, as far as it is known
};

} // namespace migochat

Q_DECLARE_METATYPE(migochat::ConversationRow)
Q_DECLARE_METATYPE(migochat::LeadRow)
Q_DECLARE_METATYPE(migochat::ThreadRow)
