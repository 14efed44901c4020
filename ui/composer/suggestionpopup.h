#pragma once

#include "ui/composer/suggestionlist.h"

#include <QFrame>

class QLabel;

namespace migochat {

/// The list above the caret. It never has the keyboard: the box hands it the keys that are meant for it.
class SuggestionPopup final : public QFrame
{
    Q_OBJECT

public:
    /// `box` is what it stands over; it becomes a child of the box's window.
    SuggestionPopup(const Look &look, QWidget *box);

    /// `hint` stands there where there are no items: it cannot be chosen.
    void show(const QList<Suggestion> &items, const QString &hint, const QPoint &caret);
    void move(int rows) { m_list->step(rows); }
    [[nodiscard]] const Suggestion *current() const;
    [[nodiscard]] bool isEmpty() const { return m_list->isEmpty(); }

Q_SIGNALS:
    void clicked();

private:
    void place(const QPoint &caret);

    const Look m_look;
    QWidget *m_box;
    SuggestionList *m_list;
    QLabel *m_hint;
};

} // namespace migochat
