#pragma once

#include "ui/actions/physicalkey.h"

#include <Qt>

#include <optional>

class QKeyEvent;

namespace migochat {

/// Ctrl+Shift pressed and let go without another key, as in the text fields of Windows: on the right side of the keyboard
/// it means a paragraph from right to left, on the left side one from left to right. Which Shift it was decides; where the
/// system does not tell them apart, which Ctrl.
class DirectionKeys
{
public:
    explicit DirectionKeys(KeyboardSystem system = keyboardSystem()) : m_system(system) {}

    /// Every press (also as ShortcutOverride) and release, in order; the direction when the pair was let go.
    [[nodiscard]] std::optional<Qt::LayoutDirection> heard(const QKeyEvent &event);
    void forget();

private:
    enum class Side { Unknown, Left, Right };
    [[nodiscard]] Side sideOf(const KeyPress &press) const;
    void onPress(const KeyPress &press);

    KeyboardSystem m_system;
    bool m_control = false;
    bool m_shift = false;
    bool m_disturbed = false; ///< another key was pressed meanwhile: it is a shortcut
    Side m_controlSide = Side::Unknown;
    Side m_shiftSide = Side::Unknown;
};

} // namespace migochat
