#pragma once

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

namespace migochat {

/// Lets the caret stand still when nobody has touched keyboard or mouse for a while: blinking wakes the computer twice a
/// second, all day, for a window that nobody looks at. The next touch makes it blink again.
class CaretRest final : public QObject
{
    Q_OBJECT

public:
    explicit CaretRest(std::chrono::milliseconds patience, QObject *parent);
    ~CaretRest() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void touch();
    void rest();

    const std::chrono::milliseconds m_patience;
    QDeadlineTimer m_until; ///< the timer is not started anew at every key
    QTimer m_timer;
    int m_usual = 0; ///< the system's blinking while it rests
    bool m_rests = false;
};

} // namespace migochat
