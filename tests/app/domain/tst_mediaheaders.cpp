#include "app/domain/imageheader.h"
#include "app/domain/oggaudio.h"

#include <QByteArray>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray number(quint64 value, int size)
{
    QByteArray bytes;
    for (int i = 0; i < size; ++i)
        bytes += static_cast<char>((value >> (8U * static_cast<unsigned>(i))) & 0xffU);
    return bytes;
}

QByteArray png(const QByteArray &chunks = {})
{
    return "\x89PNG\r\n\x1a\n"_ba + QByteArray::fromHex("0000000d49484452") + QByteArray::fromHex("0000028000000168") +
           QByteArray::fromHex("0802000000") + "crc." + chunks + "IDAT";
}

/// A JPEG of 640 by 360 as it lies, with an EXIF orientation and so many colours.
QByteArray jpeg(int turn, int colours)
{
    QByteArray exif = "Exif"_ba + QByteArray(2, '\0') + "MM" + QByteArray::fromHex("002a00000008") +
                      QByteArray::fromHex("0001") + QByteArray::fromHex("01120003000000010000");
    exif.chop(2);
    exif += QByteArray(1, '\0') + static_cast<char>(turn) + QByteArray(2, '\0') + QByteArray(4, '\0');
    QByteArray bytes =
        QByteArray::fromHex("ffd8ffe1") + QByteArray(1, '\0') + static_cast<char>(exif.size() + 2) + exif;
    bytes += QByteArray::fromHex("ffdb0004") + "qq";
    bytes += QByteArray::fromHex("ffc00011080168") + QByteArray::fromHex("0280") + static_cast<char>(colours);
    return bytes + QByteArray(20, '\0');
}

QByteArray oggPage(quint64 granule, quint64 serial, const QByteArray &body)
{
    return "OggS"_ba + QByteArray(2, '\0') + number(granule, 8) + number(serial, 4) + number(0, 4) + number(0, 4) +
           static_cast<char>(1) + static_cast<char>(body.size()) + body;
}

QByteArray opusHead(int channels)
{
    return "OpusHead"_ba + '\x01' + static_cast<char>(channels) + number(312, 2) + number(16'000, 4) +
           QByteArray(3, '\0');
}

} // namespace

class TestMediaHeaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPngTellsSizeTransparencyAndMotion()
    {
        QCOMPARE(readImageHeader(png()).value().size, QSize(640, 360));
        QVERIFY(!readImageHeader(png())->hasAlpha);
        QVERIFY(readImageHeader(png("tRNS"))->hasAlpha);
        QVERIFY(readImageHeader(png("acTL"))->isAnimated);
    }

    void aTurnedPhotoHasTheSizeThatIsShown()
    {
        QCOMPARE(readImageHeader(jpeg(1, 3)).value().size, QSize(640, 360));
        QCOMPARE(readImageHeader(jpeg(6, 3)).value().size, QSize(360, 640));
        QCOMPARE(readImageHeader(jpeg(6, 3))->turn, 6);
        QVERIFY(!readImageHeader(jpeg(1, 3))->isCmyk);
        QVERIFY(readImageHeader(jpeg(1, 4))->isCmyk);
    }

    void webpAndGifAreRead()
    {
        const QByteArray extended =
            "RIFF....WEBPVP8X"_ba + number(10, 4) + '\x12' + QByteArray(3, '\0') + number(511, 3) + number(511, 3);
        QCOMPARE(readImageHeader(extended).value().size, QSize(512, 512));
        QVERIFY(readImageHeader(extended)->isAnimated && readImageHeader(extended)->hasAlpha);
        const QByteArray gif = "GIF89a"_ba + number(100, 2) + number(50, 2) + "...NETSCAPE2.0";
        QCOMPARE(readImageHeader(gif).value().size, QSize(100, 50));
        QVERIFY(readImageHeader(gif)->isAnimated);
    }

    void aHeadCutAnywhereIsHarmless()
    {
        for (const QByteArray &whole : {png("tRNS"), jpeg(6, 4)}) {
            for (qsizetype size = 0; size < whole.size(); ++size)
                static_cast<void>(readImageHeader(QByteArrayView(whole).first(size)));
        }
        QVERIFY(!readImageHeader("\xff\xd8\xff"_ba));
        QVERIFY(!readImageHeader("%PDF"_ba));
    }

    void aVoiceNoteTellsItsLengthWithoutBeingDecoded()
    {
        const QByteArray head = oggPage(0, 7, opusHead(1)) + oggPage(0, 7, "OpusTags");
        const QByteArray file = head + oggPage(960, 7, "sound") + oggPage(48'000 * 4 + 24'000 + 312, 7, "end") +
                                oggPage(~quint64{0}, 7, "unfinished packet") +
                                oggPage(999'999'999, 8, "another stream");

        const auto audio = readOggAudio(file, file);

        QVERIFY(audio);
        QCOMPARE(audio->duration, std::chrono::milliseconds(4500));
        QCOMPARE(audio->channels, 1);
        QCOMPARE(QString(audio->codec), u"opus"_s);
    }

    void whatIsNoSoundHasNoLength()
    {
        QVERIFY(!readOggAudio("OggS", "OggS"));
        QVERIFY(!readOggAudio(oggPage(0, 1, "Theora"), {}));
        const QByteArray forged = oggPage(0, 7, opusHead(2)) + oggPage(~quint64{0} - 1, 7, "x");
        QCOMPARE(readOggAudio(forged, forged).value().duration.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestMediaHeaders)
#include "tst_mediaheaders.moc"
