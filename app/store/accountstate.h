#pragma once

#include "app/domain/inboundevent.h"
#include "app/store/transaction.h"

/// What follows from the platform's words about an account: quality, limit, the state of its templates.
namespace migochat::accountstate {

/// Later words by the platform's clock win, in whatever order they come. Kinds without consequences do nothing.
[[nodiscard]] Result<> follow(Transaction &transaction, AccountId account, const InboundAccountNotice &notice);

} // namespace migochat::accountstate
