#pragma once

#include "app/store/conversations.h"
#include "ui/inbox/inboxviewdata.h"

/// What the views pane shows, in the store's words.
namespace migochat::listplace {

[[nodiscard]] conversations::Moment momentAt(Instant now, StaffId me);

/// Words for the preferences: "open", "channel/whatsapp", "tag/5"; "newest", "oldest_waiting".
[[nodiscard]] QString wordOf(const ViewKey &view);
[[nodiscard]] QString wordOf(ListSort sort);
/// What such a word names, whether it is still there or not; all open conversations for anything else.
[[nodiscard]] ViewKey viewOf(const QString &word);
[[nodiscard]] std::optional<ListSort> sortOf(const QString &word);

/// Everything that can be chosen, with its number.
[[nodiscard]] ViewCounts linesOf(const conversations::Overview &overview);
/// The list behind a line; of a saved view that is not in `overview`, all open conversations.
[[nodiscard]] conversations::ListQuery queryOf(const ViewKey &view, ListSort sort,
                                               const conversations::Overview &overview);
/// The order of a view as long as nobody chose another.
[[nodiscard]] ListSort usualSort(const ViewKey &view);
/// Whether rows come and go by the clock alone.
[[nodiscard]] bool dependsOnTime(const conversations::ListQuery &query);

} // namespace migochat::listplace
