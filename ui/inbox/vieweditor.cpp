#include "ui/inbox/vieweditor.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/themed.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kWidest(560, 520);

enum Audience { Everybody, OnlyMe };

} // namespace

ViewEditor::ViewEditor(const Look &look, QWidget *window)
    : Overlay(look, window, kWidest, Placing::Middle), m_title(makeLabel(u"section"_s, card())),
      m_name(new QLineEdit(card())), m_audienceLabel(makeLabel(u"muted"_s, card())), m_audience(new Segmented(card())),
      m_groupArea(new QWidget(card())), m_groupColumn(new QVBoxLayout(m_groupArea)),
      m_or(new ActionButton(look, ActionButton::Kind::Plain, card())),
      m_save(new ActionButton(look, ActionButton::Kind::Primary, card())),
      m_cancel(new ActionButton(look, ActionButton::Kind::Plain, card()))
{
    setObjectName(u"viewEditor"_s);
    column()->setContentsMargins(18, 16, 18, 16);
    column()->setSpacing(10);
    auto *scroll = new QScrollArea(card());
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setPane(m_groupArea, u"plain"_s);
    m_groupColumn->setContentsMargins(0, 0, 0, 0);
    m_groupColumn->setSpacing(8);
    m_groupColumn->addStretch();
    scroll->setWidget(m_groupArea);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_or);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    column()->addWidget(m_title);
    column()->addWidget(m_name);
    m_audience->addSegment(Everybody, {});
    m_audience->addSegment(OnlyMe, {});
    auto *audience = new QHBoxLayout;
    audience->addWidget(m_audienceLabel);
    audience->addWidget(m_audience);
    audience->addStretch();
    column()->addLayout(audience);
    column()->addWidget(scroll, 1);
    column()->addLayout(buttons);
    connect(m_name, &QLineEdit::textChanged, this, &ViewEditor::refresh);
    connect(m_or, &QPushButton::clicked, this, [this] { addGroup({}); });
    connect(m_cancel, &QPushButton::clicked, this, &Overlay::dismiss);
    connect(m_save, &QPushButton::clicked, this, &ViewEditor::save);
}

void ViewEditor::edit(const Wish &now, const FilterChoices &choices, Saved saved)
{
    m_choices = choices;
    m_saved = std::move(saved);
    for (const Group &group : std::exchange(m_groups, {}))
        delete group.box;
    m_name->setText(now.name);
    m_audience->setCurrent(now.onlyMine ? OnlyMe : Everybody);
    for (const FilterGroup &group : now.filter.groups)
        addGroup(group);
    if (m_groups.isEmpty())
        addGroup({});
    retranslate();
    refresh();
    open();
    fitContent();
    m_name->setFocus(Qt::PopupFocusReason);
}

void ViewEditor::retranslate()
{
    m_title->setText(tr("A view of your own"));
    m_name->setPlaceholderText(tr("Name"));
    m_name->setAccessibleName(tr("Name"));
    m_audienceLabel->setText(tr("Who sees it"));
    m_audience->setAccessibleName(tr("Who sees it"));
    m_audience->setSegmentText(Everybody, tr("Everybody"));
    m_audience->setSegmentText(OnlyMe, tr("Only me"));
    m_or->setText(tr("Or…"));
    m_or->setAccessibleName(tr("Another group of conditions, of which one is enough"));
    m_save->setText(tr("Save"));
    m_cancel->setText(tr("Cancel"));
}

