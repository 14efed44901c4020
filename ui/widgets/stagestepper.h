#pragma once

#include "app/domain/lead.h"
#include "ui/widgets/look.h"

#include <QWidget>

namespace migochat {

/// Five small bars for the five steps of a lead; won is green, lost is red.
class StageStepper final : public QWidget
{
    Q_OBJECT

public:
    explicit StageStepper(const Look &look, QWidget *parent = nullptr);

    void setStage(LeadStage stage);
    [[nodiscard]] QSize sizeHint() const override { return {120, 6}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look m_look;
    LeadStage m_stage = LeadStage::New;
};

} // namespace migochat
