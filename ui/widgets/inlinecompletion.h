#pragma once

#include <QCompleter>
#include <QLineEdit>

namespace migochat {

/// What is typed is completed to one of these where it stands: a list of its own would take the keyboard from the line.
inline void completeInline(QLineEdit &line, const QStringList &choices)
{
    auto *completer = new QCompleter(choices, &line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setCompletionMode(QCompleter::InlineCompletion);
    line.setCompleter(completer); // which deletes the one before: it belongs to the line
}

} // namespace migochat
