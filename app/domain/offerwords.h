#pragma once

#include <QString>

namespace migochat {

/// The first word of a text that reads like an offer, as it was written; empty when none does. After 24 hours Messenger
/// and Instagram take only a person's answer ("human_agent" tag), and a promotion there may cost the page its right to it.
[[nodiscard]] QString offerWordIn(QStringView text);

} // namespace migochat
