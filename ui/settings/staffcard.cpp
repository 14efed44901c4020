#include "ui/settings/staffcard.h"

#include "ui/text/direction.h"
#include "ui/text/labels.h"
#include "ui/text/presencewords.h"
#include "ui/theme/icons.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/themed.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRadioButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

StaffCard::StaffCard(const Look &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_rows(new QVBoxLayout), m_title(makeLabel(u"section"_s, this)),
      m_hint(makeLabel(u"muted"_s, this)), m_name(new QLineEdit(this)),
      m_rename(new ActionButton(look, ActionButton::Kind::Plain, this)),
      m_add(new ActionButton(look, ActionButton::Kind::Plain, this)), m_problem(makeLabel(u"bad"_s, this))
{
    setPane(this, u"card"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 16);
    column->setSpacing(10);
    column->addWidget(m_title);
    m_hint->setWordWrap(true);
    column->addWidget(m_hint);
    column->addLayout(m_rows);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_name, 1);
    line->addWidget(m_rename);
    line->addWidget(m_add);
    column->addLayout(line);
    column->addWidget(m_problem);
    m_problem->hide();
    m_name->setObjectName(u"staffName"_s);
    connect(&m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT chosen(StaffId(id)); });
    connect(m_name, &QLineEdit::textChanged, this, &StaffCard::refresh);
    connect(m_name, &QLineEdit::returnPressed, this, [this] { (m_rename->isEnabled() ? m_rename : m_add)->click(); });
    connect(m_rename, &QPushButton::clicked, this, [this] { Q_EMIT nameGiven(m_me, m_name->text().trimmed()); });
    connect(m_add, &QPushButton::clicked, this, [this] {
        Q_EMIT nameGiven({}, m_name->text().trimmed());
        m_name->clear();
    });
    retranslate();
}

QString StaffCard::nameOf(const QString &name)
{
    return name.isEmpty() ? tr("The owner (no name yet)") : withoutBidiControls(name);
}

void StaffCard::setPeople(const QList<Person> &people, StaffId me)
{
    if (m_people == people && m_me == me)
        return;
    const bool hadKeyboard = m_list && m_list->isAncestorOf(focusWidget());
    const QString keyboard = hadKeyboard ? focusWidget()->objectName() : QString();
    m_people = people;
    m_me = me;
    rebuild();
    auto *again = keyboard.isEmpty() ? nullptr : m_list->findChild<QWidget *>(keyboard);
    if (again)
        again->setFocus(Qt::OtherFocusReason);
    else if (hadKeyboard)
        takeKeyboard();
}

void StaffCard::takeKeyboard()
{
    if (QAbstractButton *on = m_group.checkedButton())
        on->setFocus(Qt::ShortcutFocusReason);
    else
        m_name->setFocus(Qt::ShortcutFocusReason);
}

void StaffCard::showChoice()
{
    if (QAbstractButton *mine = m_group.button(static_cast<int>(m_me.value())))
        mine->setChecked(true);
}

void StaffCard::rebuild()
{
    if (m_list) { // one of its buttons may be the reason: it is inside its own signal
        m_list->hide();
        m_list->deleteLater();
    }
    m_list = new QWidget(this);
    auto *rows = new QVBoxLayout(m_list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    for (const Person &person : std::as_const(m_people)) {
        auto *button = new QRadioButton(presencewords::named(nameOf(person.name), person.presence), m_list);
        button->setMinimumHeight(28);
        button->setChecked(person.id == m_me);
        m_group.addButton(button, static_cast<int>(person.id.value()));
        auto *row = new QHBoxLayout;
        row->addWidget(button, 1);
        row->addWidget(makeRole(person));
        rows->addLayout(row);
    }
    m_rows->addWidget(m_list);
    m_list->show();
    refresh();
}

QToolButton *StaffCard::makeRole(const Person &person)
{
    auto *button = new QToolButton(m_list);
    button->setObjectName(u"role%1"_s.arg(person.id.value()));
    button->setProperty("role", u"flat"_s);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIcon(m_look.icons.icon(Icon::ChevronDown, Token::Muted, Qt::LeftToRight));
    button->setLayoutDirection(layoutDirection() == Qt::RightToLeft ? Qt::LeftToRight
                                                                    : Qt::RightToLeft); // the arrow behind the word
    button->setText(labels::role(person.role));
    //: a colleague, then what they are: owner, sales
    button->setAccessibleName(tr("Role of %1: %2").arg(isolated(nameOf(person.name)), button->text()));
    button->setToolTip(tr("Change the role"));
    connect(button, &QToolButton::clicked, this, [this, button, person] { offerRoles(*button, person); });
    return button;
}

void StaffCard::offerRoles(QToolButton &button, const Person &person)
{
    auto *menu = new QMenu(&button);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto &[role, word] : EnumText<StaffRole>::table) {
        QAction *choice = menu->addAction(labels::role(word), this,
                                          [this, id = person.id, chosen = role] { Q_EMIT roleChosen(id, chosen); });
        choice->setCheckable(true);
        choice->setChecked(person.role == word);
        choice->setEnabled(person.role != word);
    }
    menu->popup(button.mapToGlobal(button.rect().bottomLeft()));
}

QString StaffCard::myName() const
{
    for (const Person &person : m_people) {
        if (person.id == m_me)
            return person.name;
    }
    return {};
}

void StaffCard::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void StaffCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StaffCard::retranslate()
{
    m_title->setText(tr("Who sits at this computer"));
    m_hint->setText(tr("Notes, what is done and the view “Mine” belong to this name. Every computer remembers its own. "
                       "Owners set the roles."));
    m_name->setPlaceholderText(tr("A name"));
    m_name->setAccessibleName(tr("A name"));
    m_rename->setText(tr("This is my name"));
    m_add->setText(tr("Add a colleague"));
    rebuild();
}

void StaffCard::refresh()
{
    const QString typed = m_name->text().trimmed();
    m_add->setEnabled(!typed.isEmpty());
    m_rename->setEnabled(!typed.isEmpty() && m_me.isValid() && typed != myName());
}

} // namespace migochat
