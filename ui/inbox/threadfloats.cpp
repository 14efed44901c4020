#include "ui/inbox/threadfloats.h"

#include "ui/text/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/themed.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QFrame>
#include <QLabel>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kMargin = 14;
constexpr int kGap = 8;
constexpr auto kDayStays = 1500ms;

} // namespace

ThreadFloats::ThreadFloats(const Look &look, QAbstractScrollArea &view)
    : QObject(&view), m_look(look), m_view(view), m_day(makeLabel(u"floatingDay"_s, &view)),
      m_end(makeButton(u"threadEnd"_s)), m_unread(makeButton(u"threadUnread"_s)), m_problem(new QFrame(&view)),
      m_problemText(makeLabel(u"hint"_s, m_problem)),
      m_retry(new ActionButton(look, ActionButton::Kind::Plain, m_problem)), m_speaker(new QWidget(&view))
{
    m_speaker->setObjectName(u"threadNews"_s);
    m_speaker->setGeometry(0, 0, 1, 1);
    m_speaker->setAttribute(Qt::WA_TransparentForMouseEvents);
    buildProblem();
    m_day->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_day->hide();
    m_dayGoes.setSingleShot(true);
    m_dayGoes.setInterval(kDayStays);
    connect(&m_dayGoes, &QTimer::timeout, m_day, &QLabel::hide);
    connect(m_end, &QToolButton::clicked, this, &ThreadFloats::endAsked);
    connect(m_unread, &QToolButton::clicked, this, &ThreadFloats::unreadAsked);
    connect(&look.theme, &Theme::changed, this, &ThreadFloats::refreshIcons);
    refreshIcons();
}

QToolButton *ThreadFloats::makeButton(const QString &name)
{
    auto *button = new QToolButton(&m_view);
    button->setObjectName(name);
    button->setProperty("role", u"floating"_s);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    button->hide();
    return button;
}

void ThreadFloats::buildProblem()
{
    m_problem->setObjectName(u"threadProblem"_s);
    setPane(m_problem, u"card"_s);
    m_problemText->setWordWrap(true);
    m_problemText->setAlignment(Qt::AlignHCenter);
    auto *column = new QVBoxLayout(m_problem);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(10);
    column->addWidget(m_problemText);
    column->addWidget(m_retry, 0, Qt::AlignHCenter);
    connect(m_retry, &QPushButton::clicked, this, &ThreadFloats::retryAsked);
    m_problem->hide();
}

void ThreadFloats::setProblem(const QString &sentence)
{
    const bool isNew = !sentence.isEmpty() && sentence != m_problemText->text();
    m_problemText->setText(sentence);
    m_retry->setText(tr("Try again"));
    m_problem->setAccessibleName(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    place();
    if (isNew)
        say(sentence);
}

/// Where an announcement of its own is not known yet, an alert of something with that name says it.
void ThreadFloats::say(const QString &sentence)
{
    if (!m_speaker->window()->isVisible())
        return; // behind the lock: nobody is told what it says
    m_speaker->setAccessibleName(sentence);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent told(m_speaker, sentence);
#else
    QAccessibleEvent told(m_speaker, QAccessible::Alert);
#endif
    QAccessible::updateAccessibility(&told);
}

/// In the middle of an empty thread, else at its top.
void ThreadFloats::placeProblem(const QRect &area)
{
    if (m_problem->isHidden())
        return;
    const int width = qMin(m_look.theme.px(380), area.width() - 2 * kMargin);
    const int height = m_problem->layout()->heightForWidth(width);
    const auto *items = qobject_cast<const QAbstractItemView *>(&m_view);
    const bool empty = items && items->model() && items->model()->rowCount() == 0;
    m_problem->setGeometry(area.center().x() - width / 2, empty ? m_view.height() / 2 - height / 2 : kGap, width,
                           height);
    m_problem->raise();
}

void ThreadFloats::refreshIcons()
{
    const Qt::LayoutDirection direction = m_view.layoutDirection();
    m_end->setIcon(m_look.icons.icon(Icon::ChevronDown, Token::Accent, direction));
    m_unread->setIcon(m_look.icons.icon(Icon::ChevronUp, Token::Accent, direction));
}

void ThreadFloats::showDay(const QString &day)
{
    if (day.isEmpty())
        return m_day->hide();
    m_day->setText(day);
    m_day->adjustSize();
    m_day->show();
    place();
    m_dayGoes.start();
}

void ThreadFloats::setEnd(bool shown, int newMessages)
{
    m_end->setText(newMessages > 0 ? m_look.format.number(newMessages) : QString());
    m_end->setToolButtonStyle(newMessages > 0 ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    const QString name = newMessages > 0 ? tr("To the end, %n new message(s)", nullptr, newMessages) : tr("To the end");
    m_end->setToolTip(name);
    m_end->setAccessibleName(name);
    m_end->adjustSize();
    m_end->setVisible(shown);
}

void ThreadFloats::setUnread(bool shown)
{
    m_unread->setText(tr("First unread"));
    m_unread->setAccessibleName(tr("To the first unread message"));
    m_unread->adjustSize();
    m_unread->setVisible(shown);
}

void ThreadFloats::place()
{
    const QRect area = m_view.viewport()->geometry();
    const auto put = [&](QWidget *widget, const QRect &logical) {
        widget->setGeometry(QStyle::visualRect(m_view.layoutDirection(), area, logical));
        widget->raise();
    };
    const QSize day = m_day->size();
    put(m_day, QRect(QPoint(area.center().x() - day.width() / 2, area.top() + kGap), day));
    placeProblem(area);
    // Each at the edge to which it leads.
    const auto putButton = [&](QToolButton *button, int top) {
        put(button, QRect(QPoint(area.right() - kMargin - button->width(), top), button->size()));
    };
    putButton(m_end, area.bottom() - kMargin - m_end->height());
    putButton(m_unread, area.top() + kGap);
}

} // namespace migochat
