#include "ui/search/dayrange.h"

#include "app/domain/clock.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/themed.h"

#include <QCalendarWidget>
#include <QGridLayout>
#include <QTextCharFormat>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

DayRange::DayRange(const Look &look, QDate first, QDate last, QWidget *parent)
    : QWidget(parent), m_from(buildSide(tr("From"), first)), m_to(buildSide(tr("To"), last))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(10, 8, 10, 10);
    grid->setHorizontalSpacing(12);
    grid->addWidget(m_from.label, 0, 0);
    grid->addWidget(m_to.label, 0, 1);
    grid->addWidget(m_from.calendar, 1, 0);
    grid->addWidget(m_to.calendar, 1, 1);
    auto *show = new ActionButton(look, ActionButton::Kind::Primary, this);
    show->setText(tr("Search these days"));
    grid->addWidget(show, 2, 0, 1, 2, Qt::AlignTrailing);
    setTabOrder(m_from.calendar, m_to.calendar);
    setTabOrder(m_to.calendar, show);
    setFocusProxy(m_from.calendar);

    const QDate today = toDateTime(look.clock.now()).date();
    m_from.calendar->setMaximumDate(today);
    m_to.calendar->setMaximumDate(today);
    m_to.calendar->setMinimumDate(first);
    connect(m_from.calendar, &QCalendarWidget::selectionChanged, this,
            [this] { m_to.calendar->setMinimumDate(m_from.calendar->selectedDate()); });
    connect(m_from.calendar, &QCalendarWidget::activated, m_to.calendar, [this] { m_to.calendar->setFocus(); });
    connect(m_to.calendar, &QCalendarWidget::activated, this, &DayRange::choose);
    connect(show, &QPushButton::clicked, this, &DayRange::choose);
}

DayRange::Side DayRange::buildSide(const QString &name, QDate day)
{
    Side side{makeLabel(u"muted"_s, this), new QCalendarWidget(this)};
    side.label->setText(name);
    side.label->setBuddy(side.calendar);
    side.calendar->setAccessibleName(name);
    side.calendar->setFirstDayOfWeek(Qt::Saturday);
    side.calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    for (const Qt::DayOfWeek workday : {Qt::Saturday, Qt::Sunday}) // red elsewhere
        side.calendar->setWeekdayTextFormat(workday, {});
    side.calendar->setSelectedDate(day);
    return side;
}

QDate DayRange::first() const
{
    return m_from.calendar->selectedDate();
}

QDate DayRange::last() const
{
    return m_to.calendar->selectedDate();
}

void DayRange::choose()
{
    Q_EMIT chosen(first(), last());
}

} // namespace migochat
