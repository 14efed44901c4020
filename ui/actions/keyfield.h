#pragma once

#include "ui/actions/keymap.h"

#include <QToolButton>

namespace migochat {

/// Shows the keys of a command; pressed, it waits for new ones. Esc leaves them, Backspace takes them away.
class KeyField final : public QToolButton
{
    Q_OBJECT

public:
    explicit KeyField(QWidget *parent = nullptr);

    void setKeys(const KeyMap::Keys &keys);
    [[nodiscard]] bool isWaiting() const { return m_waiting; }

Q_SIGNALS:
    void keyPressed(QKeyCombination key);
    void cleared();

protected:
    bool event(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setWaiting(bool waiting);
    void refresh();
    void take(const QKeyEvent &event);

    KeyMap::Keys m_keys;
    bool m_waiting = false;
};

} // namespace migochat
