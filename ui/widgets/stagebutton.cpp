#include "ui/widgets/stagebutton.h"

#include "ui/text/format.h"
#include "ui/text/labels.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/domaincolors.h"
#include "ui/widgets/leadmenus.h"

#include <QGuiApplication>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

void prepare(QToolButton &button, const Look &look)
{
    button.setProperty("role", u"inline"_s);
    button.setFocusPolicy(Qt::TabFocus);
    button.setCursor(Qt::PointingHandCursor);
    button.setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button.setIcon(look.icons.icon(Icon::ChevronDown, Token::Muted, Qt::LeftToRight));
    button.setIconSize({14, 14});
    // Turned around, so that the arrow stands behind the word.
    const bool rightToLeft = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    button.setLayoutDirection(rightToLeft ? Qt::LeftToRight : Qt::RightToLeft);
}

QPoint below(const QWidget &widget)
{
    return widget.mapToGlobal(QPoint(0, widget.height()));
}

} // namespace

StageButton::StageButton(const Look &look, QWidget *parent) : QToolButton(parent), m_look(look)
{
    prepare(*this, look);
    connect(this, &QToolButton::clicked, this, [this] {
        leadmenus::popupStages(this, m_stage, below(*this), [this](LeadStage to) { Q_EMIT stageChosen(to); });
    });
}

void StageButton::setStage(LeadStage stage)
{
    m_stage = stage;
    setText(labels::stage(stage));
    setAccessibleName(tr("Stage: %1").arg(text()));
    setToolTip(tr("Change the stage"));
}

LabelButton::LabelButton(const Look &look, QWidget *parent) : QToolButton(parent), m_look(look)
{
    prepare(*this, look);
    connect(this, &QToolButton::clicked, this, [this] {
        leadmenus::popupLabels(this, m_label, below(*this), [this](LeadLabel to) { Q_EMIT labelChosen(to); });
    });
}

void LabelButton::setLabel(LeadLabel label)
{
    m_label = label;
    setText(labels::label(label));
    setAccessibleName(tr("Label: %1").arg(text()));
    setToolTip(tr("Change the label"));
    // Colour by the label's own token; the word says the same.
    setStyleSheet(u"color: %1; font-weight: 600;"_s.arg(m_look.theme.color(tokenOf(label)).name()));
}

} // namespace migochat
