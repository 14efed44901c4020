#include "ui/leads/newleadsheet.h"

#include "app/domain/phone.h"
#include "ui/text/direction.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/inlinecompletion.h"
#include "ui/widgets/themed.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kWidest(480, 420);
constexpr int kNameWidth = 96;

} // namespace

NewLeadSheet::NewLeadSheet(const Look &look, QWidget *window)
    : Overlay(look, window, kWidest, Placing::Middle), m_understood(makeLabel(u"small"_s, card())),
      m_owner(new QComboBox(card())), m_problem(makeLabel(u"bad"_s, card()))
{
    setAccessibleName(tr("New lead"));
    auto *outer = new QVBoxLayout;
    outer->setContentsMargins(18, 16, 18, 14);
    outer->setSpacing(10);
    column()->addLayout(outer);
    QLabel *title = makeLabel(u"section"_s, card());
    title->setText(tr("New lead"));
    outer->addWidget(title);
    addFields(*outer);
    QLabel *how = makeLabel(u"muted"_s, card());
    how->setWordWrap(true);
    how->setText(tr("The chat is on WhatsApp. Until the customer writes, only a template can be sent."));
    outer->addWidget(how);
    m_problem->setWordWrap(true);
    m_problem->hide();
    outer->addWidget(m_problem);
    addButtons(*outer);
    connect(this, &Overlay::opened, this, [this] {
        fitContent();
        m_name->setFocus(Qt::OtherFocusReason);
    });
    refresh();
}

void NewLeadSheet::addFields(QVBoxLayout &outer)
{
    auto *grid = new QGridLayout;
    grid->setColumnMinimumWidth(0, kNameWidth);
    grid->setColumnStretch(1, 1);
    grid->setVerticalSpacing(8);
    outer.addLayout(grid);
    m_name = addLine(*grid, u"leadName"_s, tr("Name"));
    m_phone = addLine(*grid, u"leadPhone"_s, tr("Phone"));
    m_understood->setObjectName(u"leadPhoneUnderstood"_s);
    m_understood->setWordWrap(true);
    grid->addWidget(m_understood, grid->rowCount(), 1);
    m_interest = addLine(*grid, u"leadInterest"_s, tr("Interest"));
    const int row = grid->rowCount();
    QLabel *owner = makeLabel(u"muted"_s, card());
    owner->setText(tr("Responsible"));
    owner->setBuddy(m_owner);
    m_owner->setObjectName(u"leadOwner"_s);
    m_owner->setAccessibleName(owner->text());
    grid->addWidget(owner, row, 0);
    grid->addWidget(m_owner, row, 1);
}

QLineEdit *NewLeadSheet::addLine(QGridLayout &grid, const QString &id, const QString &name)
{
    auto *line = new QLineEdit(card());
    line->setObjectName(id);
    line->setAccessibleName(name);
    QLabel *label = makeLabel(u"muted"_s, card());
    label->setText(name);
    label->setBuddy(line);
    const int row = grid.rowCount();
    grid.addWidget(label, row, 0);
    grid.addWidget(line, row, 1);
    connect(line, &QLineEdit::textChanged, this, &NewLeadSheet::refresh);
    connect(line, &QLineEdit::returnPressed, this, &NewLeadSheet::finish);
    return line;
}

void NewLeadSheet::addButtons(QVBoxLayout &outer)
{
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *cancel = new ActionButton(look(), ActionButton::Kind::Plain, card());
    cancel->setText(tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &NewLeadSheet::dismiss);
    buttons->addWidget(cancel);
    m_begin = new ActionButton(look(), ActionButton::Kind::Primary, card());
    m_begin->setObjectName(u"beginLead"_s);
    m_begin->setText(tr("Open the chat"));
    connect(m_begin, &QPushButton::clicked, this, &NewLeadSheet::finish);
    buttons->addWidget(m_begin);
    outer.addLayout(buttons);
}

void NewLeadSheet::offerInterests(const QStringList &interests)
{
    completeInline(*m_interest, interests);
}

void NewLeadSheet::offerColleagues(const QList<Colleague> &colleagues, StaffId me)
{
    m_owner->clear();
    m_owner->addItem(tr("Nobody yet"), 0);
    for (const auto &[staff, name] : colleagues) {
        m_owner->addItem(name, staff.value());
        if (staff == me)
            m_owner->setCurrentIndex(m_owner->count() - 1);
    }
}

void NewLeadSheet::refuse(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    fitContent();
}

void NewLeadSheet::refresh()
{
    const QString typed = m_phone->text().trimmed();
    const QString number = e164(typed);
    m_understood->setText(typed.isEmpty()    ? tr("For example %1").arg(leftToRight(u"010 1234 5678"_s))
                          : number.isEmpty() ? tr("This is no phone number yet")
                                             : leftToRight(number));
    m_phone->setAccessibleDescription(m_understood->text());
    m_problem->hide();
    if (m_begin)
        m_begin->setEnabled(!number.isEmpty() && !m_name->text().trimmed().isEmpty());
}

void NewLeadSheet::finish()
{
    if (!m_begin->isEnabled())
        return;
    Q_EMIT beginAsked({m_name->text().trimmed(), e164(m_phone->text()), m_interest->text().trimmed(),
                       StaffId(m_owner->currentData().toLongLong())});
}

} // namespace migochat
