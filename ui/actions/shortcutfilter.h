#pragma once

#include "ui/actions/commandlist.h"
#include "ui/actions/physicalkey.h"

#include <QObject>

#include <functional>

class QWidget;

namespace migochat {

class CommandRegistry;

/// Whether a widget (and all inside) has the keyboard to itself: the palette, a field that waits for a key. Or is asked
/// first, as lists are: what it accepts of the question that Qt asks for its own shortcuts, it does itself.
enum class KeyListening { Shared, AskedFirst, Own };
void setKeyListening(QWidget *widget, KeyListening listening);

/// Listens to the keys of one window and runs the commands they mean. Keys are matched by their place on the keyboard
/// where the layout is not Latin, so they work while people write Arabic.
class ShortcutFilter final : public QObject
{
    Q_OBJECT

public:
    /// `place` says where the person is.
    ShortcutFilter(CommandRegistry &registry, QWidget &window, std::function<CommandPlace()> place);

    /// For tests: as another system would number the keys.
    void setKeyboard(KeyboardSystem system) { m_system = system; }

Q_SIGNALS:
    /// Alt was pressed and released alone.
    void altTapped();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool onPress(QWidget &origin, const QKeyEvent &event);
    void watchAlt(const QKeyEvent &event);

    CommandRegistry &m_registry;
    QWidget &m_window;
    std::function<CommandPlace()> m_place;
    KeyboardSystem m_system;
    bool m_altAlone = false;
};

} // namespace migochat
