#include "tests/support/waitfor.h"
#include "ui/imaging/picture.h"
#include "ui/imaging/pictureconversion.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QImageWriter>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Half red, half blue, so that turns and mirrors show.
QImage twoColours(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y, x < size.width() / 2 ? qRgb(220, 20, 20) : qRgb(20, 20, 220));
    }
    return image;
}

/// What no encoder can make small.
QImage noise(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    QRandomGenerator random(7);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y, random.generate() | 0xff000000U);
    }
    return image;
}

QByteArray jpegOf(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "jpeg", 95);
    return bytes;
}

/// The same with the note of a camera that was held sideways.
QByteArray turned(const QByteArray &jpeg, char turn)
{
    QByteArray exif = QByteArray::fromHex("ffe10022") + "Exif" + QByteArray::fromHex("0000") + "MM" +
                      QByteArray::fromHex("002a000000080001011200030000000100") + turn +
                      QByteArray::fromHex("000000000000");
    return jpeg.first(2) + exif + jpeg.sliced(2);
}

bool isRed(QRgb colour)
{
    return qRed(colour) > 150 && qBlue(colour) < 100;
}

} // namespace

class TestPicture : public QObject
{
    Q_OBJECT

    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_dir->filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    QString write(const QString &name, const QImage &image, const char *format)
    {
        const QString path = m_dir->filePath(name);
        if (!image.save(path, format))
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void aLargePictureIsDecodedSmall()
    {
        const auto image = decodePicture(write(u"a.jpg"_s, jpegOf(twoColours({1200, 600}))), {200, 200});

        MIGO_OK(image);
        QCOMPARE(image->size(), QSize(200, 100));
    }

    void aPictureMayCoverItsPlaceInstead()
    {
        const QString path = write(u"a.jpg"_s, jpegOf(twoColours({1200, 600})));

        QCOMPARE(decodePicture(path, {100, 100}, PictureFit::Covering).value().size(), QSize(200, 100));
    }

    void aSmallPictureIsNotEnlarged()
    {
        MIGO_OK(decodePicture(write(u"a.png"_s, twoColours({30, 20}), "png"), {200, 200}));
        QCOMPARE(decodePicture(m_dir->filePath(u"a.png"_s), {200, 200})->size(), QSize(30, 20));
    }

    void aPhotoTakenSidewaysStandsUpright()
    {
        // Orientation 6: what lies on the left of the file is shown on top.
        const auto image = decodePicture(write(u"a.jpg"_s, turned(jpegOf(twoColours({600, 300})), 6)), {200, 200});

        MIGO_OK(image);
        QCOMPARE(image->size(), QSize(100, 200));
        QVERIFY(isRed(image->pixel(50, 20)));
        QVERIFY(!isRed(image->pixel(50, 180)));
    }

    void aBombIsNotEvenOpened()
    {
        QByteArray png = "\x89PNG\r\n\x1a\n"_ba + QByteArray::fromHex("0000000d49484452") +
                         QByteArray::fromHex("0000ea600000ea60") + QByteArray::fromHex("0802000000deadbeef") +
                         "....IDAT";

        QCOMPARE(decodePicture(write(u"bomb.png"_s, png)).error(), (Error{ErrorCode::Refused, u"too_many_pixels"_s}));
    }

    void onlyPicturesAreDecoded_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("vector") << "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"_ba;
        QTest::newRow("icon") << QByteArray::fromHex("000001000100");
        QTest::newRow("cut") << jpegOf(twoColours({300, 300})).first(40);
        QTest::newRow("nothing") << QByteArray();
    }

    void onlyPicturesAreDecoded()
    {
        QFETCH(const QByteArray, bytes);
        QCOMPARE(decodePicture(write(u"a.jpg"_s, bytes)).error().code, ErrorCode::InvalidPayload);
    }

    void aTransparentPictureBecomesAJpegOnWhite()
    {
        QImage logo(60, 60, QImage::Format_ARGB32);
        logo.fill(Qt::transparent);
        const UploadVerdict verdict{.what = UploadVerdict::What::Convert,
                                    .targetType = u"image/jpeg"_s,
                                    .targetSize = {60, 60},
                                    .maxBytes = 100'000,
                                    .otherKind = {}};

        const auto converted = convertPicture(write(u"a.png"_s, logo, "png"), verdict, m_dir->path());

        MIGO_OK(converted);
        QVERIFY(converted->path.endsWith(u".jpg"));
        QVERIFY(qGreen(QImage(converted->path).pixel(30, 30)) > 250);
    }

    void aPictureIsShrunkUntilItReallyFits()
    {
        const QString path = write(u"a.png"_s, noise({900, 900}), "png");
        const UploadVerdict verdict{.what = UploadVerdict::What::Shrink,
                                    .targetType = u"image/jpeg"_s,
                                    .targetSize = {800, 800},
                                    .maxBytes = 150'000,
                                    .otherKind = {}};

        const auto converted = convertPicture(path, verdict, m_dir->path());

        MIGO_OK(converted);
        QVERIFY(converted->bytes <= 150'000);
        QCOMPARE(QFile(converted->path).size(), converted->bytes);
        QCOMPARE(QImage(converted->path).size(), converted->size);
    }

    void whatCannotBecomeUsefulIsRefused()
    {
        const UploadVerdict verdict{.what = UploadVerdict::What::Shrink,
                                    .targetType = u"image/jpeg"_s,
                                    .targetSize = {800, 800},
                                    .maxBytes = 900,
                                    .otherKind = {}};

        const auto converted = convertPicture(write(u"a.png"_s, noise({900, 900}), "png"), verdict, m_dir->path());

        QCOMPARE(converted.error(), (Error{ErrorCode::Refused, u"too_large"_s}));
    }

    void aStickerIsFittedIntoItsSquare()
    {
        if (!QImageWriter::supportedImageFormats().contains("webp"))
            QSKIP("Qt's image format plugins are not installed");
        const UploadVerdict verdict{.what = UploadVerdict::What::Convert,
                                    .targetType = u"image/webp"_s,
                                    .targetSize = {512, 512},
                                    .maxBytes = 100'000,
                                    .otherKind = {}};

        const auto converted = convertPicture(write(u"a.png"_s, twoColours({300, 100}), "png"), verdict, m_dir->path());

        MIGO_OK(converted);
        const auto sticker = decodePicture(converted->path);
        MIGO_OK(sticker);
        QCOMPARE(sticker->size(), QSize(512, 512));
        QCOMPARE(qAlpha(sticker->pixel(256, 5)), 0);
        QVERIFY(isRed(sticker->pixel(30, 256)));
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestPicture)
#include "tst_picture.moc"
