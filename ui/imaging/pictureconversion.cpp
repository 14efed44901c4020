#include "ui/imaging/pictureconversion.h"

#include "ui/imaging/picture.h"

#include <QBuffer>
#include <QDir>
#include <QImageWriter>
#include <QPainter>
#include <QSaveFile>
#include <QUuid>

#include <array>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Encoder {
    QLatin1StringView mimeType;
    const char *format;
    QLatin1StringView extension;
};

constexpr std::array kEncoders{
    Encoder{"image/jpeg"_L1, "jpeg", "jpg"_L1},
    Encoder{"image/png"_L1, "png", "png"_L1},
    Encoder{"image/webp"_L1, "webp", "webp"_L1},
};

// Below the last one a photo of goods shows its blocks.
constexpr std::array kQualities{88, 80, 70, 60};
constexpr double kStep = 0.8;
constexpr int kShortestSide = 200;

const Encoder *encoderOf(const QString &mimeType)
{
    for (const Encoder &encoder : kEncoders) {
        if (encoder.mimeType == mimeType)
            return &encoder;
    }
    return nullptr;
}

QImage onWhite(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return image.convertToFormat(QImage::Format_RGB32);
    QImage flat(image.size(), QImage::Format_RGB32);
    flat.fill(Qt::white);
    QPainter painter(&flat);
    painter.drawImage(0, 0, image);
    return flat;
}

/// In the middle of a transparent square or rectangle of that size.
QImage fitted(const QImage &image, QSize size)
{
    const QImage scaled = image.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QImage canvas(size, QImage::Format_ARGB32_Premultiplied);
    canvas.fill(Qt::transparent);
    QPainter painter(&canvas);
    painter.drawImage((size.width() - scaled.width()) / 2, (size.height() - scaled.height()) / 2, scaled);
    return canvas;
}

Result<QByteArray> encoded(const QImage &image, const Encoder &encoder, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, encoder.format);
    if (encoder.mimeType != "image/png"_L1) // of a PNG it would mean compression
        writer.setQuality(quality);
    if (!writer.write(image))
        return fail(ErrorCode::Internal, writer.errorString());
    return bytes;
}

struct Fit {
    QByteArray bytes;
    QSize size;
};

/// The best that fits: full quality first, then less of it, then a smaller picture.
Result<Fit> firstThatFits(QImage image, const Encoder &encoder, const UploadVerdict &verdict)
{
    const bool isSticker = encoder.mimeType == "image/webp"_L1;
    for (;;) {
        for (const int quality : kQualities) {
            const Result<QByteArray> bytes = encoded(image, encoder, quality);
            if (!bytes)
                return failed(bytes);
            if (bytes->size() <= verdict.maxBytes)
                return Fit{*bytes, image.size()};
            if (encoder.mimeType == "image/png"_L1)
                break; // every quality gives the same
        }
        const QSize smaller = image.size() * kStep;
        if (isSticker || std::max(smaller.width(), smaller.height()) < kShortestSide)
            return fail(ErrorCode::Refused, u"too_large"_s);
        image = image.scaled(smaller, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
}

Result<> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool done = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return done ? Result<>()
                : fail(ErrorCode::StorageFull, u"cannot write the converted picture: "_s + file.errorString());
}

} // namespace

Result<ConvertedPicture> convertPicture(const QString &path, const UploadVerdict &verdict, const QString &folder)
{
    const Encoder *encoder = encoderOf(verdict.targetType);
    if (!encoder || !QImageWriter::supportedImageFormats().contains(encoder->format))
        return fail(ErrorCode::Refused, u"no encoder for "_s + verdict.targetType);
    const bool isSticker = verdict.targetType == "image/webp"_L1;
    const Result<QImage> picture = decodePicture(path, verdict.targetSize);
    if (!picture)
        return failed(picture);
    QImage image = isSticker ? fitted(*picture, verdict.targetSize) : *picture;
    if (verdict.targetType == "image/jpeg"_L1)
        image = onWhite(image);
    const Result<Fit> fit = firstThatFits(image, *encoder, verdict);
    if (!fit)
        return failed(fit);
    const QString name = QUuid::createUuid().toString(QUuid::Id128) + u'.' + encoder->extension;
    const ConvertedPicture result{.path = QDir(folder).filePath(name),
                                  .mimeType = verdict.targetType,
                                  .size = fit->size,
                                  .bytes = fit->bytes.size()};
    if (const Result<> written = writeFile(result.path, fit->bytes); !written)
        return failed(written);
    return result;
}

} // namespace migochat
