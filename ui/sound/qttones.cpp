#include "ui/sound/qttones.h"

#include <QAudioDevice>
#include <QAudioFormat>
#include <QAudioSink>
#include <QBuffer>
#include <QMediaDevices>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>
#include <utility>

namespace migochat {

namespace {

constexpr int kPatience = 10; ///< times that a slow server of sound is waited for
constexpr std::chrono::milliseconds kTail{
    400}; ///< a sink says that it is idle while its last samples are still on their way

} // namespace

/// Lives on the thread. What plays has no parent: its parts would become children of the same one.
class QtTones::Stage final : public QObject
{
public:
    Stage()
    {
        m_end.setSingleShot(true);
        connect(&m_end, &QTimer::timeout, this, &Stage::end);
    }

    void play(const QAudioDevice &speakers, const QAudioFormat &format, const QByteArray &samples)
    {
        m_next = Sound{speakers, format, samples};
        if (!m_sink && !m_isClosing)
            begin();
    }

private:
    struct Sound {
        QAudioDevice speakers;
        QAudioFormat format;
        QByteArray samples;
    };

    void begin()
    {
        const Sound sound = *std::exchange(m_next, std::nullopt);
        m_source.close();
        m_source.setData(sound.samples);
        m_source.open(QIODevice::ReadOnly);
        m_sink = std::make_unique<QAudioSink>(sound.speakers, sound.format);
        m_sink->start(&m_source);
        m_patience = kPatience;
        m_end.start(std::chrono::milliseconds(sound.format.durationForBytes(int(sound.samples.size())) / 1000) + kTail);
    }

    /// An open sink wakes the processor even when it has nothing to play. Closing one handles events meanwhile.
    void end()
    {
        if (m_sink->error() == QAudio::NoError && !m_source.atEnd() && m_patience-- > 0)
            return m_end.start(kTail);
        m_isClosing = true;
        m_sink.reset();
        m_isClosing = false;
        if (m_next)
            begin();
    }

    std::optional<Sound> m_next;
    QBuffer m_source{this};
    std::unique_ptr<QAudioSink> m_sink;
    QTimer m_end{this}; // a child goes to the thread, too
    int m_patience = 0;
    bool m_isClosing = false;
};

QtTones::~QtTones()
{
    m_thread.quit();
    m_thread.wait();
}

void QtTones::play(const QByteArray &samples, int rate)
{
    const QAudioDevice speakers = QMediaDevices::defaultAudioOutput();
    if (speakers.isNull())
        return;
    if (!m_stage) {
        m_stage = new Stage;
        m_stage->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_stage, &QObject::deleteLater);
        m_thread.start();
    }
    QAudioFormat format;
    format.setSampleRate(rate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    QMetaObject::invokeMethod(m_stage,
                              [stage = m_stage, speakers, format, samples] { stage->play(speakers, format, samples); });
}

} // namespace migochat
