#pragma once

#include "app/domain/listedconversation.h"
#include "app/domain/searchsynonyms.h"
#include "app/domain/threaditem.h"
#include "ui/models/roles.h"

#include <optional>

namespace migochat {

/// What the models of conversations give beside RowRole.
enum ListRole {
    ListedRole = IdRole + 1, ///< conversations::ListedConversation
    FoundRole,               ///< FoundText, for what a search found
};

/// Why a row was found.
struct FoundText {
    SearchTerms terms;                   ///< what the store looked for
    std::optional<ThreadCursor> place{}; ///< of the message or note; nullopt: the customer was found
};

/// What every model of conversations says of a row.
[[nodiscard]] inline QVariant listedData(const ListedConversation &row, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case RowRole:
        return QVariant::fromValue<ConversationRow>(row);
    case ListedRole:
        return QVariant::fromValue(row);
    case IdRole:
        return row.conversation.id.value();
    default:
        return {};
    }
}

} // namespace migochat

Q_DECLARE_METATYPE(migochat::FoundText)
