#include "ui/actions/shortcutfilter.h"

#include "ui/actions/commandregistry.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QTextEdit>

namespace migochat {

namespace {

constexpr const char *kKeepsKeys = "keepsKeys";

bool isText(const QWidget &widget)
{
    return widget.testAttribute(Qt::WA_InputMethodEnabled) && !qobject_cast<const QAbstractItemView *>(&widget);
}

/// Taking back what was typed comes before taking back what was done.
bool undoesTyping(const QWidget &widget)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        return line->isUndoAvailable();
    if (const auto *text = qobject_cast<const QTextEdit *>(&widget))
        return text->document()->isUndoAvailable();
    const auto *plain = qobject_cast<const QPlainTextEdit *>(&widget);
    return plain && plain->document()->isUndoAvailable();
}

bool isList(const QWidget &widget)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(&widget);
    if (!view)
        view = qobject_cast<const QAbstractItemView *>(widget.parentWidget()); // its viewport
    return view && view->editTriggers() == QAbstractItemView::NoEditTriggers;
}

/// The widget itself or the nearest one around it that listens in this way.
QWidget *listeningAround(QWidget *widget, KeyListening listening)
{
    for (; widget; widget = widget->parentWidget()) {
        if (widget->property(kKeepsKeys).toInt() == static_cast<int>(listening))
            return widget;
        if (widget->isWindow())
            break;
    }
    return nullptr;
}

/// What a list has to do with a key itself (play what is chosen, drop a selection) comes before what the key means
/// everywhere; it says so by accepting the question that Qt asks for its own shortcuts. Fields accept nearly every key, so
/// they are not asked.
bool wantsItself(QWidget &list, const QKeyEvent &event)
{
    QKeyEvent question(QEvent::ShortcutOverride, event.key(), event.modifiers(), event.text());
    question.ignore();
    return QCoreApplication::sendEvent(&list, &question) && question.isAccepted();
}

} // namespace

void setKeyListening(QWidget *widget, KeyListening listening)
{
    widget->setProperty(kKeepsKeys, static_cast<int>(listening));
}

ShortcutFilter::ShortcutFilter(CommandRegistry &registry, QWidget &window, std::function<CommandPlace()> place)
    : QObject(&window), m_registry(registry), m_window(window), m_place(std::move(place)), m_system(keyboardSystem())
{
    qApp->installEventFilter(this);
}

bool ShortcutFilter::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type != QEvent::KeyPress && type != QEvent::KeyRelease)
        return false;
    auto *origin = qobject_cast<QWidget *>(watched);
    if (!origin || origin->window() != &m_window)
        return false;
    const auto &key = *static_cast<QKeyEvent *>(event);
    watchAlt(key);
    return type == QEvent::KeyPress && onPress(*origin, key);
}

void ShortcutFilter::watchAlt(const QKeyEvent &event)
{
    if (event.key() != Qt::Key_Alt) {
        m_altAlone = false;
        return;
    }
    if (event.type() == QEvent::KeyPress) {
        m_altAlone = (event.modifiers() & ~Qt::AltModifier) == Qt::NoModifier; // Alt+Shift switches layouts
        return;
    }
    if (std::exchange(m_altAlone, false))
        Q_EMIT altTapped();
}

bool ShortcutFilter::onPress(QWidget &origin, const QKeyEvent &event)
{
    if (listeningAround(&origin, KeyListening::Own))
        return false;
    QWidget *const asked = isList(origin) ? &origin : listeningAround(&origin, KeyListening::AskedFirst);
    for (const QKeyCombination key : meaningsOf(keyPressOf(event), m_system)) {
        if (KeyMap::isPlain(key) && (isText(origin) || !isList(origin)))
            continue;
        const CommandSpec *spec = m_registry.keys().commandFor(key, m_place());
        if (!spec || !m_registry.isHandled(*spec))
            continue;
        if (asked && wantsItself(*asked, event))
            return false;
        if (spec->id == command::kUndo && undoesTyping(origin))
            return false;
        if (!event.isAutoRepeat() || spec->held == CommandSpec::Held::Repeats)
            m_registry.run(*spec);
        return true;
    }
    return false;
}

} // namespace migochat
