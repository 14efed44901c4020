#pragma once

#include "ui/models/roles.h"

namespace migochat {

/// What the models of conversations give beside RowRole.
enum ListRole {
    ListedRole = IdRole + 1, ///< conversations::ListedConversation
};

} // namespace migochat
