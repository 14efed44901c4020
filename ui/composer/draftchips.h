#pragma once

#include "app/domain/draft.h"

class QWidget;

namespace migochat {
class FlowLayout;
}

/// What the assistant's suggestion rests on, as chips.
namespace migochat::draftchips {

/// The guard found something in it that nothing supports ("price_not_found: 950"): it never leaves by itself.
[[nodiscard]] bool isFinding(const Draft &draft);

/// A finding comes first, in red.
void fill(FlowLayout &chips, QWidget &parent, const Draft &draft);

} // namespace migochat::draftchips
