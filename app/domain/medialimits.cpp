#include "app/domain/medialimits.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

using What = UploadVerdict::What;
using Reason = UploadVerdict::Reason;

constexpr qint64 kKilobyte = 1'000;
constexpr qint64 kMegabyte = 1'000 * kKilobyte;
constexpr qint64 kVoicePlayLimit = 512 * kKilobyte; // above it WhatsApp shows a file with a download arrow
constexpr qint64 kAnimatedStickerLimit = 500 * kKilobyte;
constexpr int kStickerSide = 512;
constexpr int kShortestSide = 320; // a picture shrunk below this would be of no use to anybody

constexpr std::array kWhatsAppImages{"image/jpeg"_L1, "image/png"_L1};
constexpr std::array kWhatsAppVideos{"video/mp4"_L1, "video/3gpp"_L1};
constexpr std::array kWhatsAppAudio{"audio/aac"_L1, "audio/amr"_L1, "audio/mpeg"_L1, "audio/mp4"_L1, "audio/ogg"_L1};
constexpr std::array kVoice{"audio/ogg"_L1};
constexpr std::array kStickers{"image/webp"_L1};
constexpr std::array kMessengerImages{"image/jpeg"_L1, "image/png"_L1, "image/gif"_L1, "image/webp"_L1};
constexpr std::array kMessengerVideos{"video/mp4"_L1, "video/3gpp"_L1, "video/quicktime"_L1, "video/x-msvideo"_L1,
                                      "video/webm"_L1};
constexpr std::array kMessengerAudio{"audio/aac"_L1, "audio/mpeg"_L1, "audio/mp4"_L1, "audio/wav"_L1, "audio/ogg"_L1};
constexpr std::array kInstagramImages{"image/jpeg"_L1, "image/png"_L1, "image/gif"_L1};
constexpr std::array kInstagramVideos{"video/mp4"_L1, "video/quicktime"_L1, "video/x-msvideo"_L1, "video/webm"_L1};
constexpr std::array kInstagramAudio{"audio/aac"_L1, "audio/mp4"_L1, "audio/wav"_L1};
constexpr std::array kPdf{"application/pdf"_L1};

struct Limit {
    QLatin1StringView channel;
    QLatin1StringView kind;
    qint64 maxBytes;
    std::span<const QLatin1StringView> types; ///< empty: every type
};

const std::array kLimits{
    Limit{"whatsapp"_L1, "image"_L1, 5 * kMegabyte, kWhatsAppImages},
    Limit{"whatsapp"_L1, "video"_L1, 16 * kMegabyte, kWhatsAppVideos},
    Limit{"whatsapp"_L1, "audio"_L1, 16 * kMegabyte, kWhatsAppAudio},
    Limit{"whatsapp"_L1, "voice"_L1, 16 * kMegabyte, kVoice},
    Limit{"whatsapp"_L1, "document"_L1, 100 * kMegabyte, {}},
    Limit{"whatsapp"_L1, "sticker"_L1, 100 * kKilobyte, kStickers},
    Limit{"messenger"_L1, "image"_L1, 8 * kMegabyte, kMessengerImages},
    Limit{"messenger"_L1, "video"_L1, 25 * kMegabyte, kMessengerVideos},
    Limit{"messenger"_L1, "audio"_L1, 25 * kMegabyte, kMessengerAudio},
    Limit{"messenger"_L1, "voice"_L1, 25 * kMegabyte, kMessengerAudio},
    Limit{"messenger"_L1, "document"_L1, 25 * kMegabyte, {}},
    Limit{"instagram"_L1, "image"_L1, 8 * kMegabyte, kInstagramImages},
    Limit{"instagram"_L1, "video"_L1, 25 * kMegabyte, kInstagramVideos},
    Limit{"instagram"_L1, "audio"_L1, 25 * kMegabyte, kInstagramAudio},
    Limit{"instagram"_L1, "voice"_L1, 25 * kMegabyte, kInstagramAudio},
    Limit{"instagram"_L1, "document"_L1, 25 * kMegabyte, kPdf},
};

const Limit *findLimit(QStringView channel, QStringView kind)
{
    const auto found = std::ranges::find_if(
        kLimits, [&](const Limit &limit) { return channel == limit.channel && kind == limit.kind; });
    return found == kLimits.end() ? nullptr : &*found;
}

bool takes(const Limit &limit, QStringView type)
{
    return limit.types.empty() ||
           std::ranges::any_of(limit.types, [type](QLatin1StringView accepted) { return type == accepted; });
}

/// As what else the channel takes the file as it is.
QString otherKind(QStringView channel, const FileFacts &file)
{
    for (const QLatin1StringView kind : {"image"_L1, "video"_L1, "audio"_L1, "document"_L1}) {
        const Limit *limit = findLimit(channel, QString(kind));
        if (limit && file.kind != kind && takes(*limit, file.mimeType) && file.bytes <= limit->maxBytes)
            return kind;
    }
    return {};
}

