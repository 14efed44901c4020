#pragma once

#include "app/domain/lead.h"
#include "ui/widgets/look.h"

#include <QToolButton>

namespace migochat {

/// Shows a stage and opens the list of all of them.
class StageButton final : public QToolButton
{
    Q_OBJECT

public:
    explicit StageButton(const Look &look, QWidget *parent = nullptr);

    void setStage(LeadStage stage);

Q_SIGNALS:
    void stageChosen(migochat::LeadStage stage);

private:
    const Look m_look;
    LeadStage m_stage = LeadStage::New;
};

/// Shows score and label and opens the list of labels.
class LabelButton final : public QToolButton
{
    Q_OBJECT

public:
    explicit LabelButton(const Look &look, QWidget *parent = nullptr);

    void setLabel(LeadLabel label);

Q_SIGNALS:
    void labelChosen(migochat::LeadLabel label);

private:
    const Look m_look;
    LeadLabel m_label = LeadLabel::Cold;
};

} // namespace migochat
