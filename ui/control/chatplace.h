#pragma once

#include "app/domain/threaditem.h"
#include "ui/mainwindow.h"

#include <functional>

namespace migochat {

class UndoStack;

/// Where a chat stands: in the main window, or in a window of its own. Whoever serves a chat knows no more than this, so
/// both offer the same.
struct ChatPlace {
    QWidget &window; ///< what floats over the chat is a child of it
    const Look &look;
    CommandRegistry &commands;
    InboxPage &page;
    UndoStack &undo;
    std::function<void(const QString &sentence)> say;
    std::function<void(Page page)> showPage; ///< Inbox: this chat comes to the front
    /// Another chat, or a place in one; a window that holds one chat leaves others to the inbox.
    std::function<void(ConversationId conversation, std::optional<ThreadCursor> at)> open;

    /// For what can be done to the open chat alone: whether the keyboard is on another one's row. Says so then.
    [[nodiscard]] bool standsElsewhere() const;
};

} // namespace migochat