void ViewEditor::addGroup(const FilterGroup &group)
{
    auto *box = new QWidget(m_groupArea);
    setPane(box, u"card"_s);
    auto *inside = new QVBoxLayout(box);
    inside->setContentsMargins(12, 10, 12, 10);
    auto *heading = makeLabel(u"small"_s, box);
    auto *rows = new QVBoxLayout;
    auto *more = new ActionButton(look(), ActionButton::Kind::Plain, box);
    more->setText(tr("And…"));
    more->setAccessibleName(tr("Another condition that has to hold too"));
    inside->addWidget(heading);
    inside->addLayout(rows);
    inside->addWidget(more, 0, Qt::AlignLeading);
    m_groupColumn->insertWidget(static_cast<int>(m_groups.size()), box);
    m_groups.append({box, heading, rows});
    QList<ConditionRow::Field> fields = ConditionRow::fieldsOf(group);
    if (fields.isEmpty())
        fields.append(ConditionRow::Field::Label);
    for (const ConditionRow::Field field : std::as_const(fields))
        addRow(rows, field, group);
    connect(more, &QPushButton::clicked, this, [this, rows] { addRow(rows, firstFree(*rows), {}); });
    refresh();
}

QList<ConditionRow *> ViewEditor::rowsOf(const QVBoxLayout &rows)
{
    QList<ConditionRow *> found;
    for (int i = 0; i < rows.count(); ++i) {
        if (auto *row = qobject_cast<ConditionRow *>(rows.itemAt(i)->widget()))
            found.append(row);
    }
    return found;
}

QList<ConditionRow::Field> ViewEditor::fieldsIn(const QVBoxLayout &rows)
{
    QList<ConditionRow::Field> fields;
    for (const ConditionRow *row : rowsOf(rows))
        fields.append(row->field());
    return fields;
}

ConditionRow::Field ViewEditor::firstFree(const QVBoxLayout &rows)
{
    using Field = ConditionRow::Field;
    const QList<Field> taken = fieldsIn(rows);
    for (const Field field : {Field::Unread, Field::Label, Field::Stage, Field::Assignee, Field::Channel, Field::Tag,
                              Field::Waiting, Field::FollowUp, Field::Closes, Field::Score}) {
        if (!taken.contains(field))
            return field;
    }
    return Field::AlsoTag;
}

void ViewEditor::addRow(QVBoxLayout *rows, ConditionRow::Field field, const FilterGroup &group)
{
    auto *row = new ConditionRow(look(), m_choices, field, rows->parentWidget());
    rows->addWidget(row);
    row->take(group);
    row->show();
    connect(row, &ConditionRow::changed, this, &ViewEditor::refresh);
    connect(row, &ConditionRow::removeAsked, this, [this, row] { removeRow(row); });
    refresh();
}

void ViewEditor::removeRow(ConditionRow *row)
{
    row->hide();
    row->deleteLater();
    for (qsizetype i = 0; i < m_groups.size(); ++i) {
        Group &group = m_groups[i];
        if (group.rows->indexOf(row) < 0)
            continue;
        group.rows->removeWidget(row);
        if (group.rows->isEmpty() && m_groups.size() > 1) {
            group.box->hide();
            group.box->deleteLater();
            m_groups.removeAt(i);
        }
        break;
    }
    refresh();
}

ConversationFilter ViewEditor::filter() const
{
    ConversationFilter filter;
    for (const Group &group : m_groups) {
        FilterGroup conditions;
        for (const ConditionRow *row : rowsOf(*group.rows))
            row->addTo(conditions);
        if (conditions != FilterGroup{})
            filter.groups.append(conditions);
    }
    return filter;
}

void ViewEditor::refresh()
{
    for (const Group &group : std::as_const(m_groups)) {
        const QList<ConditionRow::Field> taken = fieldsIn(*group.rows);
        for (ConditionRow *row : rowsOf(*group.rows))
            row->setTaken(taken);
    }
    for (qsizetype i = 0; i < m_groups.size(); ++i)
        m_groups.at(i).heading->setText(i == 0 ? tr("Open conversations for which all of this holds")
                                               : tr("or all of this"));
    m_save->setEnabled(!m_name->text().trimmed().isEmpty() && !filter().groups.isEmpty());
    fitContent();
}

void ViewEditor::save()
{
    const auto saved = std::exchange(m_saved, {});
    const Wish wish{m_name->text().trimmed(), filter(), m_audience->current() == OnlyMe};
    dismiss();
    if (saved)
        saved(wish);
}

} // namespace migochat
