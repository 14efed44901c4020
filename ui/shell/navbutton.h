#pragma once

#include "ui/theme/icons.h"
#include "ui/widgets/look.h"

#include <QAbstractButton>

namespace migochat {

/// Icon above word, or beside it where the rail is wide, with a number or a dot in the corner.
class NavButton final : public QAbstractButton
{
    Q_OBJECT

public:
    NavButton(const Look &look, Icon icon, QWidget *parent = nullptr);

    void setBadge(int count);
    void setMark(Token token);
    /// Initials in the icon's place; the icon for an empty name.
    void setFace(const QString &name);
    void setWide(bool wide);
    /// In pixels at 100 %.
    [[nodiscard]] QSize board() const { return m_isWide ? QSize(188, 40) : QSize(60, 50); }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void place() { setFixedSize(sizeHint()); }
    void paintIcon(QPainter &painter, const QRect &icon, Token token) const;
    void paintCorner(QPainter &painter, const QRect &icon) const;
    [[nodiscard]] QRect mirrored(const QRect &logical) const;

    const Look m_look;
    Icon m_icon;
    QString m_face;
    bool m_isWide = false;
    int m_count = 0;
    Token m_mark = Token::Surface;
};

} // namespace migochat
