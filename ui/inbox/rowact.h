#pragma once

#include "app/domain/id.h"

#include <QHash>
#include <QString>

namespace migochat {

/// What somebody did with a row of the list, until the store has it; then, if it was not carried out, why.
struct RowAct {
    QString words;
    bool isRefused = false;
};

using RowActs = QHash<ConversationId, RowAct>;

} // namespace migochat
