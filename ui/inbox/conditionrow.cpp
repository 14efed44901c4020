#include "ui/inbox/conditionrow.h"

#include "ui/text/direction.h"
#include "ui/text/labels.h"
#include "ui/widgets/iconbutton.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QToolButton>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostMinutes = 10'000;
constexpr int kMostHours = 24;
constexpr int kMostScore = 100;

} // namespace

ConditionRow::ConditionRow(const Look &look, const FilterChoices &choices, Field field, QWidget *parent)
    : QWidget(parent), m_choices(choices), m_field(new QComboBox(this)), m_values(new QToolButton(this)),
      m_menu(new QMenu(m_values)), m_number(new QSpinBox(this)), m_remove(new IconButton(look, Icon::Close, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    for (const auto &[value, name] :
         {std::pair{Field::Channel, tr("Channel")}, std::pair{Field::Label, tr("Label")},
          std::pair{Field::Stage, tr("Stage")}, std::pair{Field::Assignee, tr("Responsible")},
          std::pair{Field::Tag, tr("Tag")}, std::pair{Field::AlsoTag, tr("Another tag as well")},
          std::pair{Field::Unread, tr("Unread")}, std::pair{Field::FollowUp, tr("Follow-up due")},
          std::pair{Field::Waiting, tr("Waiting at least")}, std::pair{Field::Closes, tr("Window closes within")},
          std::pair{Field::Score, tr("Score at least")}})
        m_field->addItem(name, static_cast<int>(value));
    m_field->setAccessibleName(tr("Condition"));
    m_values->setProperty("role", u"outlined"_s);
    m_values->setPopupMode(QToolButton::InstantPopup);
    m_values->setMenu(m_menu);
    m_remove->setName(tr("Remove this condition"));
    row->addWidget(m_field);
    row->addWidget(m_values, 1);
    row->addWidget(m_number, 1);
    row->addStretch();
    row->addWidget(m_remove);
    m_field->setCurrentIndex(static_cast<int>(field));
    connect(m_field, &QComboBox::currentIndexChanged, this, &ConditionRow::onField);
    connect(m_number, &QSpinBox::valueChanged, this, &ConditionRow::changed);
    connect(m_remove, &QToolButton::clicked, this, &ConditionRow::removeAsked);
    onField();
}

ConditionRow::Field ConditionRow::field() const
{
    return static_cast<Field>(m_field->currentData().toInt());
}

void ConditionRow::setTaken(const QList<Field> &fields)
{
    auto *items = qobject_cast<QStandardItemModel *>(m_field->model());
    for (int i = 0; i < items->rowCount(); ++i) {
        const auto each = static_cast<Field>(m_field->itemData(i).toInt());
        items->item(i)->setEnabled(each == field() || !fields.contains(each));
    }
}

bool ConditionRow::isChoice() const
{
    return field() < Field::Unread;
}

void ConditionRow::onField()
{
    const bool isNumber = field() > Field::FollowUp;
    m_values->setVisible(isChoice());
    m_number->setVisible(isNumber);
    m_number->setRange(1, field() == Field::Waiting  ? kMostMinutes
                          : field() == Field::Closes ? kMostHours
                                                     : kMostScore);
    m_number->setToolTip(field() == Field::Waiting ? tr("Only while the shop is open") : QString());
    m_number->setSuffix(field() == Field::Waiting ? tr(" min") : field() == Field::Closes ? tr(" h") : QString());
    m_number->setValue(field() == Field::Waiting ? 30 : field() == Field::Closes ? 4 : 50);
    m_number->setAccessibleName(m_field->currentText());
    fillValues();
    showValues();
    Q_EMIT changed();
}

void ConditionRow::addValue(const QVariant &value, const QString &name)
{
    QAction *action = m_menu->addAction(withoutBidiControls(name));
    action->setData(value);
    action->setCheckable(true);
    connect(action, &QAction::toggled, this, [this] {
        showValues();
        Q_EMIT changed();
    });
}

void ConditionRow::fillValues()
{
    m_menu->clear();
    if (field() == Field::Channel) {
        for (const auto &[word, name] : m_choices.channels)
            addValue(word, name);
    } else if (field() == Field::Label) {
        for (const auto &[label, text] : EnumText<LeadLabel>::table)
            addValue(static_cast<int>(label), labels::label(label));
    } else if (field() == Field::Stage) {
        for (const auto &[stage, text] : EnumText<LeadStage>::table)
            addValue(static_cast<int>(stage), labels::stage(stage));
    } else if (field() == Field::Assignee) {
        addValue(qint64(0), tr("Nobody"));
        for (const auto &[id, name] : m_choices.staff)
            addValue(id.value(), labels::staff(name));
    } else if (field() == Field::Tag || field() == Field::AlsoTag) {
        for (const auto &[id, name] : m_choices.tags)
            addValue(id.value(), name);
    }
}

QVariantList ConditionRow::chosen() const
{
    QVariantList values;
    for (const QAction *action : m_menu->actions()) {
        if (action->isChecked())
            values.append(action->data());
    }
    return values;
}

void ConditionRow::showValues()
{
    QStringList names;
    for (const QAction *action : m_menu->actions()) {
        if (action->isChecked())
            names.append(action->text());
    }
    //: between values of which one has to fit
    m_values->setText(names.isEmpty() ? tr("Choose…") : names.join(tr(" or ")));
    m_values->setAccessibleName(m_field->currentText() + u": "_s + m_values->text());
}

void ConditionRow::take(const FilterGroup &group)
{
    QVariantList values;
    for (const QString &channel : group.channels)
        values.append(field() == Field::Channel ? QVariant(channel) : QVariant());
    const auto addAll = [&](Field wanted, const auto &list, auto valueOf) {
        for (const auto &one : list) {
            if (field() == wanted)
                values.append(valueOf(one));
        }
    };
    const auto number = [](auto value) { return QVariant(static_cast<int>(value)); };
    const auto id = [](auto value) { return QVariant(value.value()); };
    addAll(Field::Label, group.labels, number);
    addAll(Field::Stage, group.stages, number);
    addAll(Field::Assignee, group.assignees, id);
    addAll(Field::Tag, group.tags, id);
    addAll(Field::AlsoTag, group.alsoTags, id);
    for (QAction *action : m_menu->actions())
        action->setChecked(values.contains(action->data()));
    if (field() == Field::Waiting && group.waitingMinutes)
        m_number->setValue(*group.waitingMinutes);
    if (field() == Field::Closes && group.closesHours)
        m_number->setValue(*group.closesHours);
    if (field() == Field::Score && group.minScore)
        m_number->setValue(*group.minScore);
}

void ConditionRow::addTo(FilterGroup &group) const
{
    const QVariantList values = chosen();
    for (const QVariant &value : values) {
        if (field() == Field::Channel)
            group.channels.append(value.toString());
        else if (field() == Field::Label)
            group.labels.append(static_cast<LeadLabel>(value.toInt()));
        else if (field() == Field::Stage)
            group.stages.append(static_cast<LeadStage>(value.toInt()));
        else if (field() == Field::Assignee)
            group.assignees.append(StaffId(value.toLongLong()));
        else if (field() == Field::Tag)
            group.tags.append(TagId(value.toLongLong()));
        else if (field() == Field::AlsoTag)
            group.alsoTags.append(TagId(value.toLongLong()));
    }
    group.unread = group.unread || field() == Field::Unread;
    group.followUp = group.followUp || field() == Field::FollowUp;
    if (field() == Field::Waiting)
        group.waitingMinutes = m_number->value();
    if (field() == Field::Closes)
        group.closesHours = m_number->value();
    if (field() == Field::Score)
        group.minScore = m_number->value();
}

QList<ConditionRow::Field> ConditionRow::fieldsOf(const FilterGroup &group)
{
    QList<Field> fields;
    const auto add = [&fields](bool asked, Field field) {
        if (asked)
            fields.append(field);
    };
    add(!group.channels.isEmpty(), Field::Channel);
    add(!group.labels.isEmpty(), Field::Label);
    add(!group.stages.isEmpty(), Field::Stage);
    add(!group.assignees.isEmpty(), Field::Assignee);
    add(!group.tags.isEmpty(), Field::Tag);
    add(!group.alsoTags.isEmpty(), Field::AlsoTag);
    add(group.unread, Field::Unread);
    add(group.followUp, Field::FollowUp);
    add(group.waitingMinutes.has_value(), Field::Waiting);
    add(group.closesHours.has_value(), Field::Closes);
    add(group.minScore.has_value(), Field::Score);
    return fields;
}

} // namespace migochat
