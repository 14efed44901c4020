#pragma once

#include "app/domain/conversation.h"

#include <QMetaType>
#include <QStringList>

namespace migochat {

/// A row of the conversation list with what it paints beside the conversation itself.
struct ListedConversation : ConversationRow {
    ListedConversation() = default;
    explicit ListedConversation(const ConversationRow &row) : ConversationRow(row) {}

    QStringList tags;
    QString note; ///< newer than the last message, else empty
    LeadId lead;
    std::optional<Instant> nextFollowUp; ///< in the list of what is due: whatever is due first
    TaskId task;                         ///< that is due first, in that list; invalid: the follow-up is
    Instant closesAt{};                  ///< end of the free reply window; the epoch when there never was one
};

} // namespace migochat

Q_DECLARE_METATYPE(migochat::ListedConversation)
