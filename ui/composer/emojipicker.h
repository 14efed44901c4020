#pragma once

#include "ui/shell/overlay.h"

class QLineEdit;
class QListWidget;

namespace migochat {

class Composer;

/// Pictures to put into the text: type to search, arrows to choose, Enter puts one in and stays open, Esc ends.
class EmojiPicker final : public Overlay
{
    Q_OBJECT

public:
    /// The one of this composer's window, made when it is first wanted.
    static void open(const Look &look, Composer &composer);

Q_SIGNALS:
    void chosen(const QString &sign);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    EmojiPicker(const Look &look, QWidget *window);
    void begin();
    void fill();
    void choose();

    QLineEdit *m_search;
    QListWidget *m_grid;
};

} // namespace migochat
