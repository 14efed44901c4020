#pragma once

#include "agent/meta/graphclient.h"

namespace migochat {

/// The body of a Graph answer, refusals as errors whose detail begins with Meta's code ("10/2018278: …").
/// Errors: Unauthorized (the token), RateLimited (passing or a limit, with the wait), NotFound (100/33: gone, or not
/// ours to see), Refused, InvalidPayload (no JSON object); Network, Timeout and Cancelled pass through.
[[nodiscard]] Result<QJsonObject> bodyOf(GraphProduct product, const Result<GraphReply> &reply);

/// The code in front of such a detail, "10/2018278"; empty when it has none.
[[nodiscard]] QString graphCodeOf(const Error &error);

/// Such a code says that the token lacks a permission: 10, and 200 to 299.
[[nodiscard]] bool isMissingPermission(const QString &graphCode);

/// Answers of set-up calls: `{"success": true}`, which one documented sample writes as a text.
[[nodiscard]] bool saysSuccess(const QJsonObject &body);

/// The query of the next page of a list without the secrets that Meta puts into `paging.next`; empty at the end.
[[nodiscard]] QString nextCursor(const QJsonObject &list);

} // namespace migochat
