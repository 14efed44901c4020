#pragma once

#include "app/domain/instant.h"
#include "ui/shell/overlay.h"

#include <QStringList>

#include <functional>

class QLabel;
class QLineEdit;
class QListWidget;

namespace migochat {

/// One line to type, what is understood of it, and choices for those who would rather not type. Enter takes the typed
/// text, or the choice that the arrow keys are on.
class AskLine final : public Overlay
{
    Q_OBJECT

public:
    struct Question {
        QString title;
        QString hint;   ///< inside the empty line
        QString text{}; ///< to begin with
        QStringList choices{};
        /// What is understood; empty when nothing is, and then Enter does nothing.
        std::function<QString(const QString &text)> echo{};
        std::function<void(const QString &text)> answered{};
    };

    AskLine(const Look &look, QWidget *window);

    void ask(const Question &question);
    /// Asks for a moment to come, typed as people say it (see typedTime()).
    void askTime(const QString &title, const std::function<void(Instant at)> &answered);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void take(const QString &text);

    Question m_question;
    QLabel *m_title;
    QLineEdit *m_line;
    QLabel *m_echo;
    QListWidget *m_choices;
};

} // namespace migochat
