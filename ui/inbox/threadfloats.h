#pragma once

#include "ui/widgets/look.h"

#include <QObject>
#include <QTimer>

class QAbstractScrollArea;
class QLabel;
class QToolButton;

namespace migochat {

/// What floats over the thread: the day while it scrolls, a button to the end with the number of new messages, one to the
/// first unread message.
class ThreadFloats final : public QObject
{
    Q_OBJECT

public:
    ThreadFloats(const Look &look, QAbstractScrollArea &view);

    /// Shows the day for a moment.
    void showDay(const QString &day);
    void setEnd(bool shown, int newMessages);
    void setUnread(bool shown);
    /// Puts everything where it belongs.
    void place();

Q_SIGNALS:
    void endAsked();
    void unreadAsked();

private:
    [[nodiscard]] QToolButton *makeButton(const QString &name);
    void refreshIcons();

    const Look m_look;
    QAbstractScrollArea &m_view;
    QLabel *m_day;
    QToolButton *m_end;
    QToolButton *m_unread;
    QTimer m_dayGoes;
};

} // namespace migochat
