#pragma once

#include "ui/inbox/bubblepart.h"
#include "ui/models/roles.h"

#include <functional>

class QMenu;

namespace migochat {

/// What can be done with a row of the thread beside what its blocks offer.
namespace messagemenu {

/// In the order of the menu; reactions are not among them.
[[nodiscard]] QList<PartAction> actionsOf(const ThreadRow &row);

/// Emoji that customers and staff put under messages.
[[nodiscard]] QStringList emoji();

/// Fills the menu of a row; `ofParts` is what its blocks offer.
void fill(QMenu &menu, const ThreadRow &row, const QList<PartAction> &ofParts,
          const std::function<void(const PartAction &)> &act);

} // namespace messagemenu
} // namespace migochat
