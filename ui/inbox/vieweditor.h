#pragma once

#include "ui/inbox/conditionrow.h"
#include "ui/shell/overlay.h"

#include <functional>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace migochat {

class ActionButton;
class Segmented;

/// Name, readers and conditions of a saved view: groups of which one has to fit, each of conditions that all have to hold.
class ViewEditor final : public Overlay
{
    Q_OBJECT

public:
    struct Wish {
        QString name{};
        ConversationFilter filter{};
        bool onlyMine = false; ///< else everybody in the shop sees it
    };
    using Saved = std::function<void(const Wish &wish)>;

    ViewEditor(const Look &look, QWidget *window);

    void edit(const Wish &now, const FilterChoices &choices, Saved saved);
    /// What the rows say now; groups without a chosen value are left out.
    [[nodiscard]] ConversationFilter filter() const;

private:
    struct Group {
        QWidget *box = nullptr;
        QLabel *heading = nullptr;
        QVBoxLayout *rows = nullptr;
    };

    void retranslate();
    void addGroup(const FilterGroup &group);
    [[nodiscard]] static QList<ConditionRow *> rowsOf(const QVBoxLayout &rows);
    [[nodiscard]] static QList<ConditionRow::Field> fieldsIn(const QVBoxLayout &rows);
    [[nodiscard]] static ConditionRow::Field firstFree(const QVBoxLayout &rows);
    void addRow(QVBoxLayout *rows, ConditionRow::Field field, const FilterGroup &group);
    void removeRow(ConditionRow *row);
    void refresh();
    void save();

    FilterChoices m_choices;
    Saved m_saved;
    QLabel *m_title;
    QLineEdit *m_name;
    QLabel *m_audienceLabel;
    Segmented *m_audience;
    QWidget *m_groupArea;
    QVBoxLayout *m_groupColumn;
    QList<Group> m_groups;
    ActionButton *m_or;
    ActionButton *m_save;
    ActionButton *m_cancel;
};

} // namespace migochat
