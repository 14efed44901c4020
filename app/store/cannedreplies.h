#pragma once

#include "app/domain/cannedreply.h"
#include "app/store/transaction.h"

/// All SQL about ready answers and what their variables stand for.
namespace migochat::cannedreplies {

/// Those that somebody may use: their own, those of their role, everybody's.
[[nodiscard]] Result<QList<CannedReply>> usableBy(const Database &database, StaffId staff);

/// Makes a new one (invalid id) or changes one; `owner` is whose it is when it is nobody else's. Conflict when another one
/// has the key, NotFound when it is not there or not theirs.
[[nodiscard]] Result<CannedReplyId> save(Transaction &transaction, const CannedReply &reply, StaffId owner,
                                         Instant now);
/// NotFound when it is not there or not theirs.
[[nodiscard]] Result<> remove(Transaction &transaction, CannedReplyId reply, StaffId staff);
/// The most used come first.
[[nodiscard]] Result<> noteUse(Transaction &transaction, CannedReplyId reply);

/// What the variables of a reply stand for in a conversation, by their English names; prices as "price:SKU". The greeting
/// is the screen's business, because it depends on its clock.
[[nodiscard]] Result<QHash<QString, QString>> values(const Database &database, ConversationId conversation,
                                                     StaffId staff);

} // namespace migochat::cannedreplies
