#pragma once

#include "ui/composer/suggestionlist.h"
#include "ui/shell/overlay.h"

class QLabel;
class QLineEdit;

namespace migochat {

/// Asks which article is meant: the list that "#" opens, and one line more for nobody knows. Esc leaves it as it is.
class ProductPicker final : public Overlay
{
    Q_OBJECT

public:
    ProductPicker(const Look &look, QWidget *window);

    /// `words` are what the customer wrote.
    void ask(const QString &words);
    /// What fits what is typed now; answers to what was typed before are dropped.
    void setItems(const QString &typed, const QList<Suggestion> &items);

Q_SIGNALS:
    void asked(const QString &typed);
    void chosen(const QString &sku); ///< empty: no article

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tellCurrent();
    void take();

    QLabel *m_title;
    QLabel *m_words;
    QLineEdit *m_line;
    QLabel *m_empty;
    SuggestionList *m_list;
};

} // namespace migochat
