#pragma once

#include "ui/widgets/look.h"

#include <QPointer>
#include <QRect>
#include <QWidget>

class QVBoxLayout;

namespace migochat {

/// A card over everything else in the window, in its middle, such as the palette, as large as the window, or beside what it is about. Esc, a click beside it or losing the
/// window close it; the keyboard goes back to where it was. Part of the window, so it is there with the next picture.
class Overlay : public QWidget
{
    Q_OBJECT

public:
    enum class Placing { Top, Middle, Beside, Whole };

    Overlay(const Look &look, QWidget *window, const QSize &widest, Placing placing);

    [[nodiscard]] bool isOpen() const { return isVisible(); }
    void open();
    void dismiss();
    /// All that stand over a window, the highest first, and what was to open there.
    static void dismissAll(QWidget &window);

Q_SIGNALS:
    void opened();
    void dismissed();

protected:
    [[nodiscard]] QWidget *card() const { return m_card; }
    /// What a card with Placing::Beside is about, in the window; it stands at the end of it and does not darken it.
    void setBeside(const QRect &rect);
    /// The card becomes as high as what it shows; never higher than its most. Logical pixels.
    void setHeight(int height);
    /// As high as the column wants to be; what stands in a scroll area counts whole. Nothing before it is shown.
    void fitContent();
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    [[nodiscard]] const Look &look() const { return m_look; }

    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void place();
    [[nodiscard]] QPoint besidePlace(const QSize &size) const;

    const Look m_look;
    const QSize m_most;
    int m_height; ///< of the card
    const Placing m_placing;
    QRect m_beside;
    QWidget *m_card;
    QVBoxLayout *m_column;
    QPointer<QWidget> m_before; ///< had the keyboard
};

} // namespace migochat
