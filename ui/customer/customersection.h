#pragma once

#include "ui/widgets/look.h"

#include <QPoint>
#include <QWidget>

#include <optional>

class QToolButton;
class QVBoxLayout;

namespace migochat {

class ElidedLabel;

/// Property of a button that changes nothing, so that it works without an agent.
inline constexpr char kOnlyReads[] = "onlyReads";

/// A part of the customer's panel with a heading that folds it up. The heading is also what the part is moved by: dragged,
/// with Ctrl+Shift and an arrow, or by its menu.
class CustomerSection final : public QWidget
{
    Q_OBJECT

public:
    CustomerSection(const Look &look, const QString &id, const QString &title, QWidget *parent);

    [[nodiscard]] QString id() const { return m_id; }
    [[nodiscard]] QVBoxLayout &column() const { return *m_column; }
    void setFolded(bool folded);

    /// "Name   value" in one line, at the edges of the fields; `end` stands behind it.
    ElidedLabel *addRow(const QString &name, const QString &value, QWidget *end = nullptr);
    /// A line over the whole width that may break.
    void addText(const QString &text, const QString &role);

Q_SIGNALS:
    void foldedChanged(const QString &id, bool folded);
    void moveAsked(const QString &id, int step); ///< −1: up, 1: down
    void usualOrderAsked();
    void dragged(const QString &id, const QPoint &globalPos);
    void dropped(const QString &id, const QPoint &globalPos);
    void dragLeft(); ///< Esc while it was dragged

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool onMouse(QEvent *event);
    bool onKey(QEvent *event);
    void showMenu(const QPoint &at);

    const Look m_look;
    const QString m_id;
    QToolButton *m_head;
    QWidget *m_body;
    QVBoxLayout *m_column;
    std::optional<QPoint> m_pressedAt; ///< global
    bool m_isDragged = false;
};

} // namespace migochat
