#pragma once

namespace migochat {

/// On which side our own messages stand in a thread.
enum class OwnSide {
    FollowsLanguage, ///< at the end of the line: on the left in Arabic
    Right,           ///< as people know it from programs that do not mirror
};

} // namespace migochat
