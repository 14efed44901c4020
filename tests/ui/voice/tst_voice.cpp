#include "app/domain/filetype.h"
#include "app/domain/oggaudio.h"
#include "tests/ui/samplelook.h"
#include "ui/actions/commandregistry.h"
#include "ui/sound/opuswriter.h"
#include "ui/voice/recorder.h"
#include "ui/voice/sound.h"
#include "ui/voice/soundloader.h"
#include "ui/voice/soundmodule.h"
#include "ui/voice/voicebar.h"

#include <QFile>
#include <QFileInfo>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#ifdef MIGOCHAT_OPUSFILE
#include <opusfile.h>
#endif

#include <cmath>
#include <numbers>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

QList<qint16> tone(double hertz, int rate, double seconds)
{
    QList<qint16> samples;
    for (int i = 0; i < int(rate * seconds); ++i)
        samples.append(qint16(12'000 * std::sin(2 * std::numbers::pi * hertz * i / rate)));
    return samples;
}

QByteArray bytesOf(const QList<qint16> &samples, int channels)
{
    QByteArray bytes;
    for (const qint16 sample : samples) {
        for (int c = 0; c < channels; ++c)
            bytes.append(reinterpret_cast<const char *>(&sample), sizeof sample);
    }
    return bytes;
}

/// How often the wave goes up through zero.
int crossings(const QList<qint16> &samples)
{
    int count = 0;
    for (qsizetype i = 1; i < samples.size(); ++i)
        count += samples.at(i - 1) < 0 && samples.at(i) >= 0 ? 1 : 0;
    return count;
}

} // namespace

class TestVoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aToneBecomesAVoiceNoteThatWhatsAppPlays()
    {
        if (!OpusWriter::isBuiltIn())
            QSKIP("built without libopusenc");
        QTemporaryDir folder;
        const QString path = folder.filePath(u"note.ogg"_s);
        auto writer = OpusWriter::create(path);
        QVERIFY(writer);
        const QList<qint16> samples = tone(440, SpeechFile::kRate, 2.5);
        for (qsizetype at = 0; at < samples.size(); at += 999) // pieces as they come, not frames
            QVERIFY((*writer)->write({samples.constData() + at, size_t(qMin<qsizetype>(999, samples.size() - at))}));
        QVERIFY((*writer)->finish());
        writer->reset();

        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(QString(sniffFileType(bytes).mimeType), u"audio/ogg"_s);
        const auto sound = readOggAudio(bytes, bytes);
        QVERIFY(sound);
        QCOMPARE(QString(sound->codec), u"opus"_s);
        QCOMPARE(sound->channels, 1);
        QVERIFY(qAbs(sound->duration.count() - 2500) < 40);
        QVERIFY2(bytes.size() < 20'000, qPrintable(QString::number(bytes.size()))); // speech, not music
    }

#ifdef MIGOCHAT_OPUSFILE
    void anotherDecoderHearsTheSameTone()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"note.ogg"_s);
        auto writer = OpusWriter::create(path);
        QVERIFY(writer);
        const QList<qint16> samples = tone(440, SpeechFile::kRate, 2);
        QVERIFY((*writer)->write({samples.constData(), size_t(samples.size())}));
        QVERIFY((*writer)->finish());
        writer->reset();

        int problem = 0;
        OggOpusFile *decoder = op_open_file(QFile::encodeName(path).constData(), &problem);
        QVERIFY2(decoder, qPrintable(QString::number(problem)));
        QCOMPARE(op_channel_count(decoder, -1), 1);
        QList<qint16> heard;
        qint16 piece[5760];
        for (int got = 0; (got = op_read(decoder, piece, 5760, nullptr)) > 0;)
            heard.append(QList<qint16>(piece, piece + got));
        op_free(decoder);

        QVERIFY(qAbs(heard.size() - samples.size()) < 1000);
        QVERIFY(qAbs(crossings(heard) - 880) < 20);
    }
