#include "ui/shell/fixedkeys.h"

#include <QtGlobal>

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

using Part = FixedKey::Part;

constexpr std::array kKeys{
    FixedKey{Part::Box, QT_TRANSLATE_NOOP("migochat::FixedKeys", "Take over the assistant's suggestion (empty box)"),
             "Tab"_L1},
    FixedKey{Part::Box, QT_TRANSLATE_NOOP("migochat::FixedKeys", "Send the assistant's suggestion as it is"),
             "Ctrl+Return"_L1},
    FixedKey{Part::Box, QT_TRANSLATE_NOOP("migochat::FixedKeys", "Dismiss the assistant's suggestion"), "Esc"_L1},
    FixedKey{Part::Box,
             QT_TRANSLATE_NOOP("migochat::FixedKeys", "Earlier and later suggestions (on the suggestion's buttons)"),
             "Alt+Up; Alt+Down"_L1},
    FixedKey{Part::Box,
             QT_TRANSLATE_NOOP("migochat::FixedKeys", "The last answer back, or quote the last message (empty box)"),
             "Up"_L1},
    FixedKey{Part::Thread, QT_TRANSLATE_NOOP("migochat::FixedKeys", "From message to message"), "Up; Down"_L1},
    FixedKey{Part::Thread, QT_TRANSLATE_NOOP("migochat::FixedKeys", "To the buttons of a message"), "Left; Right"_L1},
    FixedKey{Part::Thread, QT_TRANSLATE_NOOP("migochat::FixedKeys", "Open what the message holds"), "Return"_L1},
    FixedKey{Part::Thread, QT_TRANSLATE_NOOP("migochat::FixedKeys", "Play or pause a voice note"), "Space"_L1},
    FixedKey{Part::Thread, QT_TRANSLATE_NOOP("migochat::FixedKeys", "Five seconds back or on in a voice note"),
             "Ctrl+Left; Ctrl+Right"_L1},
    FixedKey{Part::Picture, QT_TRANSLATE_NOOP("migochat::FixedKeys", "To the picture before or after"),
             "Left; Right"_L1},
    FixedKey{Part::Picture, QT_TRANSLATE_NOOP("migochat::FixedKeys", "Larger, smaller"), "+; -"_L1},
    FixedKey{Part::Picture, QT_TRANSLATE_NOOP("migochat::FixedKeys", "The whole picture"), "0"_L1},
    FixedKey{Part::Picture, QT_TRANSLATE_NOOP("migochat::FixedKeys", "Move a larger picture"),
             "Shift+Left; Shift+Right"_L1},
};

} // namespace

std::span<const FixedKey> fixedKeys()
{
    return kKeys;
}

} // namespace migochat
