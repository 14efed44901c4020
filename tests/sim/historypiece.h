#pragma once

#include "tests/sim/world.h"

#include <QJsonObject>

namespace migochat::sim {

/// One delivery of the history that a phone shares when it joins: thousands of messages, up to 3 MB.
struct HistoryPiece {
    int phase = 1; ///< 0: last day, 1: up to 90 days, 2: up to 180 days
    int chunk = 1;
    int progress = 100;
    int threads = 40;
    qint64 bytes = 3'000'000; ///< about the size of the body as it is sent
};

/// The `value` of the history field.
[[nodiscard]] QJsonObject historyValue(World &world, const HistoryPiece &piece);

/// The attachments of a Messenger or Instagram message as the conversations call shows them.
[[nodiscard]] QJsonArray conversationAttachments(const QJsonObject &message);

} // namespace migochat::sim
