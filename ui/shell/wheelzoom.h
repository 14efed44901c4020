#pragma once

#include <QObject>

class QWheelEvent;

namespace migochat {

/// Turns Ctrl with the wheel, anywhere in the program's windows, into steps of the zoom.
class WheelZoom final : public QObject
{
    Q_OBJECT

public:
    explicit WheelZoom(QObject *parent);

Q_SIGNALS:
    void stepped(int steps); ///< positive: larger

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int m_turned = 0; ///< eighths of a degree that are not a whole step yet; touch pads send small ones
};

} // namespace migochat
