#pragma once

#include "app/domain/lead.h"

#include <QPoint>

#include <functional>

class QMenu;
class QWidget;

namespace migochat::leadmenus {

using StageChosen = std::function<void(LeadStage)>;
using LabelChosen = std::function<void(LeadLabel)>;

/// Fills a menu with all stages or labels; the current one is ticked. `chosen` hears of others only.
void addStages(QMenu &menu, LeadStage current, StageChosen chosen);
void addLabels(QMenu &menu, LeadLabel current, LabelChosen chosen);

/// Opens such a menu at a place of the screen; it deletes itself.
void popupStages(QWidget *parent, LeadStage current, const QPoint &at, StageChosen chosen);
void popupLabels(QWidget *parent, LeadLabel current, const QPoint &at, LabelChosen chosen);

} // namespace migochat::leadmenus
