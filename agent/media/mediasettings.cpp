#include "agent/media/mediasettings.h"

#include "app/domain/adpicture.h"
#include "app/store/settings.h"

#include <array>
#include <utility>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMegabyte = 1'000'000;
constexpr qint64 kMostMegabytes = 10'000'000;

constexpr std::array kMegabyteKeys{
    std::pair{"media.max_mb.image"_L1, &MediaSettings::maxPicture},
    std::pair{"media.max_mb.video"_L1, &MediaSettings::maxVideo},
    std::pair{"media.max_mb.audio"_L1, &MediaSettings::maxAudio},
    std::pair{"media.max_mb.document"_L1, &MediaSettings::maxDocument},
    std::pair{"media.free_mb"_L1, &MediaSettings::keepFree},
};

} // namespace

qint64 MediaSettings::maxBytes(const QString &kind) const
{
    if (kind == "image"_L1 || kind == "sticker"_L1 || kind == kAdPicture)
        return maxPicture;
    if (kind == "video"_L1)
        return maxVideo;
    return kind == "audio"_L1 || kind == "voice"_L1 ? maxAudio : maxDocument;
}

Result<MediaSettings> readMediaSettings(const Database &database)
{
    MediaSettings found;
    const auto days = settings::value(database, u"media.keep_days"_s);
    if (!days)
        return failed(days, u"media settings");
    if (*days)
        found.keepDays = std::max(0, (*days)->toInt());
    for (const auto &[key, member] : kMegabyteKeys) {
        const auto value = settings::value(database, key);
        if (!value)
            return failed(value, u"media settings");
        const qint64 megabytes = *value ? (*value)->toInteger(-1) : -1;
        if (megabytes >= 0 && megabytes <= kMostMegabytes)
            found.*member = megabytes * kMegabyte;
    }
    return found;
}

} // namespace migochat
