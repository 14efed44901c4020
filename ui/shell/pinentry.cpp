#include "ui/shell/pinentry.h"

#include "ui/text/direction.h"
#include "ui/text/labels.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/themed.h"

#include <QAccessible>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

PinEntry::PinEntry(const Look &look, Purpose purpose, QWidget *parent)
    : QWidget(parent), m_purpose(purpose), m_person(makeLabel(u"muted"_s, this)), m_field(new QLineEdit(this)),
      m_problem(makeLabel(u"bad"_s, this)), m_button(new ActionButton(look, ActionButton::Kind::Primary, this))
{
    setPane(this, u"plain"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_person);
    column->addWidget(m_field);
    column->addWidget(m_problem);
    column->addWidget(m_button);
    for (QLabel *text : {m_person, m_problem}) {
        text->setWordWrap(true);
        text->setAlignment(Qt::AlignHCenter);
    }
    m_problem->hide();
    m_field->setObjectName(u"pin"_s);
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_button->setObjectName(u"unlock"_s);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        refresh();
        takeKeyboard();
    });
    connect(m_field, &QLineEdit::returnPressed, this, &PinEntry::tryTyped);
    connect(m_field, &QLineEdit::textChanged, this, &PinEntry::refresh);
    connect(m_button, &QPushButton::clicked, this, &PinEntry::tryTyped);
    setFocusProxy(m_field);
    retranslate();
}

void PinEntry::tryTyped()
{
    if (m_button->isEnabled())
        Q_EMIT tried(m_field->text());
}

void PinEntry::setPerson(const QString &name)
{
    m_name = name;
    retranslate();
}

void PinEntry::setChecking(bool checking)
{
    m_isChecking = checking;
    refresh();
}

void PinEntry::begin(const QString &sentence, std::chrono::milliseconds pause)
{
    m_isChecking = false;
    m_field->clear();
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    m_pause.stop();
    if (pause.count() > 0)
        m_pause.start(pause);
    refresh();
    takeKeyboard();
    m_field->setAccessibleDescription(sentence);
    if (sentence.isEmpty())
        return;
    QAccessibleEvent told(m_problem, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

void PinEntry::takeKeyboard()
{
    m_field->setFocus(Qt::OtherFocusReason);
}

void PinEntry::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

/// The field keeps the keyboard while a try is looked at; it is only not heard.
void PinEntry::refresh()
{
    const bool waits = m_isChecking || m_pause.isActive();
    m_field->setReadOnly(waits);
    m_button->setEnabled(!waits && !m_field->text().isEmpty());
    if (m_isChecking)
        m_button->setText(tr("One moment …"));
    else
        m_button->setText(m_purpose == Purpose::Unlocking ? tr("Unlock") : tr("Switch"));
}

void PinEntry::retranslate()
{
    //: %1 is a name: whose PIN it takes
    const QString person = tr("%1: PIN or passphrase").arg(isolated(labels::staff(m_name)));
    m_person->setText(person);
    m_field->setAccessibleName(person);
    refresh();
}

} // namespace migochat
