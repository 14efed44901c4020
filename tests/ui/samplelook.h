#pragma once

#include "app/domain/clock.h"
#include "tests/ui/sampleshop.h"
#include "ui/text/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/look.h"

namespace migochat {

/// The moment at which the demo shop stands still.
class SampleClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return sampleshop::now(); }
};

/// Everything a widget needs to draw itself, for tests and pictures.
struct SampleLook {
    Theme theme;
    IconSet icons{theme};
    Format format{Language::English};
    SampleClock clock;
    Look look{theme, icons, format, clock};
};

} // namespace migochat
