#include "ui/voice/soundloader.h"
#include "ui/voice/soundmodule.h"
#include "ui/voice/tone.h"

#include <QFile>
#include <QTest>

using namespace migochat;

class TestTones : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A decoder and its sixty libraries would stay in memory until the program ends.
    void aToneNeedsNoDecoder()
    {
        SoundLoader sound({QStringLiteral(MIGOCHAT_BIN_DIR)});
        SoundModule *module = sound.module();
        QVERIFY(module);
        if (!module->hasSpeakers())
            QSKIP("no speakers");

        module->playSamples(toneSamples(Tone::Drop), kToneRate);
        module->playSamples(toneSamples(Tone::Bell), kToneRate);

        QFile maps(QStringLiteral("/proc/self/maps"));
        if (!maps.open(QIODevice::ReadOnly))
            QSKIP("only Linux tells what is loaded");
        QVERIFY(!maps.readAll().contains("libavcodec"));
    }
};

QTEST_MAIN(TestTones)
#include "tst_tones.moc"
