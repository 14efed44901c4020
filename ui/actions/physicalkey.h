#pragma once

#include <QKeyCombination>
#include <QList>

#include <optional>

class QKeyEvent;

namespace migochat {

/// How a system numbers the keys of a keyboard by their place, whatever layout is active.
enum class KeyboardSystem {
    Windows, ///< virtual key; the Arabic layouts leave letters and digits where they are
    MacOs,   ///< key code; 0 is the A key
    Xkb,     ///< X11 and Wayland: evdev scan code plus 8
};

[[nodiscard]] KeyboardSystem keyboardSystem();

/// One press as Qt reports it, apart from the event so that any system's codes can be tried anywhere.
struct KeyPress {
    int key = 0;
    Qt::KeyboardModifiers modifiers;
    quint32 scanCode = 0;
    quint32 virtualKey = 0;
};

[[nodiscard]] KeyPress keyPressOf(const QKeyEvent &event);

/// What a keyboard with the US layout has at this place; nullopt for keys that print nothing and unknown places.
[[nodiscard]] std::optional<Qt::Key> usKeyAt(KeyboardSystem system, const KeyPress &press);

/// What the press may stand for, likeliest first. A Latin letter or digit is what is printed on the key. Everything
/// else is taken by its place first: with the Arabic layout Ctrl+K arrives as Ctrl+ن and Ctrl+Shift+F as Ctrl+Shift+[.
[[nodiscard]] QList<QKeyCombination> meaningsOf(const KeyPress &press, KeyboardSystem system);

} // namespace migochat
