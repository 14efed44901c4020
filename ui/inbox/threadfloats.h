#pragma once

#include "ui/widgets/look.h"

#include <QObject>
#include <QTimer>

class QAbstractScrollArea;
class QFrame;
class QLabel;
class QToolButton;

namespace migochat {

class ActionButton;

/// What floats over the thread: the day while it scrolls, a button to the end with the number of new messages, one to the
/// first unread message, and why there is nothing to see.
class ThreadFloats final : public QObject
{
    Q_OBJECT

public:
    ThreadFloats(const Look &look, QAbstractScrollArea &view);

    /// Shows the day for a moment; empty: takes it away.
    void showDay(const QString &day);
    void setEnd(bool shown, int newMessages);
    void setUnread(bool shown);
    /// A card with a button to try again; empty: none.
    void setProblem(const QString &sentence);
    /// Has a screen reader say something at once.
    void say(const QString &sentence);
    /// Puts everything where it belongs.
    void place();

Q_SIGNALS:
    void endAsked();
    void unreadAsked();
    void retryAsked();

private:
    [[nodiscard]] QToolButton *makeButton(const QString &name);
    void buildProblem();
    void placeProblem(const QRect &area);
    void refreshIcons();

    const Look m_look;
    QAbstractScrollArea &m_view;
    QLabel *m_day;
    QToolButton *m_end;
    QToolButton *m_unread;
    QFrame *m_problem;
    QLabel *m_problemText;
    ActionButton *m_retry;
    QWidget *m_speaker; ///< has no size, only a name
    QTimer m_dayGoes;
};

} // namespace migochat
