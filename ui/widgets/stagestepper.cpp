#include "ui/widgets/stagestepper.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace migochat {

namespace {

constexpr int kSteps = 5;

} // namespace

StageStepper::StageStepper(const Look &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    setFixedHeight(6);
    connect(&look.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StageStepper::setStage(LeadStage stage)
{
    m_stage = stage;
    update();
}

void StageStepper::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const bool ended = m_stage == LeadStage::Won || m_stage == LeadStage::Lost;
    const int reached = ended ? kSteps : static_cast<int>(m_stage) + 1;
    const Token token = m_stage == LeadStage::Won ? Token::Ok : m_stage == LeadStage::Lost ? Token::Bad : Token::Accent;
    const int step = (width() + 4) / kSteps;
    for (int i = 0; i < kSteps; ++i) {
        painter.setBrush(m_look.theme.color(i < reached ? token : Token::Track));
        const QRect bar(i * step, 0, step - 4, height());
        painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), bar), 3, 3);
    }
}

} // namespace migochat
