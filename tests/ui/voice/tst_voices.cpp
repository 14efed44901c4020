#include "ui/media/opuswaveform.h"
#include "ui/media/voices.h"
#include "ui/sound/opuswriter.h"
#include "ui/voice/soundloader.h"

#include <QDataStream>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <numbers>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A tone that is loud in its first half and soft in its second.
bool writeVoice(const QString &path, double seconds)
{
    auto writer = OpusWriter::create(path);
    if (!writer)
        return false;
    QList<qint16> samples;
    const int count = int(SpeechFile::kRate * seconds);
    for (int i = 0; i < count; ++i) {
        const double loud = i < count / 2 ? 16'000 : 2'000;
        samples.append(qint16(loud * std::sin(2 * std::numbers::pi * 300 * i / SpeechFile::kRate)));
    }
    return (*writer)->write({samples.constData(), size_t(samples.size())}) && (*writer)->finish();
}

/// A second of PCM, soft first and then loud.
bool writeWave(const QString &path)
{
    constexpr quint32 rate = 8'000;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QDataStream out(&file);
    out.setByteOrder(QDataStream::LittleEndian);
    const auto tag = [&out](const char *four) { out.writeRawData(four, 4); };
    tag("RIFF");
    out << quint32(36 + rate * 2);
    tag("WAVE");
    tag("fmt ");
    out << quint32(16) << quint16(1) << quint16(1) << rate << quint32(rate * 2) << quint16(2) << quint16(16);
    tag("data");
    out << quint32(rate * 2);
    for (quint32 i = 0; i < rate; ++i)
        out << qint16((i < rate / 2 ? 2'000 : 16'000) * std::sin(2 * std::numbers::pi * 300 * i / rate));
    return out.status() == QDataStream::Ok;
}

} // namespace

