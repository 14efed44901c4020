#pragma once

namespace migochat {

class Clock;
class Format;
class IconSet;
class Theme;

/// What every visible thing needs to draw itself. All four outlive every widget; the composition root owns them.
struct Look {
    const Theme &theme;
    const IconSet &icons;
    const Format &format;
    const Clock &clock;
};

} // namespace migochat
