#pragma once

#include "ui/widgets/look.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace migochat {

class ActionButton;
class IconButton;
class UndoStack;

/// A line above the status strip: what was just done and the way back, or one sentence why something was not done.
/// Floats over the page, takes no room and no keyboard.
class UndoBar final : public QWidget
{
    Q_OBJECT

public:
    UndoBar(const Look &look, UndoStack &stack, QWidget *parent);

    /// A sentence for a few seconds.
    void say(const QString &sentence);
    /// The keys of the command, shown in the button.
    void setKeys(const QString &keys);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Button { None, Undo };
    void display(const QString &text, Button button);
    void place();
    void retranslate();

    QString m_keys;
    QLabel *m_text;
    ActionButton *m_undo;
    IconButton *m_close;
    QTimer m_saying;
};

} // namespace migochat
