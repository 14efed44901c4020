#pragma once

#include "app/domain/message.h"
#include "app/store/database.h"

#include <QSet>

/// What a changed row means to a person who looks elsewhere.
namespace migochat::happenings {

struct Happening {
    enum class Kind { NewCustomer, Waiting, HotLead, HandedOver, Named, FailedSend };

    Kind kind = Kind::Waiting;
    ConversationId conversation;
    MessageId message;   ///< invalid when it is about none
    QString name;
    QString text;        ///< what the customer wrote, or the note
    MessageKind form = MessageKind::Text;
    QString failureCode; ///< of FailedSend
    StaffId staff{};     ///< of Named: the colleague
    QString staffName{};
    Instant at{};        ///< when it was known here
};

/// Messages of customers that came, and ours that failed, at `since` or later. Nothing about chats that are spam.
[[nodiscard]] Result<QList<Happening>> ofMessages(const Database &database, const QSet<qint64> &ids, Instant since);
/// Leads that became hot and chats that were handed over, by no person, and colleagues whom a note named, at `since` or
/// later.
[[nodiscard]] Result<QList<Happening>> ofActivities(const Database &database, const QSet<qint64> &ids, Instant since);

/// Customers who began to wait at `since` or later and still do.
[[nodiscard]] Result<int> waitingSince(const Database &database, Instant since);

} // namespace migochat::happenings
