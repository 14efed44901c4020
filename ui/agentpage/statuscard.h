#pragma once

#include "ui/shell/statuswords.h"
#include "ui/theme/icons.h"
#include "ui/widgets/look.h"

#include <QList>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace migochat {

class Dot;
class ElidedLabel;

/// One part of the machinery: its name, its state in words and colour, a few facts.
class StatusCard final : public QWidget
{
    Q_OBJECT

public:
    StatusCard(const Look &look, Icon icon, QWidget *parent = nullptr);

    void setHead(const QString &title, const StatusWord &state);
    /// One line each; without a value there is none. Lines that are there already change where they stand.
    struct Fact {
        QString name;
        QString value;
    };
    void setFacts(const QList<Fact> &facts);
    void addButton(QWidget *button);
    [[nodiscard]] QSize sizeHint() const override;

private:
    struct Line {
        QWidget *whole;
        ElidedLabel *name;
        ElidedLabel *value;
    };
    [[nodiscard]] Line addLine();

    const Look m_look;
    QLabel *m_title;
    Dot *m_dot;
    QLabel *m_state;
    QVBoxLayout *m_column;
    QList<Line> m_lines; ///< more than there are facts: the others are hidden
};

} // namespace migochat
