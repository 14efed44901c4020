#pragma once

#include <QButtonGroup>
#include <QList>
#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace migochat {

/// A row of joined buttons of which one is on. Arrow keys move between them.
class Segmented final : public QWidget
{
    Q_OBJECT

public:
    explicit Segmented(QWidget *parent = nullptr);

    void addSegment(int id, const QString &text);
    void setSegmentText(int id, const QString &text);
    void setSegmentHint(int id, const QString &hint);
    void setSegmentVisible(int id, bool visible);
    /// Marks a segment without emitting; -1 leaves none on.
    void setCurrent(int id);
    [[nodiscard]] int current() const;

Q_SIGNALS:
    void chosen(int id); ///< by the user only

private:
    QButtonGroup m_group;
    QHBoxLayout *m_row;
};

} // namespace migochat
