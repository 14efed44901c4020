#pragma once

#include "app/store/database.h"

#include <chrono>

namespace migochat {

/// What the owner decides about files. Settings "media.keep_days", "media.max_mb.<kind>", "media.free_mb".
struct MediaSettings {
    int keepDays = 0;               ///< how long files stay; 0: for ever
    qint64 maxPicture = 25'000'000; ///< images and stickers
    qint64 maxVideo = 100'000'000;
    qint64 maxAudio = 25'000'000;     ///< audio and voice
    qint64 maxDocument = 100'000'000; ///< documents and whatever comes
    qint64 keepFree = 500'000'000;    ///< of the disk, so that files never take the room of the store

    [[nodiscard]] qint64 maxBytes(const QString &kind) const;
};

/// What is stored, the defaults for the rest; a value that makes no sense counts as missing.
[[nodiscard]] Result<MediaSettings> readMediaSettings(const Database &database);

} // namespace migochat
