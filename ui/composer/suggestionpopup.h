#pragma once

#include "ui/widgets/look.h"

#include <QFrame>
#include <QList>

class QLabel;
class QListWidget;

namespace migochat {

class Pictures;

/// One thing that can be put into the box.
struct Suggestion {
    QString key;    ///< what it is for whoever offered it
    QString title;
    QString detail;
    bool marked = false; ///< fits especially well
    QString media{};     ///< where a file lies that goes along; empty: none
};

/// The list above the caret. It never has the keyboard: the box hands it the keys that are meant for it.
class SuggestionPopup final : public QFrame
{
    Q_OBJECT

public:
    /// `box` is what it stands over; it becomes a child of the box's window.
    SuggestionPopup(const Look &look, QWidget *box);

    /// `hint` stands there where there are no items: it cannot be chosen.
    void show(const QList<Suggestion> &items, const QString &hint, const QPoint &caret);
    void move(int rows);
    [[nodiscard]] const Suggestion *current() const;
    [[nodiscard]] bool isEmpty() const { return m_items.isEmpty(); }

Q_SIGNALS:
    void clicked();

private:
    void place(const QPoint &caret);
    void fill(const QList<Suggestion> &items);
    [[nodiscard]] Pictures &pictures();

    const Look m_look;
    QWidget *m_box;
    QList<Suggestion> m_items;
    Pictures *m_pictures = nullptr; ///< made when something has a file
    QListWidget *m_list;
    QLabel *m_hint;
};

} // namespace migochat
