#pragma once

#include "app/domain/result.h"

#include <QByteArray>
#include <QUrlQuery>

namespace migochat {

/// Answers Meta's subscription handshake (hub.mode, hub.verify_token, hub.challenge) with the challenge, unparsed.
/// Errors: Unauthorized when the token is wrong or none is configured, InvalidPayload when it is no handshake.
[[nodiscard]] Result<QByteArray> answerMetaChallenge(const QUrlQuery &query, const QByteArray &verifyToken);

} // namespace migochat
