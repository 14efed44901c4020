#pragma once

#include "ui/search/paletteitem.h"
#include "ui/shell/overlay.h"

class QLabel;
class QLineEdit;
class QListView;

namespace migochat {

class PaletteModel;

/// One field over everything: actions, customers, chats, messages, settings, products. The controller fills it; what
/// it knows by itself is there before the first picture.
class Palette final : public Overlay
{
    Q_OBJECT

public:
    Palette(const Look &look, QWidget *window);

    /// The lines for what is typed now. What the person has moved to stays marked.
    void setItems(const QList<PaletteItem> &items);
    [[nodiscard]] PaletteQuery query() const;
    [[nodiscard]] QString typed() const;

Q_SIGNALS:
    void asked(const migochat::PaletteQuery &query, const QString &typed); ///< at every key, and when it opens
    void chosen(const migochat::PaletteItem &item);
    void pinToggled(const QString &key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    bool onKey(const QKeyEvent &event);
    void move(int rows);
    void choose();
    void retranslate();
    void showHint();
    [[nodiscard]] QString emptyWords() const;

    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_empty;
    QLabel *m_hint;
    PaletteModel *m_model;
    bool m_moved = false; ///< away from the first line
};

} // namespace migochat
