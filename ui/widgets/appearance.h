#pragma once

#include "ui/text/format.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"

namespace migochat {

/// How the program looks to the person who sits here.
struct Appearance {
    Language language = Language::English;
    Digits digits = Digits::Western;
    Theme::Choice theme = Theme::Choice::System;
    Theme::Contrast contrast = Theme::Contrast::System;
    Theme::Density density = Theme::Density::Comfortable;
    Theme::Motion motion = Theme::Motion::Full;
    int zoom = 100; ///< percent

    friend bool operator==(const Appearance &, const Appearance &) = default;
};

} // namespace migochat
