#include "ui/settings/hourscard.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/themed.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QTimeEdit>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kSettles{600};
constexpr int kFirstRow = 2; ///< title and hint stand above
constexpr std::array kWeek{Qt::Saturday, Qt::Sunday, Qt::Monday, Qt::Tuesday, Qt::Wednesday, Qt::Thursday, Qt::Friday};
constexpr WorkingHours::Span kUsualDay{10 * 60, 22 * 60};
constexpr int kHalfOfPause = 60;

QTime timeOf(int minute)
{
    return QTime(0, 0).addSecs(minute % WorkingHours::kMinutesOfDay * 60);
}

int minuteOf(const QTimeEdit *edit)
{
    return edit->time().hour() * 60 + edit->time().minute();
}

} // namespace

HoursCard::HoursCard(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_grid(new QGridLayout(this)), m_title(makeLabel(u"section"_s, this)),
      m_hint(makeLabel(u"muted"_s, this)), m_copy(new ActionButton(look, ActionButton::Kind::Plain, this)),
      m_problem(makeLabel(u"bad"_s, this))
{
    setPane(this, u"card"_s);
    m_grid->setContentsMargins(16, 14, 16, 16);
    m_grid->setHorizontalSpacing(6);
    m_grid->setVerticalSpacing(6);
    m_grid->addWidget(m_title, 0, 0, 1, 9);
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(0, 0, 0, 4);
    m_grid->addWidget(m_hint, 1, 0, 1, 9);
    for (const Qt::DayOfWeek day : kWeek)
        addRow(day);
    m_grid->setColumnStretch(8, 1);
    m_copy->setObjectName(u"likeFirst"_s);
    m_grid->addWidget(m_copy, kFirstRow + WorkingHours::kDays, 0, 1, 5, Qt::AlignLeft);
    m_grid->addWidget(m_problem, kFirstRow + WorkingHours::kDays + 1, 0, 1, 9);
    m_problem->hide();
    setTabOrder(m_rows.back().pause, m_copy);
    connect(m_copy, &QPushButton::clicked, this, &HoursCard::copyFirst);
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettles);
    connect(&m_settle, &QTimer::timeout, this, &HoursCard::flush);
    retranslate();
}

HoursCard::~HoursCard() = default;

void HoursCard::addRow(Qt::DayOfWeek day)
{
    const int at = static_cast<int>(std::ranges::find(kWeek, day) - kWeek.begin());
    Row &row = m_rows.at(static_cast<size_t>(at));
    row.day = day;
    row.open = new QCheckBox(this);
    row.open->setObjectName(u"open%1"_s.arg(static_cast<int>(day)));
    row.open->setMinimumHeight(32);
    m_grid->addWidget(row.open, kFirstRow + at, 0);
    row.spans = {addTimes(kFirstRow + at, 1), addTimes(kFirstRow + at, 4)};
    row.spans[0].from->setObjectName(u"from%1"_s.arg(static_cast<int>(day)));
    row.spans[0].to->setObjectName(u"to%1"_s.arg(static_cast<int>(day)));
    row.pause = new IconButton(m_look, Icon::Plus, this);
    row.pause->setObjectName(u"pause%1"_s.arg(static_cast<int>(day)));
    m_grid->addWidget(row.pause, kFirstRow + at, 7);
    connect(row.open, &QCheckBox::toggled, this, [this, &row](bool open) {
        if (open && !m_quiet)
            show(row, {kUsualDay});
        refresh(row);
        touch();
    });
    connect(row.pause, &QToolButton::clicked, this, [this, &row] { togglePause(row); });
    refresh(row);
}

HoursCard::Times HoursCard::addTimes(int row, int column)
{
    const Times times{new QTimeEdit(this), makeLabel(u"muted"_s, this), new QTimeEdit(this)};
    times.dash->setText(u"–"_s);
    m_grid->addWidget(times.from, row, column);
    m_grid->addWidget(times.dash, row, column + 1);
    m_grid->addWidget(times.to, row, column + 2);
    for (QTimeEdit *edit : {times.from, times.to}) {
        edit->setLayoutDirection(Qt::LeftToRight); // else Qt turns the parts of a time around
        edit->setDisplayFormat(u"h:mm AP"_s);
        edit->setWrapping(true);
        edit->setMinimumWidth(98);
        edit->setAlignment(Qt::AlignHCenter);
        connect(edit, &QTimeEdit::timeChanged, this, &HoursCard::touch);
    }
    return times;
}