class TestVoices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!OpusWriter::isBuiltIn())
            QSKIP("built without libopusenc");
        QVERIFY(writeVoice(m_folder.filePath(u"long.ogg"_s), 4));
        QVERIFY(writeVoice(m_folder.filePath(u"short.ogg"_s), 1.5));
        QFile broken(m_folder.filePath(u"broken.ogg"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("this is no sound at all");
    }

    void init()
    {
        m_voices = std::make_unique<Voices>(m_sound);
        m_voices->setFolder(m_folder.path());
    }

    void cleanup() { m_voices.reset(); }

    void withoutSpeakersNothingPretendsToPlay()
    {
        if (!m_voices->isSilent())
            QSKIP("this computer has speakers");
        m_voices->toggle(u"long.ogg"_s);

        QVERIFY(!m_voices->shown(u"long.ogg"_s).plays);
        QVERIFY(m_voices->problem(u"long.ogg"_s).isEmpty());
    }

    void theWaveformShowsWhereItIsLoud()
    {
        QVERIFY(m_voices->shown(u"long.ogg"_s).bars.isEmpty());
        QTRY_COMPARE(m_voices->shown(u"long.ogg"_s).bars.size(), Voices::kBars);

        const Voices::Shown shown = m_voices->shown(u"long.ogg"_s);
        QVERIFY2(qAbs(shown.length.count() - 4000) < 100, qPrintable(QString::number(shown.length.count())));
        QVERIFY(shown.bars.at(Voices::kBars / 4) > 200);
        QVERIFY(shown.bars.at(Voices::kBars * 3 / 4) < 60);
        QVERIFY(!shown.begun);
    }

    void whatIsPaintedLoadsNothing()
    {
        SoundLoader sound(QStringList{QStringLiteral(MIGOCHAT_BIN_DIR)});
        Voices voices(sound);
        voices.setFolder(m_folder.path());

        QVERIFY(voices.shown(u"short.ogg"_s).bars.isEmpty());

        QVERIFY(!sound.isLoaded());
        QTRY_COMPARE(voices.shown(u"short.ogg"_s).bars.size(), Voices::kBars);
        QCOMPARE(sound.isLoaded(), !opuswaveform::isBuiltIn()); // to draw one needs no player
    }

    void othersThanOpusAreDrawnByThePlayersCodecs()
    {
        QVERIFY(writeWave(m_folder.filePath(u"other.wav"_s)));

        QVERIFY(m_voices->shown(u"other.wav"_s).bars.isEmpty());

        QTRY_COMPARE(m_voices->shown(u"other.wav"_s).bars.size(), Voices::kBars);
        const Voices::Shown shown = m_voices->shown(u"other.wav"_s);
        QVERIFY(shown.bars.at(Voices::kBars / 4) < 60);
        QVERIFY(shown.bars.at(Voices::kBars * 3 / 4) > 200);
    }

    void barsAreMeasuredAgainstTheLoudest()
    {
        QCOMPARE(waveformBars({10, 20, 40, 0}, 2), (QList<quint8>{127, 255}));
        QCOMPARE(waveformBars({100}, 3), (QList<quint8>{255, 255, 255}));
        QCOMPARE(waveformBars({0, 0}, 2), (QList<quint8>{0, 0}));
    }

    void itPlaysPausesAndGoesOn()
    {
        if (m_voices->isSilent())
            QSKIP("needs speakers");
        m_voices->toggle(u"long.ogg"_s);
        QTRY_VERIFY(m_voices->shown(u"long.ogg"_s).position > 200ms);
        QVERIFY(m_voices->shown(u"long.ogg"_s).plays);

        m_voices->toggle(u"long.ogg"_s);
        QTRY_VERIFY(!m_voices->shown(u"long.ogg"_s).plays);
        QVERIFY(m_voices->shown(u"long.ogg"_s).begun);
        const auto place = m_voices->shown(u"long.ogg"_s).position;

        m_voices->toggle(u"long.ogg"_s);
        QTRY_VERIFY(m_voices->shown(u"long.ogg"_s).position > place);
    }

    void oneVoiceAtATime()
    {
        if (m_voices->isSilent())
            QSKIP("needs speakers");
        m_voices->toggle(u"long.ogg"_s);
        QTRY_VERIFY(m_voices->shown(u"long.ogg"_s).plays);

        m_voices->toggle(u"short.ogg"_s);

        QVERIFY(!m_voices->shown(u"long.ogg"_s).plays);
        QVERIFY(!m_voices->shown(u"long.ogg"_s).begun);
        QTRY_VERIFY(m_voices->shown(u"short.ogg"_s).position > 100ms);
    }

    void atItsEndItIsReadyToBeHeardAgain()
    {
        if (m_voices->isSilent())
            QSKIP("needs speakers");
        m_voices->toggle(u"short.ogg"_s);
        QTRY_VERIFY(m_voices->shown(u"short.ogg"_s).position > 100ms);
        QTRY_VERIFY(!m_voices->shown(u"short.ogg"_s).begun);
        QVERIFY(!m_voices->shown(u"short.ogg"_s).plays);

        m_voices->toggle(u"short.ogg"_s);
        QTRY_VERIFY(m_voices->shown(u"short.ogg"_s).plays);
    }

    void itJumpsToAPlaceAndBack()
    {
        if (m_voices->isSilent())
            QSKIP("needs speakers");
        static_cast<void>(m_voices->shown(u"long.ogg"_s));
        QTRY_VERIFY(m_voices->shown(u"long.ogg"_s).length > 0ms);

        m_voices->seek(u"long.ogg"_s, 0.5);
        QTRY_VERIFY(m_voices->shown(u"long.ogg"_s).position >= 2s);
        QVERIFY(m_voices->shown(u"long.ogg"_s).position < 3s);

        m_voices->step(u"long.ogg"_s, -5s);
        QTRY_VERIFY(m_voices->shown(u"long.ogg"_s).position < 1s);
    }

    void twiceTheSpeedIsHeardInHalfTheTime()
    {
        if (m_voices->isSilent())
            QSKIP("needs speakers");
        QCOMPARE(m_voices->speed(), 1.0);
        m_voices->nextSpeed();
        QCOMPARE(m_voices->speed(), 1.5);
        m_voices->nextSpeed();
        QCOMPARE(m_voices->speed(), 2.0);
        m_voices->toggle(u"long.ogg"_s);
        QTRY_VERIFY(m_voices->shown(u"long.ogg"_s).position > 100ms);
        QElapsedTimer clock;
        clock.start();
        const auto from = m_voices->shown(u"long.ogg"_s).position;
        QTRY_VERIFY(m_voices->shown(u"long.ogg"_s).position > from + 2s);

        QVERIFY2(clock.elapsed() < 1900, qPrintable(QString::number(clock.elapsed())));

        m_voices->nextSpeed();
        QCOMPARE(m_voices->speed(), 1.0);
    }

    void whatIsNoSoundSaysSo()
    {
        if (m_voices->isSilent())
            QSKIP("needs speakers");
        QSignalSpy broke(m_voices.get(), &Voices::broke);
        m_voices->toggle(u"broken.ogg"_s);

        QTRY_COMPARE(broke.size(), 1);
        QCOMPARE(m_voices->problem(u"broken.ogg"_s), u"unreadable"_s);
        QVERIFY(m_voices->problem(u"long.ogg"_s).isEmpty());
    }

    void withoutTheModuleItSaysSo()
    {
        SoundLoader nothing({u"/nowhere"_s});
        Voices voices(nothing);
        QVERIFY(voices.shown(u"long.ogg"_s).bars.isEmpty());

        voices.toggle(u"long.ogg"_s);

        QCOMPARE(voices.problem(u"long.ogg"_s), u"no_module"_s);
    }

private:
    QTemporaryDir m_folder;
    SoundLoader m_sound{QStringList{QStringLiteral(MIGOCHAT_BIN_DIR)}};
    std::unique_ptr<Voices> m_voices;
};

QTEST_MAIN(TestVoices)
#include "tst_voices.moc"
