#pragma once

#include "app/domain/searchsynonyms.h"
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
    SearchTerms terms; ///< what the store looked for
    std::optional<ThreadCursor> place{}; ///< of the message or note; nullopt: the customer was found
};

} // namespace migochat

Q_DECLARE_METATYPE(migochat::FoundText)
