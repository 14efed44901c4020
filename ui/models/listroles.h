#pragma once

#include "ui/models/roles.h"

#include <QString>

#include <optional>

namespace migochat {

/// What the models of conversations give beside RowRole.
enum ListRole {
    ListedRole = IdRole + 1, ///< conversations::ListedConversation
    FoundRole,               ///< FoundText, for what a search found
};

/// Why a row was found.
struct FoundText {
    QString typed;
    std::optional<ThreadCursor> place{}; ///< of the message or note; nullopt: the customer was found
};

} // namespace migochat

Q_DECLARE_METATYPE(migochat::FoundText)
