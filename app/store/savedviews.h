#pragma once

#include "app/store/transaction.h"

/// Lists that people put together themselves.
namespace migochat::savedviews {

struct SavedView {
    SavedViewId id{};
    QString name{};
    QString filter{};    ///< JSON, see app/domain/conversationfilter.h
    double position = 0; ///< order in the pane
    StaffId owner{};     ///< the only one who sees it; invalid: everybody does
};

/// Everybody's and this person's own, in the order of the pane.
[[nodiscard]] Result<QList<SavedView>> shownTo(const Database &database, StaffId staff);
/// Writes a new one (invalid id, at the end) or an existing one; an id that was deleted comes back with that id.
[[nodiscard]] Result<SavedViewId> put(Transaction &transaction, const SavedView &view, Instant now);
[[nodiscard]] Result<> remove(Transaction &transaction, SavedViewId view);

} // namespace migochat::savedviews
