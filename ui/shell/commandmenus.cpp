#include "ui/shell/commandmenus.h"

#include "ui/actions/commandregistry.h"

#include <QApplication>
#include <QEvent>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace migochat {

CommandMenus::CommandMenus(CommandRegistry &registry, QMainWindow &window)
    : QObject(&window), m_registry(registry), m_window(window)
{
    connect(&registry, &CommandRegistry::changed, this, &CommandMenus::refresh);
#ifdef Q_OS_MACOS
    build();
#endif
}

void CommandMenus::build()
{
    if (!m_menus.isEmpty())
        return;
    QMenuBar *bar = m_window.menuBar();
    for (const CommandSpec &spec : commandList()) {
        QMenu *&menu = m_menus[spec.group];
        if (!menu) {
            menu = bar->addMenu(QString());
            menu->setToolTipsVisible(true);
            connect(menu, &QMenu::aboutToHide, this, &CommandMenus::hideWhenLeft, Qt::QueuedConnection);
        }
        menu->addAction(m_registry.action(spec));
    }
    bar->installEventFilter(this);
    refresh();
}

void CommandMenus::refresh()
{
    if (m_menus.isEmpty())
        return;
    static_cast<void>(m_registry.action(commandList().front())); // brings all of them up to date
    for (auto entry = m_menus.begin(); entry != m_menus.end(); ++entry) {
        const QList<QAction *> actions = entry.value()->actions();
        const bool any =
            std::any_of(actions.begin(), actions.end(), [](const QAction *action) { return action->isVisible(); });
        entry.value()->setTitle(CommandNames::group(entry.key()));
        entry.value()->menuAction()->setVisible(any);
    }
}

void CommandMenus::setAlwaysShown(bool shown)
{
    m_always = shown;
#ifndef Q_OS_MACOS
    if (!shown && m_menus.isEmpty())
        return;
    build();
    m_window.menuBar()->setVisible(shown);
#endif
}

void CommandMenus::peek()
{
#ifndef Q_OS_MACOS
    build();
    QMenuBar *bar = m_window.menuBar();
    if (bar->isVisible() && !m_always)
        return bar->hide();
    bar->show();
    const QList<QAction *> menus = bar->actions();
    const auto first = std::find_if(menus.begin(), menus.end(), [](const QAction *menu) { return menu->isVisible(); });
    bar->setFocus(Qt::MenuBarFocusReason);
    if (first != menus.end())
        bar->setActiveAction(*first);
#endif
}

bool CommandMenus::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        QMetaObject::invokeMethod(this, &CommandMenus::hideWhenLeft, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void CommandMenus::hideWhenLeft()
{
#ifndef Q_OS_MACOS
    QMenuBar *bar = m_window.menuBar();
    if (!m_always && !bar->hasFocus() && !QApplication::activePopupWidget())
        bar->hide();
#endif
}

} // namespace migochat
