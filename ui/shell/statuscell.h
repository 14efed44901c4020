#pragma once

#include "ui/theme/token.h"
#include "ui/widgets/look.h"

#include <QWidget>

class QToolButton;

namespace migochat {

class Dot;
class Glyph;

/// One part of the status strip: a dot beside its name, or a sign where something is wrong.
class StatusCell final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusCell(const Look &look, QWidget *parent = nullptr);

    void describe(const QString &text, Token token, const QString &hint);

Q_SIGNALS:
    void clicked();

private:
    Dot *m_dot;
    Glyph *m_sign;
    QToolButton *m_button;
};

} // namespace migochat
