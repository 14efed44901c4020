#pragma once

#include "ui/theme/icons.h"
#include "ui/widgets/look.h"

#include <QAbstractButton>

namespace migochat {

/// Icon above word, with a number or a dot in the corner.
class NavButton final : public QAbstractButton
{
    Q_OBJECT

public:
    NavButton(const Look &look, Icon icon, QWidget *parent = nullptr);

    void setBadge(int count);
    void setMark(Token token);
    [[nodiscard]] QSize sizeHint() const override { return {60, 50}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void paintCorner(QPainter &painter, const QRect &icon) const;

    const Look m_look;
    Icon m_icon;
    int m_count = 0;
    Token m_mark = Token::Surface;
};

} // namespace migochat
