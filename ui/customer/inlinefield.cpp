#include "ui/customer/inlinefield.h"

#include "ui/customer/customersection.h"
#include "ui/customer/panelrow.h"
#include "ui/customer/valuebutton.h"
#include "ui/text/direction.h"
#include "ui/theme/icons.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/inlinecompletion.h"
#include "ui/widgets/themed.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The field's own menu, the menu bar and another window take the keyboard only for a while.
bool comesBack(Qt::FocusReason reason)
{
    return reason == Qt::PopupFocusReason || reason == Qt::MenuBarFocusReason || reason == Qt::ActiveWindowFocusReason;
}

} // namespace

InlineField::InlineField(const Look &look, const QString &id, const QString &name, QWidget *parent)
    : QWidget(parent), m_look(look), m_id(id), m_name(name), m_label(panelrow::makeName(name, this)),
      m_row(new QHBoxLayout), m_button(new ValueButton(look, u"field."_s + id, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(m_row);
    m_row->setSpacing(0); // a phone number needs what a value leaves free before its copy button
    m_label->setBuddy(m_button);
    m_row->addWidget(m_label);
    m_row->addSpacing(panelrow::kGap);
    m_button->setFixedHeight(panelrow::kHeight);
    m_row->addWidget(m_button, 1);
    connect(m_button, &QAbstractButton::clicked, this, &InlineField::edit);
    refresh();
}

void InlineField::makeLine()
{
    m_line = new QLineEdit(this);
    m_line->setObjectName(u"edit."_s + m_id);
    m_line->setAccessibleName(m_name);
    m_line->setFixedHeight(panelrow::kHeight);
    m_line->hide();
    m_line->installEventFilter(this);
    m_row->insertWidget(m_row->indexOf(m_button) + 1, m_line, 1);
    if (!m_choices.isEmpty())
        completeInline(*m_line, m_choices);
    connect(m_line, &QLineEdit::returnPressed, this, &InlineField::save);
    connect(m_line, &QLineEdit::textEdited, this, &InlineField::onTyped);
}

void InlineField::setValue(const QString &value)
{
    m_value = value;
    m_pending = false;
    refresh();
}

void InlineField::setShown(const QString &text)
{
    m_shown = text;
    refresh();
}

void InlineField::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    refresh();
}

void InlineField::offerChoices(const QStringList &choices)
{
    m_choices = choices;
}

void InlineField::hideName()
{
    m_label->hide();
}

void InlineField::offerCopy()
{
    m_copy = new IconButton(m_look, Icon::Copy, this);
    m_copy->setName(tr("Copy: %1").arg(m_name));
    m_copy->setProperty(kOnlyReads, true);
    m_row->addWidget(m_copy);
    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_value); });
    refresh();
}

bool InlineField::isEditing() const
{
    return m_line && !m_line->isHidden();
}

void InlineField::edit()
{
    if (!m_line)
        makeLine();
    m_line->setText(m_value);
    m_line->show();
    m_line->setFocus(Qt::OtherFocusReason);
    m_line->selectAll();
    m_button->hide();
    onTyped();
}

void InlineField::editWith(const QString &text)
{
    edit();
    m_line->setText(text);
    m_line->end(false);
    onTyped();
}

void InlineField::onTyped()
{
    say(m_preview ? m_preview(m_line->text()) : QString(), u"small"_s);
}

void InlineField::save()
{
    const QString value = m_line->text().trimmed();
    if (m_check && value != m_value) {
        if (const QString problem = m_check(value); !problem.isEmpty())
            return say(problem);
    }
    if (value != m_value) {
        m_value = value;
        m_shown.clear();
        m_pending = true;
        Q_EMIT saved(m_id, value);
    }
    leave();
}

/// The keyboard went elsewhere: a value is saved, what Enter alone makes waits for it.
void InlineField::settle()
{
    const QString typed = m_line->text().trimmed();
    if (!isEditing() || typed == m_value || (m_onlyEnter && typed.isEmpty()))
        leave();
    else if (m_onlyEnter)
        say(tr("Enter saves · Esc cancels"), u"small"_s);
    else
        save();
}

void InlineField::say(const QString &sentence, const QString &role)
{
    if (sentence.isEmpty() && !m_said)
        return;
    if (!m_said) {
        m_said = makeLabel(role, this);
        m_said->setWordWrap(true);
        layout()->addWidget(m_said);
    }
    restyle(m_said, "role", role);
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
    m_line->setAccessibleDescription(sentence);
}

void InlineField::leave()
{
    if (!isEditing())
        return;
    say({});
    const bool hadKeyboard = m_line->hasFocus();
    m_button->show();
    m_line->hide(); // before the keyboard goes: that leaves too
    if (hadKeyboard)
        m_button->setFocus(Qt::OtherFocusReason);
    refresh();
    Q_EMIT finished();
}

bool InlineField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && !comesBack(static_cast<QFocusEvent *>(event)->reason()))
        settle();
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!isKey || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        leave();
    return true;
}

void InlineField::refresh()
{
    const QString shown = m_shown.isEmpty() ? isolated(withoutBidiControls(m_value)) : m_shown;
    m_button->setText(m_value.isEmpty() ? m_placeholder : shown);
    m_button->setEmpty(m_value.isEmpty());
    m_button->setToolTip(m_value);
    if (m_copy)
        m_copy->setVisible(!m_value.isEmpty());
    const QString state = m_pending ? tr("being saved") : QString();
    m_button->setAccessibleName(m_name + u": "_s + (m_value.isEmpty() ? m_placeholder : m_value));
    m_button->setAccessibleDescription(state.isEmpty() ? tr("Enter changes it") : state);
    m_button->setIcon(m_pending ? m_look.icons.icon(Icon::Clock, Token::Muted, layoutDirection()) : QIcon());
}

} // namespace migochat
