#pragma once

#include "app/domain/message.h"
#include "app/store/database.h"

#include <QSet>

/// What a changed row means to a person who looks elsewhere.
namespace migochat::happenings {

struct Happening {
    enum class Kind { NewCustomer, Waiting, FollowUp, Task, Closing, Assigned, HotLead, HandedOver, Named, FailedSend };

    Kind kind = Kind::Waiting;
    ConversationId conversation;
    MessageId message; ///< invalid when it is about none
    QString name;
    QString text; ///< what the customer wrote, the note, or what is due
    MessageKind form = MessageKind::Text;
    QString failureCode; ///< of FailedSend
    StaffId staff{};     ///< of Named and Assigned: the colleague
    StaffId by{};        ///< who did or sent it; invalid: nobody of the shop
    StaffId assignee{};  ///< of the chat; invalid: nobody has it, or it is not asked for
    QString staffName{};
    Instant at{}; ///< when it was known here
};

/// Messages of customers that came, and ours that failed, at `since` or later. Nothing about chats that are spam.
[[nodiscard]] Result<QList<Happening>> ofMessages(const Database &database, const QSet<qint64> &ids, Instant since);
/// Leads that became hot and chats that were handed over, by no person, colleagues whom a note named and colleagues who
/// were given a chat, at `since` or later.
[[nodiscard]] Result<QList<Happening>> ofActivities(const Database &database, const QSet<qint64> &ids, Instant since);

/// What the clock alone brings between two moments, the first one not included: follow-ups that are due, of mine and
/// nobody's chats, tasks of mine and nobody's, and customers of mine who wait and whose window closes within kSoon.
inline constexpr std::chrono::hours kSoon{1};
[[nodiscard]] Result<QList<Happening>> dueBetween(const Database &database, StaffId me, Instant from, Instant to);

/// Customers of mine and nobody's, of everybody without `me`, who began to wait at `since` or later and still do.
[[nodiscard]] Result<int> waitingSince(const Database &database, StaffId me, Instant since);

} // namespace migochat::happenings
