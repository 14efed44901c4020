#pragma once

#include "app/domain/inboundevent.h"
#include "app/store/transaction.h"

/// What follows from the platform's words about an account: quality, limit, the state of its templates.
namespace migochat::accountstate {

/// How the platform says that an account stands now; what is empty stays as it was.
struct Standing {
    QString name;
    QString quality; ///< "GREEN", "YELLOW", "RED"
    QString limit;   ///< customers outside of windows in a day: "TIER_2K"
};
[[nodiscard]] Result<> keep(Transaction &transaction, AccountId account, const Standing &standing);

/// Later words by the platform's clock win, in whatever order they come. Kinds without consequences do nothing.
[[nodiscard]] Result<> follow(Transaction &transaction, AccountId account, const InboundAccountNotice &notice);

} // namespace migochat::accountstate