#endif

    void everyMicrophoneIsBroughtToOneChannel_data()
    {
        QTest::addColumn<int>("rate");
        QTest::addColumn<int>("channels");
        QTest::newRow("phone") << 8'000 << 1;
        QTest::newRow("disc") << 44'100 << 2;
        QTest::newRow("studio") << 96'000 << 2;
    }

    void everyMicrophoneIsBroughtToOneChannel()
    {
        QFETCH(int, rate);
        QFETCH(int, channels);
        MonoResampler resampler(rate, channels, SpeechFile::kRate);
        const QByteArray bytes = bytesOf(tone(440, rate, 1), channels);
        QList<qint16> out;
        for (qsizetype at = 0; at < bytes.size(); at += 1001) // a piece may end inside a sample
            out += resampler.take(QByteArrayView(bytes).sliced(at, qMin<qsizetype>(1001, bytes.size() - at)));

        QVERIFY(qAbs(out.size() - SpeechFile::kRate) < 20);
        QVERIFY(qAbs(crossings(out) - 440) <= 2);
    }

    void theMeterFollowsTheEar()
    {
        const QList<qint16> loud = tone(440, 48'000, 0.1);
        QList<qint16> soft = loud;
        for (qint16 &sample : soft)
            sample = qint16(sample / 30);

        QCOMPARE(levelOf({}), 0.0);
        QVERIFY(levelOf({loud.constData(), size_t(loud.size())}) > 0.7);
        QVERIFY(levelOf({soft.constData(), size_t(soft.size())}) < 0.6);
        QVERIFY(levelOf({soft.constData(), size_t(soft.size())}) > 0.1);
    }

    void theModuleIsFoundBesideThePrograms()
    {
        SoundLoader sound({u"/nowhere"_s, QStringLiteral(MIGOCHAT_BIN_DIR)});
        SoundModule *module = sound.module();
        QVERIFY(module);
        QCOMPARE(module->canEncode(), OpusWriter::isBuiltIn());
        if (!module->canEncode())
            return;
        QTemporaryDir folder;
        const QString path = folder.filePath(u"note.ogg"_s);
        auto file = module->createSpeechFile(path);
        QVERIFY(file);
        const QList<qint16> samples = tone(440, SpeechFile::kRate, 0.5);
        QVERIFY((*file)->write({samples.constData(), size_t(samples.size())}));
        QVERIFY((*file)->finish());
        file->reset();
        QVERIFY(QFileInfo(path).size() > 500);
    }

    void withoutTheModuleItSaysSo()
    {
        SampleLook sample;
        SoundLoader sound({u"/nowhere"_s});
        QTemporaryDir folder;
        Recorder recorder(sound, folder.filePath(u"unsent"_s));
        VoiceBar bar(sample.look, recorder);
        QSignalSpy problem(&bar, &VoiceBar::problem);

        bar.toggle();

        QCOMPARE(recorder.obstacle(), u"not_built_in"_s);
        QCOMPARE(problem.size(), 1);
        QCOMPARE(recorder.state(), Recorder::State::Idle);
    }

    void theBarNamesTheKeyThatKeepsARecordingNow()
    {
        SampleLook sample;
        SoundLoader sound({u"/nowhere"_s});
        QTemporaryDir folder;
        Recorder recorder(sound, folder.filePath(u"unsent"_s));
        CommandRegistry commands;
        VoiceBar bar(sample.look, recorder);
        bar.serve(commands);
        const auto *keep = bar.findChild<QPushButton *>(u"keepRecording"_s);
        QVERIFY2(keep->toolTip().endsWith(u"(\u2066Ctrl+R\u2069)"_s), qPrintable(keep->toolTip()));

        commands.keys().setKeys(*findCommand(command::kVoice), {Qt::CTRL | Qt::Key_B});
        QVERIFY2(keep->toolTip().endsWith(u"(\u2066Ctrl+B\u2069)"_s), qPrintable(keep->toolTip()));

        commands.keys().setKeys(*findCommand(command::kVoice), {});
        QVERIFY2(!keep->toolTip().contains(u'('), qPrintable(keep->toolTip()));
    }

    void withoutAMicrophoneItSaysSo()
    {
        SampleLook sample;
        SoundLoader sound({QStringLiteral(MIGOCHAT_BIN_DIR)});
        QTemporaryDir folder;
        Recorder recorder(sound, folder.filePath(u"unsent"_s));
        if (recorder.obstacle() != u"no_microphone"_s)
            QSKIP("this computer has a microphone");
        VoiceBar bar(sample.look, recorder);
        QSignalSpy problem(&bar, &VoiceBar::problem);

        bar.toggle();

        QCOMPARE(problem.size(), 1);
        QVERIFY(!problem.at(0).at(0).toString().isEmpty());
        QCOMPARE(recorder.state(), Recorder::State::Idle);
        QVERIFY(!bar.isVisibleTo(nullptr));
    }
};

QTEST_MAIN(TestVoice)
#include "tst_voice.moc"
