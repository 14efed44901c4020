#pragma once

#include "ui/shell/statuswords.h"
#include "ui/theme/icons.h"
#include "ui/widgets/look.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace migochat {

class Dot;

/// One part of the machinery: its name, its state in words and colour, a few facts.
class StatusCard final : public QWidget
{
    Q_OBJECT

public:
    StatusCard(const Look &look, Icon icon, QWidget *parent = nullptr);

    void setHead(const QString &title, const StatusWord &state);
    void addFact(const QString &name, const QString &value);
    void addButton(QWidget *button);
    [[nodiscard]] QSize sizeHint() const override;

private:
    const Look m_look;
    QLabel *m_title;
    Dot *m_dot;
    QLabel *m_state;
    QVBoxLayout *m_column;
};

} // namespace migochat
