#include "ui/composer/directionkeys.h"

#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace migochat {

namespace {

struct SideKey {
    KeyboardSystem system;
    quint32 code;
    bool isRight;
};

// Windows has one virtual key for both sides; their scan codes differ, the right Ctrl with the bit of extended keys.
// XKB: keysyms of X11/keysymdef.h. macOS: kVK_* of HIToolbox/Events.h; Command is what Qt calls Control there.
constexpr std::array kSideKeys{
    SideKey{KeyboardSystem::Windows, 0x2A, false}, SideKey{KeyboardSystem::Windows, 0x36, true},
    SideKey{KeyboardSystem::Windows, 0x136, true}, SideKey{KeyboardSystem::Windows, 0x1D, false},
    SideKey{KeyboardSystem::Windows, 0x11D, true}, SideKey{KeyboardSystem::Xkb, 0xFFE1, false},
    SideKey{KeyboardSystem::Xkb, 0xFFE2, true},    SideKey{KeyboardSystem::Xkb, 0xFFE3, false},
    SideKey{KeyboardSystem::Xkb, 0xFFE4, true},    SideKey{KeyboardSystem::MacOs, 0x38, false},
    SideKey{KeyboardSystem::MacOs, 0x3C, true},    SideKey{KeyboardSystem::MacOs, 0x37, false},
    SideKey{KeyboardSystem::MacOs, 0x36, true},
};

} // namespace

DirectionKeys::Side DirectionKeys::sideOf(const KeyPress &press) const
{
    const quint32 code = m_system == KeyboardSystem::Windows ? press.scanCode : press.virtualKey;
    const auto known =
        std::ranges::find_if(kSideKeys, [&](const SideKey &key) { return key.system == m_system && key.code == code; });
    if (known == kSideKeys.end())
        return Side::Unknown;
    return known->isRight ? Side::Right : Side::Left;
}

void DirectionKeys::onPress(const KeyPress &press)
{
    if (press.key == Qt::Key_Control) {
        m_control = true;
        m_controlSide = sideOf(press);
    } else if (press.key == Qt::Key_Shift) {
        m_shift = true;
        m_shiftSide = sideOf(press);
    } else {
        m_disturbed = m_control || m_shift;
    }
    // With Alt or Meta it is something else: Alt+Shift switches the layout.
    if (press.modifiers & (Qt::AltModifier | Qt::MetaModifier))
        m_disturbed = true;
}

std::optional<Qt::LayoutDirection> DirectionKeys::heard(const QKeyEvent &event)
{
    if (event.isAutoRepeat())
        return std::nullopt;
    const KeyPress press = keyPressOf(event);
    // A shortcut takes its press away; what is asked before it still tells.
    if (event.type() == QEvent::KeyPress || event.type() == QEvent::ShortcutOverride) {
        onPress(press);
        return std::nullopt;
    }
    if (press.key != Qt::Key_Control && press.key != Qt::Key_Shift)
        return std::nullopt;
    const bool pair = m_control && m_shift && !m_disturbed;
    const Side side = m_shiftSide == Side::Unknown ? m_controlSide : m_shiftSide;
    forget();
    if (!pair || side == Side::Unknown)
        return std::nullopt;
    return side == Side::Right ? Qt::RightToLeft : Qt::LeftToRight;
}

void DirectionKeys::forget()
{
    m_control = false;
    m_shift = false;
    m_disturbed = false;
    m_controlSide = Side::Unknown;
    m_shiftSide = Side::Unknown;
}

} // namespace migochat
