#pragma once

#include "agent/gemini/geminitypes.h"
#include "app/domain/instant.h"

namespace migochat {

/// The member `"thinkingConfig":{…}` for a model: the lowest level it takes. Unknown ids count as the newest kind.
[[nodiscard]] QByteArray thinkingConfig(QStringView model);

/// False for the 2.5 family, which refuses functions together with a response schema; there the schema travels as
/// a function of its own.
[[nodiscard]] bool takesToolsWithSchema(QStringView model);

/// Output budget that covers thinking and answer of a model.
[[nodiscard]] int outputBudget(QStringView model);

/// Price of a call in micro US dollars at paid standard rates, rounded up. Unknown models cost what the dearest
/// Flash does, so that a budget is never undercounted.
[[nodiscard]] qint64 costMicroUsd(QStringView model, const GeminiUsage &usage, Instant at);

} // namespace migochat
