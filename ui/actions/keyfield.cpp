#include "ui/actions/keyfield.h"

#include "ui/actions/physicalkey.h"
#include "ui/actions/shortcutfilter.h"
#include "ui/text/direction.h"

#include <QKeyEvent>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isModifier(int key)
{
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt || key == Qt::Key_Meta ||
           key == Qt::Key_AltGr || key == Qt::Key_CapsLock || key == Qt::Key_unknown || key == 0;
}

} // namespace

KeyField::KeyField(QWidget *parent) : QToolButton(parent)
{
    setProperty("role", u"outlined"_s);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumWidth(190);
    setMinimumHeight(30);
    connect(this, &QToolButton::clicked, this, [this] { setWaiting(!m_waiting); });
    refresh();
}

void KeyField::setKeys(const KeyMap::Keys &keys)
{
    m_keys = keys;
    setWaiting(false);
}

void KeyField::setWaiting(bool waiting)
{
    m_waiting = waiting;
    setKeyListening(this, waiting ? KeyListening::Own : KeyListening::Shared);
    refresh();
}

void KeyField::refresh()
{
    QStringList texts;
    for (const QKeyCombination key : m_keys)
        texts.append(leftToRight(KeyMap::textOf(key)));
    if (m_waiting)
        setText(tr("Press the new keys…"));
    else
        setText(texts.isEmpty() ? tr("none") : texts.join(u"  ·  "_s));
}

/// Before Tab and the arrows move the keyboard away and before anybody takes the keys for a shortcut.
bool KeyField::event(QEvent *event)
{
    if (m_waiting && event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (m_waiting && event->type() == QEvent::KeyPress) {
        take(*static_cast<QKeyEvent *>(event));
        event->accept();
        return true;
    }
    if (m_waiting && event->type() == QEvent::KeyRelease)
        return true; // Space would press the button again
    return QToolButton::event(event);
}

void KeyField::take(const QKeyEvent &event)
{
    if (isModifier(event.key()))
        return;
    if (event.key() == Qt::Key_Escape)
        return setWaiting(false);
    if (event.key() == Qt::Key_Backspace && event.modifiers() == Qt::NoModifier) {
        setWaiting(false);
        Q_EMIT cleared();
        return;
    }
    const QList<QKeyCombination> meanings = meaningsOf(keyPressOf(event), keyboardSystem());
    if (meanings.isEmpty())
        return;
    setWaiting(false);
    Q_EMIT keyPressed(meanings.constFirst());
}

void KeyField::focusOutEvent(QFocusEvent *event)
{
    QToolButton::focusOutEvent(event);
    setWaiting(false);
}

void KeyField::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace migochat
