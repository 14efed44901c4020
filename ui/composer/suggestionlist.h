#pragma once

#include "ui/widgets/look.h"

#include <QList>
#include <QListWidget>
#include <QString>

namespace migochat {

class Pictures;
class SuggestionDelegate;

/// One thing that can be taken from a list.
struct Suggestion {
    QString key; ///< what it is for whoever offered it
    QString title;
    QString detail;
    bool marked = false; ///< fits especially well
    QString media{};     ///< where a file lies that goes along; empty: none
};

/// Things to take, two lines each. It never has the keyboard: whoever types beside it hands it the keys that are meant for it.
class SuggestionList final : public QListWidget
{
    Q_OBJECT

public:
    static constexpr int kRowHeight = 44; ///< logical

    explicit SuggestionList(const Look &look, QWidget *parent);

    /// The first one is current.
    void setItems(const QList<Suggestion> &items);
    /// The current one moves; it goes around at the ends.
    void step(int rows);
    /// Null where there is nothing.
    [[nodiscard]] const Suggestion *current() const;
    [[nodiscard]] bool isEmpty() const { return m_items.isEmpty(); }

private:
    [[nodiscard]] Pictures &pictures();

    QList<Suggestion> m_items;
    SuggestionDelegate *m_delegate;
    Pictures *m_pictures = nullptr; ///< made when something has a file
};

} // namespace migochat
