#include "ui/imaging/picture.h"

#include "app/domain/filetype.h"
#include "app/domain/imageheader.h"

#include <QColorSpace>
#include <QFile>
#include <QImageReader>

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Decoder {
    QLatin1StringView mimeType;
    const char *format;
};

constexpr std::array kDecoders{
    Decoder{"image/jpeg"_L1, "jpeg"}, Decoder{"image/png"_L1, "png"}, Decoder{"image/gif"_L1, "gif"},
    Decoder{"image/webp"_L1, "webp"}, Decoder{"image/bmp"_L1, "bmp"},
};

const char *decoderOf(QByteArrayView head)
{
    const QLatin1StringView mimeType = sniffFileType(head).mimeType;
    for (const Decoder &decoder : kDecoders) {
        if (decoder.mimeType == mimeType)
            return decoder.format;
    }
    return nullptr;
}

/// As the file holds it, before it is turned.
QSize scaledSize(const ImageHeader &header, QSize bounds, PictureFit fit)
{
    QSize shown = header.size;
    if (!bounds.isEmpty()) {
        const bool covers = fit == PictureFit::Covering;
        const QSize scaled = shown.scaled(bounds, covers ? Qt::KeepAspectRatioByExpanding : Qt::KeepAspectRatio);
        if (scaled.width() < shown.width())
            shown = scaled.expandedTo({1, 1});
    }
    return header.turn >= 5 ? shown.transposed() : shown;
}

} // namespace

Result<QImage> decodePicture(const QString &path, QSize bounds, PictureFit fit)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, u"the picture cannot be read"_s);
    const QByteArray head = file.peek(kFileHead);
    const char *decoder = decoderOf(head);
    const std::optional<ImageHeader> header = readImageHeader(head);
    if (!decoder || !header)
        return fail(ErrorCode::InvalidPayload, u"no picture of a kind that is shown"_s);
    if (static_cast<qint64>(header->size.width()) * header->size.height() > kMostPixels)
        return fail(ErrorCode::Refused, u"too_many_pixels"_s);

    QImageReader reader(&file, decoder);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    reader.setScaledSize(scaledSize(*header, bounds, fit));
    QImageReader::setAllocationLimit(kMostMegabytes); // one setting for the program, always the same
    QImage image = reader.read();
    if (image.isNull())
        return fail(ErrorCode::InvalidPayload, reader.errorString());
    if (image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb))
        image.convertToColorSpace(QColorSpace::SRgb);
    return image;
}

} // namespace migochat
