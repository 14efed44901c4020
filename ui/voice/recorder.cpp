#include "ui/voice/recorder.h"

#include <QAudioDevice>
#include <QAudioFormat>
#include <QAudioSource>
#include <QDir>
#include <QFile>
#include <QMediaDevices>
#include <QUuid>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

struct Recorder::Sink {
    std::unique_ptr<OpusWriter> writer;
    bool failed = false;

    void write(const QList<qint16> &samples)
    {
        if (writer && !failed)
            failed = !writer->write({samples.constData(), size_t(samples.size())});
    }
};

namespace {

/// What the microphone can do best for us: 16 bits, near the encoder's rate, one channel.
QAudioFormat formatFor(const QAudioDevice &device)
{
    QAudioFormat wanted;
    wanted.setSampleRate(OpusWriter::kRate);
    wanted.setChannelCount(1);
    wanted.setSampleFormat(QAudioFormat::Int16);
    if (device.isFormatSupported(wanted))
        return wanted;
    QAudioFormat other = device.preferredFormat();
    other.setSampleFormat(QAudioFormat::Int16);
    return other;
}

} // namespace

Recorder::Recorder(QObject *parent) : QObject(parent) {}

Recorder::~Recorder()
{
    discard();
    m_background.finish();
}

QString Recorder::obstacle()
{
    if (!OpusWriter::isBuiltIn())
        return u"not_built_in"_s;
    return QMediaDevices::defaultAudioInput().isNull() ? u"no_microphone"_s : QString();
}

std::chrono::milliseconds Recorder::length() const
{
    return std::chrono::milliseconds(m_samples * 1000 / OpusWriter::kRate);
}

void Recorder::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

bool Recorder::openMicrophone()
{
    const QAudioDevice device = QMediaDevices::defaultAudioInput();
    if (device.isNull())
        return false;
    const QAudioFormat format = formatFor(device);
    m_source = std::make_unique<QAudioSource>(device, format);
    m_resampler = std::make_unique<MonoResampler>(format.sampleRate(), format.channelCount(), OpusWriter::kRate);
    m_device = m_source->start();
    if (!m_device || m_source->error() != QAudio::NoError)
        return false;
    connect(m_device, &QIODevice::readyRead, this, &Recorder::readPiece);
    return true;
}

void Recorder::start()
{
    if (m_state != State::Idle)
        return;
    if (const QString why = obstacle(); !why.isEmpty()) {
        Q_EMIT failed(why);
        return;
    }
    if (!openMicrophone()) {
        stopListening();
        Q_EMIT failed(u"no_microphone"_s);
        return;
    }
    m_samples = 0;
    m_path = QDir::temp().filePath(u"migochat-%1.ogg"_s.arg(QUuid::createUuid().toString(QUuid::Id128)));
    m_sink = std::make_shared<Sink>();
    whenDone(m_background.run([sink = m_sink, path = m_path]() -> Result<> {
        auto writer = OpusWriter::create(path);
        if (!writer)
            return migochat::failed(writer);
        sink->writer = std::move(*writer);
        return {};
    }), this, [this](const Result<> &made) {
        if (made)
            return;
        discard();
        Q_EMIT failed(u"disk"_s);
    });
    setState(State::Recording);
}

void Recorder::readPiece()
{
    if (!m_device)
        return;
    const QByteArray bytes = m_device->readAll();
    if (m_state != State::Recording)
        return; // what is said during a pause is nobody's business
    const QList<qint16> samples = m_resampler->take(bytes);
    m_samples += samples.size();
    Q_EMIT levelChanged(levelOf({samples.constData(), size_t(samples.size())}));
    whenDone(m_background.run([sink = m_sink, samples]() -> Result<> {
        sink->write(samples);
        return {};
    }), this, [](const Result<> &) {});
}

void Recorder::pause()
{
    if (m_state == State::Recording)
        setState(State::Paused);
}

void Recorder::resume()
{
    if (m_state == State::Paused)
        setState(State::Recording);
}

void Recorder::stopListening()
{
    m_device = nullptr;
    if (m_source)
        m_source->stop();
    m_source.reset();
    m_resampler.reset();
}

void Recorder::finish()
{
    if (m_state != State::Recording && m_state != State::Paused)
        return;
    stopListening();
    setState(State::Finishing);
    const auto done = m_background.run([sink = m_sink]() -> Result<> {
        if (!sink->writer || sink->failed)
            return fail(ErrorCode::StorageFull, u"the recording was not written"_s);
        const Result<> drained = sink->writer->finish();
        sink->writer.reset();
        return drained;
    });
    whenDone(done, this, [this, path = m_path](const Result<> &written) {
        m_sink.reset();
        setState(State::Idle);
        if (written) {
            Q_EMIT finished(path);
            return;
        }
        Q_EMIT discarded();
        Q_EMIT failed(u"disk"_s);
    });
}

void Recorder::discard()
{
    stopListening();
    if (!m_sink)
        return;
    whenDone(m_background.run([sink = std::move(m_sink), path = m_path]() -> Result<> {
        sink->writer.reset();
        QFile::remove(path);
        return {};
    }), this, [](const Result<> &) {});
    m_sink.reset();
    setState(State::Idle);
    Q_EMIT discarded();
}

} // namespace migochat
