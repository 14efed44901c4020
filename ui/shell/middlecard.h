#pragma once

class QVBoxLayout;
class QWidget;

namespace migochat {

/// The one card of a page that has nothing else, in its middle; what stands on it goes into the column. Texts that wrap
/// are as high as they need in the card's width.
[[nodiscard]] QVBoxLayout *addMiddleCard(QWidget *page, int width);

} // namespace migochat
