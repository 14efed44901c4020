#pragma once

#include "app/store/conversations.h"
#include "ui/inbox/inboxviewdata.h"

/// What the views pane shows, in the store's words.
namespace migochat::listplace {

/// The desk belongs to the first of the staff until people sign in; the store is born with that row.
[[nodiscard]] conversations::Moment momentAt(Instant now);

/// Everything that can be chosen, with its number.
[[nodiscard]] ViewCounts linesOf(const conversations::Overview &overview);
/// The list behind a line; of a saved view that is not in `overview`, all open conversations.
[[nodiscard]] conversations::ListQuery queryOf(const ViewKey &view, ListSort sort, const conversations::Overview &overview);
/// The order of a view as long as nobody chose another.
[[nodiscard]] ListSort usualSort(const ViewKey &view);
/// Whether rows come and go by the clock alone.
[[nodiscard]] bool dependsOnTime(const conversations::ListQuery &query);

} // namespace migochat::listplace
