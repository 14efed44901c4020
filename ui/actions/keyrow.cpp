#include "ui/actions/keyrow.h"

#include "ui/actions/keyfield.h"
#include "ui/text/direction.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/themed.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

KeyRow::KeyRow(const Look &look, CommandRegistry &registry, const CommandSpec &spec, QWidget *parent)
    : QWidget(parent), m_registry(registry), m_spec(spec), m_name(new QLabel(this)), m_field(new KeyField(this)),
      m_reset(new IconButton(look, Icon::Undo, this)), m_question(new QWidget(this)),
      m_questionText(makeLabel(u"warn"_s, m_question)),
      m_take(new ActionButton(look, ActionButton::Kind::Plain, m_question)),
      m_leave(new ActionButton(look, ActionButton::Kind::Plain, m_question))
{
    setObjectName(spec.id);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->addWidget(m_name, 1);
    row->addWidget(m_reset);
    row->addWidget(m_field);
    column->addLayout(row);
    auto *question = new QHBoxLayout(m_question);
    question->setContentsMargins(0, 0, 0, 6);
    m_questionText->setWordWrap(true);
    question->addWidget(m_questionText, 1);
    question->addWidget(m_take);
    question->addWidget(m_leave);
    column->addWidget(m_question);
    m_question->hide();

    connect(m_field, &KeyField::keyPressed, this, &KeyRow::onPressed);
    connect(m_field, &KeyField::cleared, this, [this] { m_registry.keys().setKeys(m_spec, {}); });
    connect(m_reset, &QToolButton::clicked, this, [this] {
        m_field->setFocus(); // the button is about to go
        m_registry.keys().reset(m_spec);
    });
    connect(m_take, &QPushButton::clicked, this, [this] {
        m_field->setFocus();
        m_registry.keys().take(m_spec, m_wanted);
    });
    connect(m_leave, &QPushButton::clicked, this, [this] {
        m_field->setFocus();
        m_question->hide();
    });
    refresh();
}

void KeyRow::refresh()
{
    const QString name = CommandNames::name(m_spec);
    m_name->setText(name);
    m_field->setKeys(m_registry.keys().keysOf(m_spec));
    m_field->setAccessibleName(tr("Keys of “%1”: %2").arg(name, m_field->text()));
    m_field->setToolTip(tr("Change the keys"));
    m_reset->setName(tr("Back to the usual keys of “%1”").arg(name));
    m_reset->setVisible(m_registry.keys().isChanged(m_spec));
    m_take->setText(tr("Use them here"));
    m_leave->setText(tr("Leave it"));
    m_question->hide();
}

void KeyRow::onPressed(QKeyCombination key)
{
    m_wanted = key;
    const QList<const CommandSpec *> rivals = m_registry.keys().rivals(m_spec, key);
    if (rivals.isEmpty())
        return m_registry.keys().setKeys(m_spec, {key});
    QStringList names;
    for (const CommandSpec *rival : rivals)
        names.append(CommandNames::name(*rival));
    const QString keys = leftToRight(KeyMap::textOf(key));
    m_questionText->setText(tr("%1 already means “%2”.").arg(keys, names.join(tr(", "))));
    m_question->show();
    m_take->setFocus(Qt::OtherFocusReason);
}

} // namespace migochat
