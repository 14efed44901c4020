#pragma once

#include "app/domain/lead.h"
#include "ui/widgets/look.h"

#include <QAbstractButton>

namespace migochat {

/// The score as a ring in the colour of the label; pressing it shows what it is made of.
class ScoreRing final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ScoreRing(const Look &look, QWidget *parent);

    void setLead(const Lead &lead);
    [[nodiscard]] QSize sizeHint() const override { return {46, 46}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showReasons();

    const Look m_look;
    Lead m_lead;
};

} // namespace migochat
