#include "ui/customer/mergesheet.h"

#include "ui/text/customerwords.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/historywords.h"
#include "ui/text/labels.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/themed.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kWidest(640, 520);

QLabel *cell(const QString &text, const QString &role, QWidget *parent)
{
    QLabel *label = makeLabel(role, parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(isolated(text));
    label->setWordWrap(true);
    return label;
}

/// Machine words of a record in the language of the screen.
QString valueOf(const MergeSheet::Field &field, const QString &value, const Format &format)
{
    if (field.name == "stage"_L1) {
        const auto stage = fromText<LeadStage>(value);
        return stage ? labels::stage(*stage) : value;
    }
    if (field.name == "value"_L1)
        return value.isEmpty() ? value : format.money(Money{value.toLongLong()});
    return field.name == "language"_L1 && !value.isEmpty() ? customerwords::language(value) : format.customer(value);
}

} // namespace

MergeSheet::MergeSheet(const Look &look, QWidget *window) : Overlay(look, window, kWidest, Placing::Middle)
{
    setAccessibleName(tr("Two records become one"));
    connect(this, &Overlay::opened, this, &MergeSheet::fitContent);
}

void MergeSheet::setComparison(const Comparison &comparison)
{
    const bool same = comparison.keptName == m_comparison.keptName && comparison.goneName == m_comparison.goneName;
    if (!same)
        m_taken.clear();
    m_comparison = comparison;
    rebuild();
}

void MergeSheet::rebuild()
{
    delete m_content;
    m_content = new QWidget(card());
    column()->addWidget(m_content);
    auto *outer = new QVBoxLayout(m_content);
    outer->setContentsMargins(18, 16, 18, 14);
    QLabel *title = makeLabel(u"section"_s, m_content);
    title->setText(tr("Merge %1 and %2?")
                       .arg(isolated(look().format.customer(m_comparison.keptName)),
                            isolated(look().format.customer(m_comparison.goneName))));
    title->setWordWrap(true);
    outer->addWidget(title);
    auto *scroll = new QScrollArea(m_content);
    scroll->setWidgetResizable(true);
    scroll->setWidget(makeTable());
    outer->addWidget(scroll, 1);
    QLabel *moves = makeLabel(u"muted"_s, m_content);
    moves->setText(tr("%n message(s) move over.", nullptr, m_comparison.messages) + u' ' +
                   tr("It can be taken back, with everything as it was."));
    moves->setWordWrap(true);
    outer->addWidget(moves);
    addButtons(*outer);
    m_content->show();
    fitContent();
}

QWidget *MergeSheet::makeTable()
{
    auto *table = new QWidget;
    setPane(table, u"plain"_s);
    auto *grid = new QGridLayout(table);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    grid->addWidget(cell(look().format.customer(m_comparison.keptName), u"muted"_s, table), 0, 1);
    grid->addWidget(cell(look().format.customer(m_comparison.goneName), u"muted"_s, table), 0, 2);
    for (const Field &field : std::as_const(m_comparison.fields)) {
        const int row = grid->rowCount();
        const bool keptWins = field.result == field.kept;
        grid->addWidget(cell(historywords::field(field.name), u"muted"_s, table), row, 0);
        grid->addWidget(cell(valueOf(field, field.kept, look().format), keptWins ? u"strong"_s : u"plain"_s, table),
                        row, 1);
        grid->addWidget(cell(valueOf(field, field.gone, look().format), keptWins ? u"plain"_s : u"strong"_s, table),
                        row, 2);
        if (!field.kept.isEmpty() && !field.gone.isEmpty() && field.kept != field.gone)
            grid->addWidget(makeTick(field, table), row, 3);
    }
    grid->setRowStretch(grid->rowCount(), 1);
    return table;
}

QCheckBox *MergeSheet::makeTick(const Field &field, QWidget *table)
{
    auto *take = new QCheckBox(tr("take this"), table);
    take->setObjectName(u"take."_s + field.name);
    take->setChecked(m_taken.contains(field.name));
    take->setAccessibleName(
        tr("%1: take %2").arg(historywords::field(field.name), valueOf(field, field.gone, look().format)));
    connect(take, &QCheckBox::toggled, this, [this, name = field.name](bool on) {
        m_taken.removeAll(name);
        if (on)
            m_taken << name;
        Q_EMIT fieldsChosen(m_taken);
    });
    return take;
}

void MergeSheet::addButtons(QVBoxLayout &outer)
{
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *cancel = new ActionButton(look(), ActionButton::Kind::Plain, m_content);
    cancel->setText(tr("Leave them"));
    connect(cancel, &QPushButton::clicked, this, &MergeSheet::dismiss);
    buttons->addWidget(cancel);
    auto *merge = new ActionButton(look(), ActionButton::Kind::Primary, m_content);
    merge->setObjectName(u"merge"_s);
    merge->setText(tr("Merge"));
    connect(merge, &QPushButton::clicked, this, [this] {
        dismiss();
        Q_EMIT mergeAsked(m_taken);
    });
    buttons->addWidget(merge);
    outer.addLayout(buttons);
    merge->setFocus(Qt::OtherFocusReason);
}

} // namespace migochat
