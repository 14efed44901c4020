#pragma once

#include "app/domain/message.h"

#include <QJsonObject>

namespace migochat {

/// Reads a `referral`, wherever it stands: in a message, in a postback or alone. An empty object is Direct.
[[nodiscard]] MessageSource readMessagingReferral(const QJsonObject &referral);

/// Where the picture of the ad is for a while; empty when there is none (a video ad has only its video).
[[nodiscard]] QString adPictureAddress(const QJsonObject &referral);

} // namespace migochat
