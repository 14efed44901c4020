#pragma once

#include "ui/widgets/look.h"

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace migochat {

/// Property of a button that changes nothing, so that it works without an agent.
inline constexpr char kOnlyReads[] = "onlyReads";

/// A part of the customer's panel with a heading that folds it up.
class CustomerSection final : public QWidget
{
    Q_OBJECT

public:
    CustomerSection(const Look &look, const QString &id, const QString &title, QWidget *parent);

    [[nodiscard]] QVBoxLayout &column() const { return *m_column; }
    void setFolded(bool folded);

    /// "Name        value" in one line.
    void addRow(const QString &name, const QString &value);
    /// A line over the whole width that may break.
    void addText(const QString &text, const QString &role);

Q_SIGNALS:
    void foldedChanged(const QString &id, bool folded);

private:
    const Look m_look;
    const QString m_id;
    QToolButton *m_head;
    QWidget *m_body;
    QVBoxLayout *m_column;
};

} // namespace migochat
