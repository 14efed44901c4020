#pragma once

#include "app/domain/inboundevent.h"

#include <QJsonObject>

namespace migochat {

/// Who we are in a conversation of the Conversations API.
struct HistorySelf {
    RemoteAccountId account;
    QString id; ///< ours in `from` and `to`
};

/// Times of the API are ISO 8601 in whole seconds, "2026-11-02T06:40:00+0000". Instant{} when unreadable.
[[nodiscard]] Instant historyTime(const QJsonObject &json, QLatin1StringView key);

/// True when the list told everything about a message; its details have to be asked for otherwise.
[[nodiscard]] bool isWhole(const QJsonObject &message);

/// One message of the API: the customer's, or an echo when it is from us. InboundOther "history_unreadable" when not
/// even its author is known, as with messages older than the newest twenty; `participants` then says whose talk it is.
[[nodiscard]] InboundEvent readHistoryMessage(const QJsonObject &message, const QJsonObject &participants,
                                              const HistorySelf &self);

} // namespace migochat
