#include "ui/shell/lockpage.h"

#include "ui/shell/middlecard.h"
#include "ui/shell/pinentry.h"
#include "ui/text/direction.h"
#include "ui/text/labels.h"
#include "ui/theme/zoomkeeper.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/glyph.h"
#include "ui/widgets/themed.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWidth = 340;
constexpr int kMostRows = 6; ///< seen at once

} // namespace

LockPage::LockPage(const Look &look, QWidget *parent)
    : QWidget(parent), m_title(makeLabel(u"title"_s, this)),
      m_entry(new PinEntry(look, PinEntry::Purpose::Unlocking, this)),
      m_else(new ActionButton(look, ActionButton::Kind::Plain, this)), m_list(new QListWidget(this)),
      m_agent(makeLabel(u"muted"_s, this))
{
    setPane(this, u"bg"_s);
    setObjectName(u"lockPage"_s);
    QVBoxLayout *column = addMiddleCard(this, kWidth);
    column->addWidget(new Glyph(look, Icon::Lock, 32, this), 0, Qt::AlignHCenter);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_entry);
    column->addWidget(m_else);
    column->addWidget(m_list);
    column->addSpacing(4);
    column->addWidget(m_agent);
    m_agent->setWordWrap(true);
    m_agent->setAlignment(Qt::AlignHCenter);
    m_else->setObjectName(u"somebodyElse"_s);
    m_list->setObjectName(u"staff"_s);
    m_list->setProperty("role", u"index"_s);
    m_list->setUniformItemSizes(true);
    m_list->installEventFilter(this);
    connect(m_else, &QPushButton::clicked, this, [this] { showList(!m_list->isVisible()); });
    connect(m_list, &QListWidget::itemClicked, this, &LockPage::pick);
    setFocusProxy(m_entry);
    m_else->hide();
    m_list->hide();
    retranslate();
}

void LockPage::setPeople(const QString &name, const QList<Person> &others)
{
    m_entry->setPerson(name);
    if (m_others == others)
        return; // somebody may be choosing
    m_others = others;
    if (m_list->isVisible())
        showList(false);
    m_list->clear();
    for (const Person &other : others)
        m_list->addItem(withoutBidiControls(labels::staff(other.name)));
    m_else->setVisible(!others.isEmpty());
}

void LockPage::showList(bool shown)
{
    m_list->setVisible(shown);
    if (!shown)
        return m_entry->takeKeyboard();
    ZoomKeeper::placesItself(*m_list);
    const int rows = qMin(m_list->count(), kMostRows);
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth());
    m_list->setCurrentRow(0);
    m_list->setFocus(Qt::OtherFocusReason);
}

void LockPage::pick(const QListWidgetItem *item)
{
    if (!item)
        return;
    const StaffId staff = m_others.at(m_list->row(item)).id;
    showList(false);
    Q_EMIT picked(staff);
}

void LockPage::setReceiving(bool receives)
{
    m_receives = receives;
    retranslate();
}

bool LockPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<const QKeyEvent &>(*event).key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        pick(m_list->currentItem());
        return true;
    case Qt::Key_Escape:
        showList(false);
        return true;
    default:
        return false;
    }
}

void LockPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LockPage::retranslate()
{
    m_title->setText(tr("Locked"));
    m_else->setText(tr("Somebody else?"));
    m_list->setAccessibleName(tr("Who are you?"));
    m_agent->setText(m_receives ? tr("The agent goes on receiving what customers write.")
                                : tr("The agent is stopped: what customers write is not received."));
}

} // namespace migochat
