#pragma once

#include <QString>

namespace migochat::phonewords {

/// "+20 100 123 4567" for an Egyptian number, "+4930123456" for others; what has other signs than digits stays as it is.
[[nodiscard]] QString spaced(const QString &number);

/// How a customer is addressed on a channel, for people to read: a number as above, a name as it is, without bidi
/// controls and running from left to right.
[[nodiscard]] QString handle(const QString &text);

/// Whether it says nothing but a telephone number, in whatever spelling and digits; extensions and short codes are none.
[[nodiscard]] bool isNumber(const QString &text);

/// A number of which country, network and the last three digits are left: "+20 10•• ••• 567"; of one whose country is not
/// clear only the last three. What is no number stays as it is.
[[nodiscard]] QString masked(const QString &text);

} // namespace migochat::phonewords
