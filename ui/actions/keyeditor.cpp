#include "ui/actions/keyeditor.h"

#include "app/domain/searchfold.h"
#include "ui/actions/keyrow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/themed.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

KeyEditor::KeyEditor(const Look &look, CommandRegistry &registry, QWidget *parent)
    : QWidget(parent), m_registry(registry), m_title(makeLabel(u"section"_s, this)),
      m_hint(makeLabel(u"muted"_s, this)), m_filter(new QLineEdit(this)),
      m_resetAll(new ActionButton(look, ActionButton::Kind::Plain, this))
{
    setPane(this, u"card"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_title);
    m_hint->setWordWrap(true);
    column->addWidget(m_hint);
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_filter, 1);
    tools->addWidget(m_resetAll);
    column->addLayout(tools);
    for (const CommandSpec &spec : commandList()) {
        auto *row = new KeyRow(look, registry, spec, this);
        column->addWidget(row);
        m_rows.append(row);
    }
    connect(m_filter, &QLineEdit::textChanged, this, &KeyEditor::showMatching);
    connect(m_resetAll, &QPushButton::clicked, &registry.keys(), &KeyMap::resetAll);
    connect(&registry.keys(), &KeyMap::changed, this, &KeyEditor::retranslate);
    retranslate();
}

void KeyEditor::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
}

void KeyEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void KeyEditor::retranslate()
{
    m_title->setText(tr("Keyboard"));
    m_hint->setText(tr("Press the button beside a command, then the new keys. Backspace takes the keys away. "
                       "Single letters work while a list has the keyboard, with the Arabic layout too."));
    m_filter->setPlaceholderText(tr("Find a command"));
    m_filter->setAccessibleName(tr("Find a command"));
    m_resetAll->setText(tr("All as at first"));
    for (KeyRow *row : m_rows)
        row->refresh();
    showMatching();
}

void KeyEditor::showMatching()
{
    const QString wanted = searchFold(m_filter->text());
    for (KeyRow *row : m_rows) {
        const QStringList names = m_registry.names().everyName(row->spec());
        const bool matches = wanted.isEmpty() || std::any_of(names.begin(), names.end(), [&](const QString &name) {
                                 return searchFold(name).contains(wanted);
                             });
        row->setVisible(matches);
    }
}

} // namespace migochat
