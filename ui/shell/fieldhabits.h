#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace migochat {

/// What fields and buttons do in every window otherwise than in Qt: the wheel moves the page and never the value under
/// the pointer, the caret of an empty line stands where its hint does, and Enter presses the button that has the
/// keyboard, in cards over the window too, unless somebody in between knows a better use for it.
class FieldHabits final : public QObject
{
    Q_OBJECT

public:
    explicit FieldHabits(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPointer<QWidget> m_origin; ///< the button that the last key began at; null: it was none
};

} // namespace migochat
