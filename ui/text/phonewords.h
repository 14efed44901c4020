#pragma once

#include <QString>

namespace migochat::phonewords {

/// "+20 100 123 4567" for an Egyptian number, "+4930123456" for others; what has other signs than digits, or no country
/// before it, stays as it is. No line ends inside.
[[nodiscard]] QString spaced(const QString &number);

/// How a customer is addressed on a channel, for people to read: a number as above, a name as it is, without bidi
/// controls and running from left to right.
[[nodiscard]] QString handle(const QString &text);

} // namespace migochat::phonewords
