#pragma once

#include "ui/theme/icons.h"
#include "ui/widgets/look.h"

#include <QToolButton>

namespace migochat {

/// A flat button with one of our icons, tinted again when theme or direction change.
class IconButton : public QToolButton
{
    Q_OBJECT

public:
    IconButton(const Look &look, Icon icon, QWidget *parent = nullptr);

    void setGlyph(Icon icon, Token token = Token::Text);
    /// Name for screen readers and tooltip in one.
    void setName(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    const Look m_look;
    Icon m_icon;
    Token m_token = Token::Text;
};

} // namespace migochat
