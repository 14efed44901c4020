#include "ui/actions/physicalkey.h"

#include <QKeyEvent>
#include <QStringView>

#include <array>

namespace migochat {

namespace {

struct Place {
    quint32 code;
    char16_t key; ///< the character Qt::Key is named after
};

// The rows of a US keyboard from their first key on; evdev counts along a row (linux/input-event-codes.h).
struct Row {
    quint32 first;
    QStringView keys;
};
constexpr std::array kXkbRows{
    Row{10, u"1234567890-="},
    Row{24, u"QWERTYUIOP[]"},
    Row{38, u"ASDFGHJKL;'`"},
    Row{51, u"\\ZXCVBNM,./"},
};

// VK_OEM_* of winuser.h; letters and digits have their own character as number.
constexpr std::array kWindows{
    Place{0xBA, u';'}, Place{0xBB, u'='}, Place{0xBC, u','},  Place{0xBD, u'-'}, Place{0xBE, u'.'},  Place{0xBF, u'/'},
    Place{0xC0, u'`'}, Place{0xDB, u'['}, Place{0xDC, u'\\'}, Place{0xDD, u']'}, Place{0xDE, u'\''},
};

// kVK_ANSI_* of HIToolbox/Events.h, in their order; '\0' where that number is no printing key.
constexpr char16_t kMac[] = u"ASDFHGZXCV\0BQWERYT123465=97-80]OU[IP\0LJ'K;\\,/NM.\0\0`";

std::optional<Qt::Key> keyOf(char16_t character)
{
    if (character == 0)
        return std::nullopt;
    return static_cast<Qt::Key>(character);
}

std::optional<Qt::Key> xkbKey(quint32 code)
{
    for (const Row &row : kXkbRows) {
        if (code >= row.first && code < row.first + static_cast<quint32>(row.keys.size()))
            return keyOf(row.keys.at(static_cast<qsizetype>(code - row.first)).unicode());
    }
    return std::nullopt;
}

std::optional<Qt::Key> windowsKey(quint32 code)
{
    if ((code >= u'A' && code <= u'Z') || (code >= u'0' && code <= u'9'))
        return keyOf(static_cast<char16_t>(code));
    for (const Place &place : kWindows) {
        if (place.code == code)
            return keyOf(place.key);
    }
    return std::nullopt;
}

std::optional<Qt::Key> macKey(quint32 code)
{
    if (code >= std::size(kMac) - 1)
        return std::nullopt;
    return keyOf(kMac[code]);
}

bool isLetterOrDigit(int key)
{
    return (key >= Qt::Key_A && key <= Qt::Key_Z) || (key >= Qt::Key_0 && key <= Qt::Key_9);
}

bool isAscii(int key)
{
    return key > 0x20 && key < 0x7F;
}

bool printsNothing(int key)
{
    return key == Qt::Key_Space || (key >= Qt::Key_Escape && key < Qt::Key_unknown);
}

} // namespace

KeyboardSystem keyboardSystem()
{
#if defined(Q_OS_WIN)
    return KeyboardSystem::Windows;
#elif defined(Q_OS_MACOS)
    return KeyboardSystem::MacOs;
#else
    return KeyboardSystem::Xkb;
#endif
}

KeyPress keyPressOf(const QKeyEvent &event)
{
    return {event.key(), event.modifiers(), event.nativeScanCode(), event.nativeVirtualKey()};
}

std::optional<Qt::Key> usKeyAt(KeyboardSystem system, const KeyPress &press)
{
    switch (system) {
    case KeyboardSystem::Windows:
        return windowsKey(press.virtualKey);
    case KeyboardSystem::MacOs:
        return macKey(press.virtualKey);
    case KeyboardSystem::Xkb:
        break;
    }
    return xkbKey(press.scanCode);
}

QList<QKeyCombination> meaningsOf(const KeyPress &press, KeyboardSystem system)
{
    const Qt::KeyboardModifiers modifiers =
        press.modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier | Qt::MetaModifier);
    const auto printed = static_cast<Qt::Key>(press.key);
    if (isLetterOrDigit(press.key) || printsNothing(press.key))
        return {QKeyCombination(modifiers, printed)};
    QList<QKeyCombination> meanings;
    if (const auto place = usKeyAt(system, press))
        meanings.append(QKeyCombination(modifiers, *place));
    if (isAscii(press.key)) {
        meanings.append(QKeyCombination(modifiers, printed));
        // "+" and "?" need Shift on most keyboards and none on some.
        meanings.append(QKeyCombination(modifiers & ~Qt::ShiftModifier, printed));
    }
    return meanings;
}

} // namespace migochat
