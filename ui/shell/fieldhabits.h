#pragma once

#include <QObject>

class QWidget;

namespace migochat {

/// What fields and buttons do in every window otherwise than in Qt: the wheel moves the page and never the value under
/// the pointer, and Enter presses the button that has the keyboard, unless somebody in between knows a better use for it.
class FieldHabits final : public QObject
{
    Q_OBJECT

public:
    explicit FieldHabits(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace migochat
