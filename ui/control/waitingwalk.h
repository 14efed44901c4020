#pragma once

#include "app/store/conversations.h"

/// The way from one customer who waits to the next, longest wait first and around: mine and nobody's, and those of
/// colleagues only when none of these is left.
namespace migochat::waitingwalk {

struct From {
    ConversationId open{}; ///< never the next
    /// Where the walk was at the open chat, in case it has been answered meanwhile. nullopt: it was not come to by walking.
    std::optional<conversations::Cursor> place{};
    conversations::Moment moment{};
};

struct Step {
    ConversationId conversation{};
    conversations::Cursor place{};
};

/// nullopt: nobody else waits.
[[nodiscard]] Result<std::optional<Step>> next(const Database &database, const From &from);

} // namespace migochat::waitingwalk
