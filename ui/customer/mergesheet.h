#pragma once

#include "ui/shell/overlay.h"

#include <QStringList>

class QCheckBox;
class QVBoxLayout;

namespace migochat {

/// Two records side by side before they become one: what each says, what the result will be, how much moves. Ticking a field
/// takes the other record's value.
class MergeSheet final : public Overlay
{
    Q_OBJECT

public:
    struct Field {
        QString name; ///< as in app/store/merges.h
        QString kept;
        QString gone;
        QString result;
    };
    struct Comparison {
        QString keptName;
        QString goneName;
        QList<Field> fields;
        int messages = 0; ///< of the record that goes
    };

    MergeSheet(const Look &look, QWidget *window);

    /// Shows the comparison; ticks stay when it is the same pair.
    void setComparison(const Comparison &comparison);

Q_SIGNALS:
    void fieldsChosen(const QStringList &takeFromGone); ///< show anew what it would become
    void mergeAsked(const QStringList &takeFromGone);

private:
    void rebuild();
    [[nodiscard]] QWidget *makeTable();
    [[nodiscard]] QCheckBox *makeTick(const Field &field, QWidget *table);
    void addButtons(QVBoxLayout &outer);

    Comparison m_comparison;
    QStringList m_taken;
    QWidget *m_content = nullptr;
};

} // namespace migochat
