// The part of the customer's panel that is about what has to be done for them.

#include "app/domain/clock.h"
#include "app/protocol/taskcommands.h"
#include "ui/customer/customerpanel.h"
#include "ui/customer/customersection.h"
#include "ui/customer/inlinefield.h"
#include "ui/customer/sectionorder.h"
#include "ui/customer/taskrow.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"
#include "ui/text/refusals.h"
#include "ui/text/typedtask.h"

#include <QMenu>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRoomForTime = 40; ///< letters behind the words of a message

} // namespace

void CustomerPanel::addTasks(QVBoxLayout &column)
{
    CustomerSection *work = section(column, sectionorder::kTasks, tr("Tasks"));
    for (const tasks::Task &task : std::as_const(m_extras.tasks))
        addTask(*work, task);
    addNewTask(*work);
}

void CustomerPanel::addTask(CustomerSection &section, const tasks::Task &task)
{
    const qint64 id = task.id.value();
    auto *row = new TaskRow(m_look, task, &section);
    section.column().addWidget(row);
    const auto change = [this, id](CustomerWish wanted) {
        m_problem.clear();
        wanted.kind = CustomerWish::Kind::EditTask;
        wanted.number = id;
        wish(wanted);
    };
    connect(row, &TaskRow::doneAsked, this, [this, id] {
        m_problem.clear();
        wish({.kind = CustomerWish::Kind::FinishTask, .number = id});
    });
    connect(row, &TaskRow::textSaved, this, [this, change](const QString &typed) {
        const TypedTask meant = typedTask(typed, m_look.clock.now());
        change({.field = u"text"_s, .text = meant.text, .at = meant.due});
    });
    connect(row, &TaskRow::editingFinished, this, &CustomerPanel::showNews, Qt::QueuedConnection);
    connect(row, &TaskRow::dueAsked, this, [this, id, change, due = task.due](QWidget *button) {
        const auto set = [change](std::optional<Instant> at) { change({.field = u"due"_s, .at = at}); };
        const auto ask = [this, id] { wish({.kind = CustomerWish::Kind::AskTaskTime, .number = id}); };
        offerTimes(button, {due, set, ask});
    });
    connect(row, &TaskRow::assigneeAsked, this, [this, task](QWidget *button) { offerStaff(button, task); });
    connect(row, &TaskRow::messageAsked, this, [this, task] {
        wish({.kind = CustomerWish::Kind::OpenFile, .number = task.conversation.value(), .place = task.place()});
    });
}

void CustomerPanel::offerStaff(QWidget *button, const tasks::Task &task)
{
    auto *menu = new QMenu(button);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto offer = [&](const QString &name, StaffId staff) {
        QAction *action = menu->addAction(name, this, [this, id = task.id.value(), staff] {
            wish({.kind = CustomerWish::Kind::EditTask, .field = u"assignee"_s, .number = id, .staff = staff});
        });
        action->setCheckable(true);
        action->setChecked(staff == task.staff);
    };
    for (const settings::Staff &one : std::as_const(m_extras.staff))
        offer(labels::staff(one.name), one.id);
    menu->addSeparator();
    offer(tr("Nobody"), {});
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
}

void CustomerPanel::addNewTask(CustomerSection &section)
{
    const auto wishOf = [this](const QString &typed) {
        const TypedTask meant = typedTask(typed, m_look.clock.now());
        return CustomerWish{
            .kind = CustomerWish::Kind::MakeTask, .text = meant.text, .number = m_taskFrom.value(), .at = meant.due};
    };
    InlineField *field = addField(section, {u"newTask"_s, tr("New task"), {}, wishOf});
    field->setObjectName(u"newTask"_s);
    field->setPlaceholder(tr("e.g. call sun 9am"));
    field->saveWithEnterOnly();
    field->setPreview([this](const QString &typed) {
        const Instant now = m_look.clock.now();
        const TypedTask meant = typedTask(typed, now);
        return meant.due ? tr("Due: %1").arg(m_look.format.due(*meant.due, now)) : QString();
    });
    field->setCheck([](const QString &typed) {
        return typed.size() <= kLongestTask ? QString()
                                            : refusalSentence(Error{ErrorCode::Refused, u"task_too_long"_s});
    });
    connect(field, &InlineField::finished, this, [this] { m_taskFrom = {}; });
}

void CustomerPanel::beginTask(const QString &text, MessageId message)
{
    if (m_late.isActive())
        rebuild();
    auto *field = m_scroll->widget()->findChild<InlineField *>(u"newTask"_s);
    if (!field)
        return;
    if (m_folded.remove(sectionorder::kTasks)) {
        const QList<CustomerSection *> shown = sections();
        const auto work = std::ranges::find(shown, sectionorder::kTasks, &CustomerSection::id);
        if (work != shown.end())
            (*work)->setFolded(false);
        Q_EMIT foldedChanged();
    }
    field->editWith(text.isEmpty() ? text : singleLine(text, kLongestTask - kRoomForTime) + u' ');
    m_taskFrom = message;
    m_scroll->widget()->layout()->activate();
    m_scroll->ensureWidgetVisible(field);
}

/// The task that had the keyboard is not there any more.
void CustomerPanel::leaveTask()
{
    auto *next = m_scroll->widget()->findChild<QWidget *>(u"field.newTask"_s);
    if (next)
        next->setFocus(Qt::OtherFocusReason);
}

} // namespace migochat
