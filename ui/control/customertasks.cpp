// What people do with tasks in the customer's panel; customerwishes.cpp holds the other wishes.
#include "app/domain/clock.h"
#include "app/protocol/taskcommands.h"
#include "ui/control/customercontroller.h"
#include "ui/control/customersending.h"
#include "ui/inbox/askline.h"
#include "ui/inbox/inboxpage.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"
#include "ui/text/taskwords.h"

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

void CustomerController::beginTask(const QString &text, MessageId message)
{
    m_place.showPage(Page::Inbox);
    m_place.page.openCustomer();
    m_panel.beginTask(text, message);
}

/// Whoever writes a task does it, until somebody is chosen.
void CustomerController::makeTask(const CustomerWish &wish)
{
    const MakeTask command{.conversation = m_conversation,
                           .text = wish.text,
                           .due = wish.at,
                           .assignee = m_link.staff(),
                           .message = MessageId(wish.number)};
    whenDone(m_link.send(command), this, [this, text = wish.text](const Result<MadeTask> &made) {
        if (made)
            m_place.undo.push({tr("New task: %1").arg(isolated(singleLine(text, 60))),
                               [this, id = made->task] { send(RemoveTask{id}); }});
        else
            m_panel.refuse(refusalSentence(made.error()));
        reread();
    });
}

const tasks::Task *CustomerController::openTask(qint64 number) const
{
    const auto found = std::ranges::find(m_extras.tasks, TaskId(number), &tasks::Task::id);
    return found == m_extras.tasks.cend() ? nullptr : &*found;
}

void CustomerController::finishTask(qint64 number)
{
    const tasks::Task *task = openTask(number);
    if (!task)
        return m_panel.setExtras(m_extras);
    const TaskId id = task->id;
    send(FinishTask{.task = id}, {tr("Task done: %1").arg(singleLine(taskwords::sentence(task->kind, task->text), 60)),
                                  [this, id] { send(FinishTask{.task = id, .done = false}); }});
}

void CustomerController::editTask(const CustomerWish &wish)
{
    const tasks::Task *task = openTask(wish.number);
    if (!task)
        return m_panel.setExtras(m_extras);
    ChangeTask there{.task = task->id};
    ChangeTask back = there;
    QString done;
    if (wish.field == "text"_L1) {
        there.text = wish.text;
        back.text = task->text;
        done = tr("Task: %1").arg(isolated(singleLine(wish.text, 60)));
    }
    if (wish.field == "due"_L1 || wish.at) {
        there.due = wish.at;
        back.due = task->due;
    }
    if (wish.field == "due"_L1)
        done = wish.at ? tr("Task: %1").arg(m_place.look.format.due(*wish.at, m_clock.now()))
                       : tr("The task has no time any more");
    if (wish.field == "assignee"_L1) {
        const auto who = std::ranges::find(m_extras.staff, wish.staff, &settings::Staff::id);
        there.assignee = wish.staff;
        back.assignee = task->staff;
        done = who == m_extras.staff.cend() ? tr("Nobody has the task now")
                                            : tr("The task is for %1").arg(isolated(labels::staff(who->name)));
    }
    send(there, {done, [this, back] { send(back); }});
}

void CustomerController::askTaskTime(qint64 number)
{
    if (!m_line)
        m_line = new AskLine(m_place.look, &m_place.window);
    m_line->askTime(tr("When is the task due?"), [this, number](Instant at) {
        editTask({.kind = CustomerWish::Kind::EditTask, .field = u"due"_s, .number = number, .at = at});
    });
}

} // namespace migochat
