#pragma once

#include "ui/widgets/look.h"

#include <QTimer>
#include <QWidget>

class QToolButton;

namespace migochat {

class CommandRegistry;
class ElidedLabel;
class UndoStack;

/// At the end of the status strip: what was just done and the way back, or one sentence why something was not done.
/// Covers nothing and never takes the keyboard.
class UndoBar final : public QWidget
{
    Q_OBJECT

public:
    UndoBar(const Look &look, UndoStack &stack, QWidget *parent);

    /// A sentence for a few seconds; what is offered meanwhile comes back after it.
    void say(const QString &sentence);
    /// Says what the commands of the window refuse, and is their way to take back the last act of `stack`.
    void serve(CommandRegistry &commands, UndoStack &stack);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Button { None, Undo };
    void display(const QString &text, Button button);
    void onSaid();
    void retranslate();

    QString m_keys;
    QString m_offered; ///< what can be taken back just now
    ElidedLabel *m_text;
    QToolButton *m_undo;
    QToolButton *m_close;
    QTimer m_saying;
};

} // namespace migochat
