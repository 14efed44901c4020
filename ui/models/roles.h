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

/// One row of the thread view. Dividers exist only on the screen, so they are not part of ThreadItem.
struct ThreadRow {
    enum class Kind { Item, DateDivider, UnreadDivider };

    Kind kind = Kind::Item;
    ThreadItem item;   ///< for Kind::Item
    QDate date;        ///< for Kind::DateDivider
    Message quoted;    ///< what the message replies to, if known (id valid)
};

} // namespace migochat

Q_DECLARE_METATYPE(migochat::ConversationRow)
Q_DECLARE_METATYPE(migochat::LeadRow)
Q_DECLARE_METATYPE(migochat::ThreadRow)
