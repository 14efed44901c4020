#include "ui/customer/taskrow.h"

#include "app/domain/clock.h"
#include "ui/customer/customersection.h"
#include "ui/customer/inlinefield.h"
#include "ui/customer/panelrow.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/labels.h"
#include "ui/text/taskwords.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/themed.h"

#include <QCheckBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kBox = 24; ///< of the check box, so that the details stand below the words
constexpr int kLine = 22;
constexpr int kSpace = 4;
constexpr int kDetails = 21; ///< the same place as the words, less what a flat button leaves free

} // namespace

TaskRow::TaskRow(const Look &look, const tasks::Task &task, QWidget *parent)
    : QWidget(parent), m_look(look), m_task(task)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 2);
    column->setSpacing(0);
    auto *words = new QHBoxLayout;
    words->setSpacing(0);
    addWords(*words);
    column->addLayout(words);
    auto *below = new QHBoxLayout;
    below->setSpacing(0);
    below->addSpacing(kDetails);
    auto *details = new FlowLayout(kSpace); // a long name takes a line of its own instead of widening the panel
    addDetails(*details);
    below->addLayout(details, 1);
    column->addLayout(below);
}

void TaskRow::addWords(QHBoxLayout &line)
{
    const QString words = taskwords::sentence(m_task.kind, m_task.text);
    auto *box = new QCheckBox(this);
    box->setObjectName(u"task.done%1"_s.arg(m_task.id.value()));
    box->setAccessibleName(tr("Done: %1").arg(words));
    box->setToolTip(tr("Mark as done"));
    box->setFixedSize(kBox, m_task.isByHand() ? panelrow::kHeight : kLine);
    connect(box, &QCheckBox::clicked, this, &TaskRow::doneAsked);
    line.addWidget(box, 0, Qt::AlignTop);
    if (!m_task.isByHand()) {
        QLabel *label = makeLabel(u"plain"_s, this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setIndent(panelrow::kPad);
        label->setText(words);
        line.addWidget(label, 1);
        return addWayBack(line);
    }
    auto *text = new InlineField(m_look, u"task%1"_s.arg(m_task.id.value()), tr("Task"), this);
    text->hideName();
    text->setValue(m_task.text);
    connect(text, &InlineField::saved, this,
            [this](const QString &, const QString &typed) { Q_EMIT textSaved(typed); });
    connect(text, &InlineField::finished, this, &TaskRow::editingFinished);
    line.addWidget(text, 1);
    addWayBack(line);
}

void TaskRow::addWayBack(QHBoxLayout &line)
{
    if (!m_task.message.isValid())
        return;
    auto *message = new IconButton(m_look, Icon::Quote, this);
    message->setObjectName(u"task.message%1"_s.arg(m_task.id.value()));
    message->setName(tr("Show the message it came from"));
    message->setProperty(kOnlyReads, true);
    connect(message, &QToolButton::clicked, this, &TaskRow::messageAsked);
    line.addWidget(message, 0, Qt::AlignTop);
}

void TaskRow::addDetails(QLayout &line)
{
    const Instant now = m_look.clock.now();
    const QString when = m_task.due ? m_look.format.due(*m_task.due, now) : tr("no time");
    QToolButton *due = addDetail(line, u"task.due%1"_s.arg(m_task.id.value()), when);
    due->setAccessibleName(tr("Due: %1").arg(when));
    if (m_task.due && *m_task.due < now)
        due->setProperty("tone", u"bad"_s);
    connect(due, &QToolButton::clicked, this, [this, due] { Q_EMIT dueAsked(due); });
    const QString who = m_task.staff.isValid() ? isolated(labels::staff(m_task.staffName)) : tr("nobody");
    QToolButton *assignee = addDetail(line, u"task.staff%1"_s.arg(m_task.id.value()), who);
    assignee->setAccessibleName(tr("Who does it: %1").arg(who));
    connect(assignee, &QToolButton::clicked, this, [this, assignee] { Q_EMIT assigneeAsked(assignee); });
}

QToolButton *TaskRow::addDetail(QLayout &line, const QString &id, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(id);
    button->setProperty("role", u"flat"_s);
    button->setText(text);
    line.addWidget(button);
    return button;
}

} // namespace migochat
