#pragma once

#include "ui/customer/panelrow.h"
#include "ui/widgets/look.h"

#include <QAbstractButton>

namespace migochat {

/// One line that can be pressed, cut with "…" where there is no room, at the leading edge of the screen.
class ValueButton final : public QAbstractButton
{
    Q_OBJECT

public:
    ValueButton(const Look &look, const QString &id, QWidget *parent);

    /// Shown quietly: nothing is there yet.
    void setEmpty(bool empty);
    /// In line with the plain text above and below.
    void setFlush() { m_pad = kFlush; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Look m_look;
    static constexpr int kFlush = 2;
    bool m_empty = false;
    int m_pad = panelrow::kPad;
};

/// A line of the panel that leads somewhere, in line with the plain text around it.
[[nodiscard]] ValueButton *makeLink(const Look &look, const QString &id, const QString &text, QWidget *parent);

} // namespace migochat
