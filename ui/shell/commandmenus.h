#pragma once

#include "ui/actions/commandlist.h"

#include <QHash>
#include <QObject>

class QMainWindow;
class QMenu;

namespace migochat {

class CommandRegistry;

/// The menu bar, filled from the registry when it is first shown. On macOS it is the system's; elsewhere it stays hidden until Alt is tapped,
/// unless the person wants it there always.
class CommandMenus final : public QObject
{
    Q_OBJECT

public:
    CommandMenus(CommandRegistry &registry, QMainWindow &window);

    void setAlwaysShown(bool shown);
    /// Shows it and puts the keyboard on its first menu; hides it again when it loses the keyboard.
    void peek();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void refresh();
    void hideWhenLeft();

    CommandRegistry &m_registry;
    QMainWindow &m_window;
    QHash<CommandGroup, QMenu *> m_menus;
    bool m_always = false;
};

} // namespace migochat
