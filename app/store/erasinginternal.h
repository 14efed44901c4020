#pragma once

#include "app/store/sql.h"

/// Which rows go when a customer is forgotten, table by table: children before what they point to.
namespace migochat::erasing {

/// With `:contact`, before the conversations, which leads and scores point to.
[[nodiscard]] SqlList ofLead();
/// With `:conversation`; counts its messages out of the days first.
[[nodiscard]] SqlList ofConversation();
/// With `:contact`: what hangs on the record itself.
[[nodiscard]] SqlList ofContact();
/// With `:contact`, once all of its records are bare.
[[nodiscard]] SqlList recordItself();

} // namespace migochat::erasing
