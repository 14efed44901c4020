#pragma once

#include "app/domain/conversationfilter.h"
#include "ui/widgets/look.h"

#include <QVariantList>
#include <QWidget>

#include <utility>

class QAction;
class QComboBox;
class QMenu;
class QSpinBox;
class QToolButton;

namespace migochat {

class IconButton;

/// What there is to choose from in a filter.
struct FilterChoices {
    QList<std::pair<QString, QString>> channels; ///< machine word, name
    QList<std::pair<StaffId, QString>> staff;
    QList<std::pair<TagId, QString>> tags;
};

/// One condition of a saved view: what is looked at, and which values fit.
class ConditionRow final : public QWidget
{
    Q_OBJECT

public:
    enum class Field { Channel, Label, Stage, Assignee, Tag, AlsoTag, Unread, FollowUp, Waiting, Closes, Score };

    ConditionRow(const Look &look, const FilterChoices &choices, Field field, QWidget *parent);

    /// Takes from a group what it says about this row's field.
    void take(const FilterGroup &group);
    /// Adds the condition to a group; nothing while no value is chosen.
    void addTo(FilterGroup &group) const;
    [[nodiscard]] Field field() const;
    /// What other rows of the group look at already can be chosen here no more: each field is asked about once.
    void setTaken(const QList<Field> &fields);
    /// Fields that a group says something about.
    [[nodiscard]] static QList<Field> fieldsOf(const FilterGroup &group);

Q_SIGNALS:
    void changed();
    void removeAsked();

private:
    [[nodiscard]] bool isChoice() const;
    void onField();
    void addValue(const QVariant &value, const QString &name);
    void fillValues();
    void showValues();
    [[nodiscard]] QVariantList chosen() const;

    const FilterChoices m_choices;
    QComboBox *m_field;
    QToolButton *m_values;
    QMenu *m_menu;
    QSpinBox *m_number;
    IconButton *m_remove;
};

} // namespace migochat
