#pragma once

#include "app/domain/instant.h"

#include <QByteArray>

namespace migochat {

/// Which of two hour stamps the shop's server accepts; in Egypt's winter its documents and its clock disagree.
enum class ShopHour { Computed, Neighbour };

/// Value of X-API-PASSWORD: lower-case hex SHA-256 of the shared secret followed by "YYYY-MM-DD HH", the hour being
/// Cairo time minus three. The neighbour is the UTC hour where that differs, else the hour before.
[[nodiscard]] QByteArray shopPassword(const QByteArray &secret, Instant now, ShopHour hour);

} // namespace migochat
