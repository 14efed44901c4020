#pragma once

#include "ui/leads/leadsviewdata.h"
#include "ui/widgets/look.h"

#include <QButtonGroup>
#include <QWidget>

namespace migochat {

class FlowLayout;

/// One chip per stage with count and sum; exactly one is on, "All" by default.
class StageBar final : public QWidget
{
    Q_OBJECT

public:
    explicit StageBar(const Look &look, QWidget *parent = nullptr);

    void setTotals(const QList<StageTotal> &totals);

Q_SIGNALS:
    void stageChosen(std::optional<migochat::LeadStage> stage);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    const Look m_look;
    QList<StageTotal> m_totals;
    QButtonGroup m_group;
    FlowLayout *m_flow;
};

} // namespace migochat
