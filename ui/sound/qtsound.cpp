#include "ui/sound/qtsound.h"

#include "ui/sound/opuswriter.h"
#include "ui/sound/qtmicrophone.h"
#include "ui/sound/qtplayer.h"
#include "ui/sound/waveformreader.h"

namespace migochat {

QtSound::QtSound()
{
#if defined(Q_OS_LINUX) && QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    // The other backend of that time needs plugins that systems often lack; since 6.5 this one is Qt's own choice.
    if (!qEnvironmentVariableIsSet("QT_MEDIA_BACKEND"))
        qputenv("QT_MEDIA_BACKEND", "ffmpeg");
#endif
}

QtSound::~QtSound()
{
    m_decoding.quit();
    m_decoding.wait();
}

bool QtSound::hasMicrophone() const
{
    return QtMicrophone::exists();
}

std::unique_ptr<Microphone> QtSound::openMicrophone(std::function<void()> heard)
{
    return QtMicrophone::open(std::move(heard));
}

bool QtSound::canEncode() const
{
    return OpusWriter::isBuiltIn();
}

Result<std::unique_ptr<SpeechFile>> QtSound::createSpeechFile(const QString &path) const
{
    Result<std::unique_ptr<OpusWriter>> writer = OpusWriter::create(path);
    if (!writer)
        return failed(writer);
    return std::unique_ptr<SpeechFile>(std::move(*writer));
}

bool QtSound::hasSpeakers() const
{
    return QtPlayer::hasSpeakers();
}

std::unique_ptr<SoundPlayer> QtSound::makePlayer(const SoundPlayer::Events &events)
{
    return std::make_unique<QtPlayer>(events);
}

Async<Waveform> QtSound::readWaveform(const QString &file, int bars)
{
    if (!m_decoder) {
        m_decoder = new QObject;
        m_decoder->moveToThread(&m_decoding);
        connect(&m_decoding, &QThread::finished, m_decoder, &QObject::deleteLater);
        m_decoding.start(QThread::LowPriority);
    }
    auto promise = std::make_shared<QPromise<Result<Waveform>>>();
    promise->start();
    QMetaObject::invokeMethod(m_decoder, [parent = m_decoder, promise, file, bars] {
        auto *reader = new WaveformReader(file, bars, parent);
        QObject::connect(reader, &WaveformReader::finished, reader, [reader, promise](const Result<Waveform> &read) {
            promise->addResult(read);
            promise->finish();
            reader->deleteLater();
        });
        reader->start();
    });
    return promise->future();
}

} // namespace migochat
