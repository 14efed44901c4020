#pragma once

#include "app/domain/workinghours.h"
#include "ui/widgets/look.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLabel;
class QTimeEdit;

namespace migochat {

class ActionButton;
class IconButton;

/// When the shop is open: a line for every day of the week, from Saturday, each with a break if there is one.
class HoursCard final : public QWidget
{
    Q_OBJECT

public:
    explicit HoursCard(const Look &look, QWidget *parent = nullptr);
    ~HoursCard() override;

    /// What is being changed stays.
    void setHours(const WorkingHours &hours);
    void showProblem(const QString &sentence); ///< empty: none

Q_SIGNALS:
    /// A moment after the last change, so that holding a key down is one.
    void changed(const migochat::WorkingHours &hours);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Times {
        QTimeEdit *from = nullptr;
        QLabel *dash = nullptr;
        QTimeEdit *to = nullptr;
    };
    struct Row {
        Qt::DayOfWeek day = Qt::Saturday;
        QCheckBox *open = nullptr;
        std::array<Times, WorkingHours::kMostSpans> spans{};
        IconButton *pause = nullptr;
        bool hasPause = false;
    };

    void addRow(Qt::DayOfWeek day);
    [[nodiscard]] Times addTimes(int row, int column);
    [[nodiscard]] WorkingHours::Day spansOf(const Row &row) const;
    [[nodiscard]] WorkingHours hours() const;
    void show(Row &row, const WorkingHours::Day &spans);
    void refresh(Row &row);
    void togglePause(Row &row);
    void copyFirst();
    void touch();
    void flush();
    void retranslate();

    const Look m_look;
    QGridLayout *m_grid;
    QLabel *m_title;
    QLabel *m_hint;
    ActionButton *m_copy;
    QLabel *m_problem;
    std::array<Row, WorkingHours::kDays> m_rows;
    QTimer m_settle;
    bool m_quiet = false;
};

} // namespace migochat
