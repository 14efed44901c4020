#pragma once

#include "ui/inbox/bubblepart.h"
#include "ui/models/roles.h"

#include <functional>

class QMenu;

namespace migochat {

/// What can be done with a row of the thread beside what its blocks offer.
namespace messagemenu {

/// What a thread offers. A look into a chat that is not open has no box to write in and no customer beside it.
enum class Offer { Everything, WithoutChat };
[[nodiscard]] bool isOffered(const PartAction &action, Offer offer);

/// In the order of the menu; reactions are not among them.
[[nodiscard]] QList<PartAction> actionsOf(const ThreadRow &row);
/// Pins a note to its customer, or takes it off there.
[[nodiscard]] PartAction pinAction(const Note &note, bool isPinned);

/// Emoji that customers and staff put under messages.
[[nodiscard]] QStringList emoji();

struct Subject {
    ThreadRow row;
    QList<PartAction> ofParts; ///< what its blocks offer
    Offer offer = Offer::Everything;
    bool isPinned = false; ///< of a note
};
/// Fills the menu of a row.
void fill(QMenu &menu, const Subject &subject, const std::function<void(const PartAction &)> &act);

} // namespace messagemenu
} // namespace migochat
