#pragma once

class QWidget;

namespace migochat {

/// Tab within `page` in the order in which people read: from top to bottom, and each line from where reading begins. Qt
/// goes by when each widget was made, which is another order where rows come and go. False at either end of the page.
[[nodiscard]] bool stepInReadingOrder(const QWidget &page, bool forwards);

} // namespace migochat
