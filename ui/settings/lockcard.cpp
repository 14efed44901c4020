#include "ui/settings/lockcard.h"

#include "ui/actions/commandregistry.h"
#include "ui/actions/deskcommands.h"
#include "ui/text/direction.h"
#include "ui/text/lockwords.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/themed.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLongestIdle = 240;

} // namespace

LockCard::LockCard(const Look &look, const CommandRegistry &commands, QWidget *parent)
    : QWidget(parent), m_commands(commands), m_title(makeLabel(u"section"_s, this)),
      m_hint(makeLabel(u"muted"_s, this)), m_old(addField(u"oldPin"_s)), m_wanted(addField(u"newPin"_s)),
      m_again(addField(u"newPinAgain"_s)), m_save(new ActionButton(look, ActionButton::Kind::Plain, this)),
      m_remove(new ActionButton(look, ActionButton::Kind::Danger, this)), m_outcome(makeLabel(u"muted"_s, this)),
      m_idleName(makeLabel(u"muted"_s, this)), m_idle(new QSpinBox(this))
{
    setPane(this, u"card"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 16);
    column->setSpacing(10);
    column->addWidget(m_title);
    m_hint->setObjectName(u"lockHint"_s);
    m_hint->setWordWrap(true);
    column->addWidget(m_hint);
    auto *pin = new QHBoxLayout;
    pin->setSpacing(8);
    for (QLineEdit *field : {m_old, m_wanted, m_again})
        pin->addWidget(field, 1);
    pin->addWidget(m_save);
    pin->addWidget(m_remove);
    column->addLayout(pin);
    column->addWidget(m_outcome);
    m_outcome->hide();
    auto *idle = new QHBoxLayout;
    idle->setSpacing(8);
    m_idleName->setMinimumWidth(190); // as in the other cards
    idle->addWidget(m_idleName);
    idle->addWidget(m_idle);
    idle->addStretch(1);
    column->addLayout(idle);
    m_idle->setRange(0, kLongestIdle);
    m_idle->setObjectName(u"lockAfter"_s);
    m_save->setObjectName(u"savePin"_s);
    m_remove->setObjectName(u"removePin"_s);
    connect(m_save, &QPushButton::clicked, this, &LockCard::save);
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT pinUnwanted(m_old->text()); });
    connect(m_idle, &QSpinBox::valueChanged, this, &LockCard::idleChosen);
    connect(&commands.keys(), &KeyMap::changed, this, &LockCard::retranslate);
    retranslate();
}

QLineEdit *LockCard::addField(const QString &name)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(name);
    field->setEchoMode(QLineEdit::Password);
    connect(field, &QLineEdit::textChanged, this, &LockCard::refresh);
    connect(field, &QLineEdit::returnPressed, this, &LockCard::save);
    return field;
}

void LockCard::save()
{
    if (!m_save->isEnabled())
        return;
    if (m_wanted->text() != m_again->text())
        return showOutcome(tr("The two are not the same."), Outcome::Refused);
    Q_EMIT pinChosen(m_old->text(), m_wanted->text());
}

void LockCard::setValues(const Values &values)
{
    m_values = values;
    const QSignalBlocker quiet(m_idle);
    m_idle->setValue(values.idleMinutes);
    retranslate();
}

void LockCard::setBusy(bool busy)
{
    m_isBusy = busy;
    refresh();
}

void LockCard::showOutcome(const QString &sentence, Outcome outcome)
{
    restyle(m_outcome, "role", outcome == Outcome::Done ? u"muted"_s : u"bad"_s);
    m_outcome->setText(sentence);
    m_outcome->show();
    m_old->clear();
    if (outcome == Outcome::Refused)
        return;
    m_wanted->clear();
    m_again->clear();
}

void LockCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LockCard::refresh()
{
    const bool knowsOld = !m_values.hasPin || !m_old->text().isEmpty();
    m_old->setVisible(m_values.hasPin);
    m_remove->setVisible(m_values.hasPin);
    m_save->setEnabled(!m_isBusy && knowsOld && !m_wanted->text().isEmpty() && !m_again->text().isEmpty());
    m_remove->setEnabled(!m_isBusy && !m_old->text().isEmpty());
    m_idle->setEnabled(m_values.hasPin);
}

/// The key that does it, else what it is called in the menus.
QString LockCard::lockedBy() const
{
    const CommandSpec &lock = *findCommand(command::kLock);
    const QString keys = m_commands.keys().textOf(lock);
    return keys.isEmpty() ? tr("“%1”").arg(CommandNames::name(lock)) : leftToRight(keys);
}

void LockCard::retranslate()
{
    m_title->setText(tr("Lock"));
    m_hint->setText(
        tr("%1 covers everything until your PIN is typed; the agent goes on receiving. The PIN rests in the "
           "password store of this computer. %2")
            .arg(lockedBy(), lockwords::tooShort()));
    const auto name = [](QLineEdit *field, const QString &text) {
        field->setPlaceholderText(text);
        field->setAccessibleName(text);
    };
    name(m_old, tr("Old PIN"));
    name(m_wanted, m_values.hasPin ? tr("New PIN") : tr("PIN"));
    name(m_again, tr("Once more"));
    m_save->setText(m_values.hasPin ? tr("Change") : tr("Set"));
    m_remove->setText(tr("Remove"));
    m_idleName->setText(tr("Lock by itself after"));
    m_idle->setAccessibleName(m_idleName->text());
    m_idle->setSuffix(tr(" min"));
    m_idle->setSpecialValueText(tr("never"));
    refresh();
}

} // namespace migochat
