#include "app/domain/medialimits.h"

#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

using What = UploadVerdict::What;
using Reason = UploadVerdict::Reason;

FileFacts file(const QString &kind, const QString &type, qint64 bytes, QSize size = {})
{
    return {.kind = kind, .mimeType = type, .bytes = bytes, .size = size, .codec = {}};
}

FileFacts opus(qint64 bytes, int channels = 1)
{
    FileFacts facts = file(u"voice"_s, u"audio/ogg"_s, bytes);
    facts.codec = u"opus"_s;
    facts.channels = channels;
    return facts;
}

const QSize kPhoto(4000, 3000);

} // namespace

class TestMediaLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyChannelHasItsLimits_data()
    {
        QTest::addColumn<ChannelKind>("channel");
        QTest::addColumn<FileFacts>("facts");
        QTest::addColumn<What>("what");
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<QString>("other");
        const auto row = [](const char *name, const ChannelKind &channel, const FileFacts &facts, What what,
                            Reason reason = Reason::None, const QString &other = {}) {
            QTest::newRow(name) << channel << facts << what << reason << other;
        };
        const ChannelKind wa = whatsAppChannel();
        const ChannelKind ms = messengerChannel();
        const ChannelKind ig = instagramChannel();
        row("whatsapp photo", wa, file(u"image"_s, u"image/jpeg"_s, 4'900'000, kPhoto), What::Ok);
        row("whatsapp large photo", wa, file(u"image"_s, u"image/jpeg"_s, 9'000'000, kPhoto), What::Shrink,
            Reason::TooLarge);
        row("whatsapp webp picture", wa, file(u"image"_s, u"image/webp"_s, 90'000, kPhoto), What::Convert,
            Reason::Type);
        row("whatsapp large bitmap", wa, file(u"image"_s, u"image/bmp"_s, 36'000'000, kPhoto), What::Convert,
            Reason::Type);
        row("no picture at all", wa, file(u"image"_s, u"application/pdf"_s, 90'000), What::Refuse, Reason::Type,
            u"document"_s);
        row("whatsapp video", wa, file(u"video"_s, u"video/mp4"_s, 15'000'000), What::Ok);
        row("whatsapp long video", wa, file(u"video"_s, u"video/mp4"_s, 20'000'000), What::Refuse, Reason::TooLarge,
            u"document"_s);
        row("whatsapp mov", wa, file(u"video"_s, u"video/quicktime"_s, 1'000), What::Refuse, Reason::Type,
            u"document"_s);
        row("whatsapp wav", wa, file(u"audio"_s, u"audio/wav"_s, 1'000), What::Refuse, Reason::Type, u"document"_s);
        row("whatsapp catalogue", wa, file(u"document"_s, u"application/pdf"_s, 99'000'000), What::Ok);
        row("whatsapp huge document", wa, file(u"document"_s, u"application/pdf"_s, 101'000'000), What::Refuse,
            Reason::TooLarge);
        row("whatsapp voice", wa, opus(300'000), What::Ok);
        row("whatsapp stereo voice", wa, opus(300'000, 2), What::Refuse, Reason::Type, u"audio"_s);
        row("whatsapp mp3 as voice", wa, file(u"voice"_s, u"audio/mpeg"_s, 1'000), What::Refuse, Reason::Type,
            u"audio"_s);
        row("whatsapp sticker", wa, file(u"sticker"_s, u"image/webp"_s, 90'000, {512, 512}), What::Ok);
        row("whatsapp heavy sticker", wa, file(u"sticker"_s, u"image/webp"_s, 120'000, {512, 512}), What::Refuse,
            Reason::TooLarge, u"document"_s);
        row("whatsapp odd sticker", wa, file(u"sticker"_s, u"image/png"_s, 9'000, {300, 200}), What::Convert,
            Reason::Size);
        row("messenger photo", ms, file(u"image"_s, u"image/jpeg"_s, 7'000'000, kPhoto), What::Ok);
        row("messenger webp", ms, file(u"image"_s, u"image/webp"_s, 7'000'000, kPhoto), What::Ok);
        row("messenger file", ms, file(u"document"_s, u"application/zip"_s, 24'000'000), What::Ok);
        row("messenger large file", ms, file(u"document"_s, u"application/zip"_s, 26'000'000), What::Refuse,
            Reason::TooLarge);
        row("messenger sticker", ms, file(u"sticker"_s, u"image/webp"_s, 9'000, {512, 512}), What::Refuse, Reason::Kind,
            u"image"_s);
        row("instagram pdf", ig, file(u"document"_s, u"application/pdf"_s, 9'000'000), What::Ok);
        row("instagram sheet", ig, file(u"document"_s, u"application/zip"_s, 9'000), What::Refuse, Reason::Type);
        row("instagram webp", ig, file(u"image"_s, u"image/webp"_s, 9'000, kPhoto), What::Convert, Reason::Type);
        row("nothing in it", wa, file(u"document"_s, u"text/plain"_s, 0), What::Refuse, Reason::Empty);
        row("another channel", ChannelKind(u"pigeon"_s), file(u"image"_s, u"image/png"_s, 9, kPhoto), What::Refuse,
            Reason::Kind);
    }

    void everyChannelHasItsLimits()
    {
        QFETCH(const ChannelKind, channel);
        QFETCH(const FileFacts, facts);
        const UploadVerdict verdict = judgeUpload(channel, facts);
        QTEST(verdict.what, "what");
        QTEST(verdict.reason, "reason");
        QTEST(verdict.otherKind, "other");
    }

    void aLargePhotoIsShrunkInProportionUntilItFits()
    {
        const UploadVerdict verdict =
            judgeUpload(whatsAppChannel(), file(u"image"_s, u"image/jpeg"_s, 20'000'000, kPhoto));

        QCOMPARE(verdict.targetType, u"image/jpeg"_s);
        QCOMPARE(verdict.targetSize, QSize(1897, 1423));
        QCOMPARE(verdict.maxBytes, 5'000'000);
    }

    void transparencyIsKeptAsLongAsThePictureStaysUseful()
    {
        FileFacts logo = file(u"image"_s, u"image/webp"_s, 90'000, {600, 600});
        logo.hasAlpha = true;
        QCOMPARE(judgeUpload(whatsAppChannel(), logo).targetType, u"image/png"_s);

        logo.mimeType = u"image/png"_s;
        logo.bytes = 60'000'000;
        QCOMPARE(judgeUpload(whatsAppChannel(), logo).targetType, u"image/jpeg"_s);
    }

    void whatACameraOrPrinterMadeIsConverted()
    {
        FileFacts print = file(u"image"_s, u"image/jpeg"_s, 90'000, kPhoto);
        print.isCmyk = true;
        QCOMPARE(judgeUpload(whatsAppChannel(), print).what, What::Convert);

        FileFacts deep = file(u"image"_s, u"image/png"_s, 90'000, kPhoto);
        deep.bitsPerChannel = 16;
        QCOMPARE(judgeUpload(whatsAppChannel(), deep).what, What::Convert);
    }

    void aMovingPictureIsNeverMadeStill()
    {
        FileFacts gif = file(u"image"_s, u"image/gif"_s, 90'000, kPhoto);
        gif.isAnimated = true;
        QCOMPARE(judgeUpload(whatsAppChannel(), gif).what, What::Refuse);
        QCOMPARE(judgeUpload(whatsAppChannel(), gif).otherKind, u"document"_s);
        QCOMPARE(judgeUpload(messengerChannel(), gif).what, What::Ok);
    }

    void aLongVoiceNoteLosesItsPlayButton()
    {
        QVERIFY(judgeUpload(whatsAppChannel(), opus(512'000)).playsAsVoice);
        QVERIFY(!judgeUpload(whatsAppChannel(), opus(512'001)).playsAsVoice);
    }
};

QTEST_GUILESS_MAIN(TestMediaLimits)
#include "tst_medialimits.moc"
