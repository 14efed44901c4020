#pragma once

#include "app/store/tasks.h"
#include "ui/widgets/look.h"

#include <QWidget>

class QHBoxLayout;
class QLayout;
class QToolButton;

namespace migochat {

/// One thing that has to be done: a box that says it is, its words, the way to where it came from, and below them when and
/// by whom. The words of a person are changed where they stand.
class TaskRow final : public QWidget
{
    Q_OBJECT

public:
    TaskRow(const Look &look, const tasks::Task &task, QWidget *parent);

Q_SIGNALS:
    void doneAsked();
    void textSaved(const QString &text);
    void editingFinished();
    void dueAsked(QWidget *button);      ///< a menu belongs below it
    void assigneeAsked(QWidget *button); ///< a menu belongs below it
    void messageAsked();

private:
    void addWords(QHBoxLayout &line);
    void addWayBack(QHBoxLayout &line);
    void addDetails(QLayout &line);
    [[nodiscard]] QToolButton *addDetail(QLayout &line, const QString &id, const QString &text);

    const Look m_look;
    const tasks::Task m_task;
};

} // namespace migochat
