#pragma once

#include "app/domain/lead.h"

#include <QList>

#include <optional>

namespace migochat {

/// Head of the leads page: how many and how much per stage.
struct StageTotal {
    LeadStage stage = LeadStage::New;
    int count = 0;
    Money sum;
};

/// What the leads list narrows itself to; empty members do not narrow.
struct LeadFilter {
    std::optional<LeadStage> stage;
    QString text;
};

} // namespace migochat