WorkingHours::Day HoursCard::spansOf(const Row &row) const
{
    if (!row.open->isChecked())
        return {};
    WorkingHours::Day spans{{minuteOf(row.spans[0].from), minuteOf(row.spans[0].to)}};
    if (row.hasPause)
        spans.append({minuteOf(row.spans[1].from), minuteOf(row.spans[1].to)});
    return spans;
}

WorkingHours HoursCard::hours() const
{
    WorkingHours hours;
    for (const Row &row : m_rows)
        hours.setDay(row.day, spansOf(row));
    return hours;
}

void HoursCard::setHours(const WorkingHours &wanted)
{
    if (m_settle.isActive() || wanted == hours())
        return;
    for (Row &row : m_rows)
        show(row, wanted.day(row.day));
}

void HoursCard::show(Row &row, const WorkingHours::Day &spans)
{
    m_quiet = true;
    row.open->setChecked(!spans.isEmpty());
    row.hasPause = spans.size() > 1;
    for (qsizetype i = 0; i < spans.size(); ++i) {
        row.spans.at(static_cast<size_t>(i)).from->setTime(timeOf(spans.at(i).from));
        row.spans.at(static_cast<size_t>(i)).to->setTime(timeOf(spans.at(i).to));
    }
    m_quiet = false;
    refresh(row);
}

void HoursCard::refresh(Row &row)
{
    const bool open = row.open->isChecked();
    for (size_t i = 0; i < row.spans.size(); ++i) {
        const Times &times = row.spans.at(i);
        const bool seen = open && (i == 0 || row.hasPause);
        times.from->setVisible(seen);
        times.dash->setVisible(seen);
        times.to->setVisible(seen);
    }
    if (!row.pause)
        return;
    row.pause->setVisible(open);
    row.pause->setGlyph(row.hasPause ? Icon::Minus : Icon::Plus);
    const QString day = row.open->text();
    row.pause->setName(row.hasPause ? tr("%1: without a break").arg(day) : tr("%1: with a break").arg(day));
}

/// A break begins in the middle of the day, two hours long; without it the day goes on to its end.
void HoursCard::togglePause(Row &row)
{
    const WorkingHours::Day spans = spansOf(row);
    if (spans.isEmpty())
        return;
    if (spans.size() > 1) {
        show(row, {{spans.at(0).from, spans.at(1).to}});
    } else {
        const int middle = (spans.at(0).from + spans.at(0).end()) / 2 / 60 * 60;
        show(row, {{spans.at(0).from, (middle - kHalfOfPause) % WorkingHours::kMinutesOfDay},
                   {(middle + kHalfOfPause) % WorkingHours::kMinutesOfDay, spans.at(0).to}});
    }
    touch();
}

void HoursCard::copyFirst()
{
    const WorkingHours::Day first = spansOf(m_rows.front());
    for (Row &row : m_rows) {
        if (row.open->isChecked())
            show(row, first);
    }
    touch();
}

void HoursCard::touch()
{
    m_copy->setEnabled(m_rows.front().open && m_rows.front().open->isChecked());
    if (!m_quiet)
        m_settle.start();
}

void HoursCard::flush()
{
    m_settle.stop();
    showProblem({});
    Q_EMIT changed(hours());
}

void HoursCard::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void HoursCard::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (m_settle.isActive())
        flush();
}

void HoursCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
}

void HoursCard::retranslate()
{
    m_title->setText(tr("Working hours"));
    m_hint->setText(
        tr("How long a customer waits counts while the shop is open. An end before the beginning is the next "
           "morning."));
    for (Row &row : m_rows) {
        if (!row.pause)
            return; // a locale that comes while the rows are made
        const QString day = locale().standaloneDayName(static_cast<int>(row.day));
        row.open->setText(day);
        row.open->setAccessibleName(tr("%1: open").arg(day));
        row.spans[0].from->setAccessibleName(tr("%1: opens").arg(day));
        row.spans[0].to->setAccessibleName(tr("%1: closes").arg(day));
        row.spans[1].from->setAccessibleName(tr("%1: opens again").arg(day));
        row.spans[1].to->setAccessibleName(tr("%1: closes after the break").arg(day));
        refresh(row);
    }
    //: the first day of the week
    m_copy->setText(tr("Every open day like %1").arg(m_rows.front().open->text()));
}

} // namespace migochat
