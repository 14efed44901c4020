#pragma once

#include <QByteArrayView>
#include <QLatin1StringView>

#include <chrono>
#include <optional>

namespace migochat {

/// What the pages of an Ogg file tell about its sound.
struct OggAudio {
    QLatin1StringView codec; ///< "opus" or "vorbis"
    int channels = 1;
    std::chrono::milliseconds duration{0};
};

/// How many bytes from the end hold the last page for certain: a page is at most 65,307 bytes long.
inline constexpr qsizetype kOggTail = 2 * 65'307;

/// Reads the first page from `head` and the last page of the same stream from `tail` (the file's last kOggTail bytes, or
/// all of a shorter one). Nothing when it is no Opus or Vorbis (RFC 3533, RFC 7845).
[[nodiscard]] std::optional<OggAudio> readOggAudio(QByteArrayView head, QByteArrayView tail);

} // namespace migochat
