#pragma once

#include "ui/theme/icons.h"
#include "ui/widgets/look.h"

#include <QWidget>

namespace migochat {

/// An icon that is not a button.
class Glyph final : public QWidget
{
    Q_OBJECT

public:
    Glyph(const Look &look, Icon icon, int size, QWidget *parent = nullptr);

    void setGlyph(Icon icon, Token token);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look m_look;
    Icon m_icon;
    Token m_token = Token::Muted;
};

/// A coloured dot; always stands beside a word that says the same.
class Dot final : public QWidget
{
    Q_OBJECT

public:
    explicit Dot(const Look &look, QWidget *parent = nullptr);

    void setToken(Token token);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look m_look;
    Token m_token = Token::Muted;
};

} // namespace migochat