UploadVerdict refuse(const ChannelKind &channel, const FileFacts &file, Reason reason)
{
    return {.what = What::Refuse,
            .reason = reason,
            .targetType = {},
            .targetSize = {},
            .maxBytes = uploadLimit(channel, file.kind),
            .otherKind = reason == Reason::Empty ? QString() : otherKind(channel.text(), file)};
}

/// Pixels at which a picture of this kind of bytes should fit. A photo's bytes grow with its area; the tenth that is left
/// covers what does not.
QSize fittingSize(const FileFacts &file, qint64 maxBytes)
{
    const double factor = std::sqrt(0.9 * static_cast<double>(maxBytes) / static_cast<double>(file.bytes));
    const int width = std::max(1, static_cast<int>(std::floor(file.size.width() * std::min(1.0, factor))));
    const int height = std::max(1, static_cast<int>(std::floor(file.size.height() * std::min(1.0, factor))));
    return {width, height};
}

UploadVerdict judgeImage(const ChannelKind &channel, const FileFacts &file, const Limit &limit)
{
    if (!file.mimeType.startsWith("image/"_L1) || file.size.isEmpty())
        return refuse(channel, file, Reason::Type);
    const bool isTaken = takes(limit, file.mimeType) && !file.isCmyk && file.bitsPerChannel <= 8;
    if (isTaken && file.bytes <= limit.maxBytes)
        return {.maxBytes = limit.maxBytes};
    // A moving picture would stand still after any work on it.
    if (file.isAnimated)
        return refuse(channel, file, isTaken ? Reason::TooLarge : Reason::Type);
    UploadVerdict verdict{.what = What::Convert,
                          .reason = isTaken ? Reason::TooLarge : Reason::Type,
                          .targetType = file.hasAlpha ? u"image/png"_s : u"image/jpeg"_s,
                          .targetSize = file.size,
                          .maxBytes = limit.maxBytes};
    if (file.bytes <= limit.maxBytes || (!file.hasAlpha && file.mimeType != "image/jpeg"_L1))
        return verdict; // as a JPEG it may well fit at full size
    verdict.what = What::Shrink;
    verdict.targetSize = fittingSize(file, limit.maxBytes);
    if (std::min(verdict.targetSize.width(), verdict.targetSize.height()) < std::min(kShortestSide, file.size.width()))
        verdict.targetType = u"image/jpeg"_s; // transparency gives way before the picture does
    return verdict;
}

UploadVerdict judgeSticker(const ChannelKind &channel, const FileFacts &file, const Limit &limit)
{
    const qint64 maxBytes = file.isAnimated ? kAnimatedStickerLimit : limit.maxBytes;
    const bool fits = file.size == QSize(kStickerSide, kStickerSide);
    if (takes(limit, file.mimeType) && fits)
        return file.bytes <= maxBytes ? UploadVerdict{.maxBytes = maxBytes} : refuse(channel, file, Reason::TooLarge);
    if (!file.mimeType.startsWith("image/"_L1) || file.isAnimated || file.size.isEmpty())
        return refuse(channel, file, fits ? Reason::Type : Reason::Size);
    return {.what = What::Convert,
            .reason = fits ? Reason::Type : Reason::Size,
            .targetType = u"image/webp"_s,
            .targetSize = {kStickerSide, kStickerSide},
            .maxBytes = maxBytes};
}

UploadVerdict judgeVoice(const ChannelKind &channel, const FileFacts &file, const Limit &limit)
{
    if (!takes(limit, file.mimeType))
        return refuse(channel, file, Reason::Type);
    UploadVerdict verdict{.maxBytes = limit.maxBytes};
    if (channel == whatsAppChannel()) {
        if (file.codec != "opus"_L1 || file.channels != 1)
            return refuse(channel, file, Reason::Type);
        verdict.playsAsVoice = file.bytes <= kVoicePlayLimit;
    }
    return verdict;
}

} // namespace

qint64 uploadLimit(const ChannelKind &channel, const QString &kind)
{
    const Limit *limit = findLimit(channel.text(), kind);
    return limit ? limit->maxBytes : 0;
}

UploadVerdict judgeUpload(const ChannelKind &channel, const FileFacts &file)
{
    const Limit *limit = findLimit(channel.text(), file.kind);
    if (file.bytes <= 0)
        return refuse(channel, file, Reason::Empty);
    if (!limit)
        return refuse(channel, file, Reason::Kind);
    if (file.kind == "image"_L1)
        return judgeImage(channel, file, *limit);
    if (file.kind == "sticker"_L1)
        return judgeSticker(channel, file, *limit);
    if (file.bytes > limit->maxBytes)
        return refuse(channel, file, Reason::TooLarge);
    if (file.kind == "voice"_L1)
        return judgeVoice(channel, file, *limit);
    // WhatsApp plays Opus in Ogg only; Vorbis has the same type and arrives as silence.
    const bool isSilent = channel == whatsAppChannel() && file.codec == "vorbis"_L1 && file.kind == "audio"_L1;
    if (!takes(*limit, file.mimeType) || isSilent)
        return refuse(channel, file, Reason::Type);
    return {.maxBytes = limit->maxBytes};
}

} // namespace migochat
