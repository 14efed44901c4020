#include "ui/shell/lockpage.h"

#include "ui/shell/middlecard.h"
#include "ui/text/direction.h"
#include "ui/text/labels.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/glyph.h"
#include "ui/widgets/themed.h"

#include <QAccessible>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWidth = 340;

} // namespace

LockPage::LockPage(const Look &look, QWidget *parent)
    : QWidget(parent), m_title(makeLabel(u"title"_s, this)), m_person(makeLabel(u"muted"_s, this)),
      m_field(new QLineEdit(this)), m_unlock(new ActionButton(look, ActionButton::Kind::Primary, this)),
      m_problem(makeLabel(u"bad"_s, this)), m_agent(makeLabel(u"muted"_s, this))
{
    setPane(this, u"bg"_s);
    setObjectName(u"lockPage"_s);
    QVBoxLayout *column = addMiddleCard(this, kWidth);
    column->addWidget(new Glyph(look, Icon::Lock, 32, this), 0, Qt::AlignHCenter);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_person);
    column->addWidget(m_field);
    column->addWidget(m_problem);
    column->addWidget(m_unlock);
    column->addSpacing(4);
    column->addWidget(m_agent);
    for (QLabel *text : {m_person, m_problem, m_agent}) {
        text->setWordWrap(true);
        text->setAlignment(Qt::AlignHCenter);
    }
    m_problem->hide();
    m_field->setObjectName(u"pin"_s);
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_unlock->setObjectName(u"unlock"_s);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        refresh();
        takeKeyboard();
    });
    connect(m_field, &QLineEdit::returnPressed, this, &LockPage::tryTyped);
    connect(m_field, &QLineEdit::textChanged, this, &LockPage::refresh);
    connect(m_unlock, &QPushButton::clicked, this, &LockPage::tryTyped);
    setFocusProxy(m_field);
    retranslate();
}

void LockPage::tryTyped()
{
    if (m_unlock->isEnabled())
        Q_EMIT tried(m_field->text());
}

void LockPage::setPerson(const QString &name)
{
    m_name = name;
    retranslate();
}

void LockPage::setReceiving(bool receives)
{
    m_receives = receives;
    retranslate();
}

void LockPage::setChecking(bool checking)
{
    m_isChecking = checking;
    refresh();
}

void LockPage::refuse(const QString &sentence, std::chrono::milliseconds pause)
{
    m_isChecking = false;
    m_field->clear();
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    if (pause.count() > 0)
        m_pause.start(pause);
    refresh();
    takeKeyboard();
    m_field->setAccessibleDescription(sentence);
    QAccessibleEvent told(m_problem, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

void LockPage::takeKeyboard()
{
    m_field->setFocus(Qt::OtherFocusReason);
}

void LockPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

/// The field keeps the keyboard while a try is looked at; it is only not heard.
void LockPage::refresh()
{
    const bool waits = m_isChecking || m_pause.isActive();
    m_field->setReadOnly(waits);
    m_unlock->setEnabled(!waits && !m_field->text().isEmpty());
    m_unlock->setText(m_isChecking ? tr("One moment …") : tr("Unlock"));
}

void LockPage::retranslate()
{
    m_title->setText(tr("Locked"));
    //: %1 is a name: whose PIN it takes
    const QString person = tr("%1: PIN or passphrase").arg(isolated(labels::staff(m_name)));
    m_person->setText(person);
    m_field->setAccessibleName(person);
    m_agent->setText(m_receives ? tr("The agent goes on receiving what customers write.")
                                : tr("The agent is stopped: what customers write is not received."));
    refresh();
}

} // namespace migochat
