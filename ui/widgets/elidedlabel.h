#pragma once

#include "ui/theme/token.h"
#include "ui/widgets/look.h"

#include <QWidget>

namespace migochat {

/// One line that is cut with "…" when there is no room; the whole text is in its tooltip. Drawn in its own direction,
/// at the leading edge of the screen (or the trailing one).
class ElidedLabel final : public QWidget
{
    Q_OBJECT

public:
    struct Style {
        FontRole font = FontRole::Body;
        Token token = Token::Text;
        Qt::Alignment alignment = Qt::AlignLeft; ///< logical
    };

    ElidedLabel(const Look &look, const Style &style, QWidget *parent = nullptr);

    /// `shorter` is drawn where the whole text finds no room.
    void setText(const QString &text, const QString &shorter = {});
    void setToken(Token token);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look m_look;
    Style m_style;
    QString m_text;
    QString m_shorter;
};

} // namespace migochat
