#pragma once

#include <QLatin1StringView>

namespace migochat {

/// The kind of an attachment that is the picture of the ad or post that led a customer to us. It hangs at the message
/// that brought it and belongs to where that came from; it is none of the files that the customer sent.
inline constexpr QLatin1StringView kAdPicture{"ad_picture"};

} // namespace migochat
