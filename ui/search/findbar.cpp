#include "ui/search/findbar.h"

#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/mirrored.h"
#include "ui/widgets/themed.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kHeader = 57; ///< of the thread, stays visible
constexpr int kWidest = 420;

} // namespace

FindBar::FindBar(const Look &look, QWidget *over)
    : QWidget(over), m_look(look), m_field(new QLineEdit(this)), m_numbers(makeLabel(u"muted"_s, this)),
      m_older(new IconButton(look, Icon::ChevronUp, this)), m_newer(new IconButton(look, Icon::ChevronDown, this)),
      m_close(new IconButton(look, Icon::Close, this))
{
    setPane(this, u"floating"_s);
    setObjectName(u"findBar"_s);
    auto *row = new Mirrored<QHBoxLayout>(this);
    row->setContentsMargins(8, 6, 6, 6);
    row->setSpacing(4);
    row->addWidget(m_field, 1);
    row->addSpacing(4);
    row->addWidget(m_numbers);
    row->addWidget(m_older);
    row->addWidget(m_newer);
    row->addWidget(m_close);
    m_field->installEventFilter(this);
    over->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::asked);
    connect(m_older, &QToolButton::clicked, this, [this] { go(1); });
    connect(m_newer, &QToolButton::clicked, this, [this] { go(-1); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::leave);
    hide();
    retranslate();
}

void FindBar::begin()
{
    place();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    Q_EMIT asked(typed());
}

QString FindBar::typed() const
{
    return m_field->text();
}

void FindBar::setCount(int count, bool more, Going going)
{
    m_count = count;
    m_more = more;
    m_current = count > 0 && going == Going::ToTheNewest ? 0 : -1;
    refresh();
    if (m_current >= 0)
        Q_EMIT hitWanted(m_current);
}

void FindBar::go(int step)
{
    if (m_count == 0)
        return;
    const int from = m_current < 0 && step < 0 ? 0 : m_current;
    m_current = (from + step + m_count) % m_count;
    refresh();
    Q_EMIT hitWanted(m_current);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched == m_field && event->type() == QEvent::KeyPress && onKey(*static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

bool FindBar::onKey(const QKeyEvent &event)
{
    const bool shift = event.modifiers().testFlag(Qt::ShiftModifier);
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F3:
        go(shift ? -1 : 1);
        return true;
    case Qt::Key_Up:
        go(1);
        return true;
    case Qt::Key_Down:
        go(-1);
        return true;
    case Qt::Key_Escape:
        leave();
        return true;
    default:
        return false;
    }
}

void FindBar::leave()
{
    hide();
    Q_EMIT closed();
}

void FindBar::place()
{
    const QWidget *over = parentWidget();
    const QSize size(qMin(m_look.theme.px(kWidest), over->width() - 24), sizeHint().height());
    const QRect logical(over->width() - size.width() - 12, m_look.theme.px(kHeader) + 8, size.width(), size.height());
    setGeometry(QStyle::visualRect(layoutDirection(), over->rect(), logical));
}

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::LayoutDirectionChange)
        place();
}

void FindBar::retranslate()
{
    m_field->setPlaceholderText(tr("Find in this chat"));
    m_field->setAccessibleName(tr("Find in this chat"));
    m_older->setName(tr("Older hit"));
    m_newer->setName(tr("Newer hit"));
    m_close->setName(tr("Close"));
    refresh();
}

void FindBar::refresh()
{
    const bool leadsSomewhere = m_count > 1 || (m_count == 1 && m_current < 0);
    m_older->setEnabled(leadsSomewhere);
    m_newer->setEnabled(leadsSomewhere);
    if (typed().trimmed().isEmpty())
        m_numbers->clear();
    else if (m_count == 0)
        m_numbers->setText(tr("not found"));
    else
        m_numbers->setText(leftToRight(m_look.format.number(m_current + 1) + u" / "_s + m_look.format.number(m_count) +
                                       (m_more ? u"+"_s : QString())));
    m_field->setAccessibleDescription(m_numbers->text());
}

} // namespace migochat
