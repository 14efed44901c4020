#include "ui/voice/recorder.h"

#include "ui/voice/soundloader.h"
#include "ui/voice/soundmodule.h"

#include <QDir>
#include <QFile>
#include <QUuid>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

struct Recorder::Sink {
    std::unique_ptr<SpeechFile> writer;
    bool failed = false;

    void write(const QList<qint16> &samples)
    {
        if (writer && !failed)
            failed = !writer->write({samples.constData(), size_t(samples.size())});
    }
};

Recorder::Recorder(SoundLoader &sound, const QString &folder, QObject *parent)
    : QObject(parent), m_sound(sound), m_folder(folder)
{
}

Recorder::~Recorder()
{
    discard();
    m_background.finish();
}

QString Recorder::obstacle() const
{
    const SoundModule *module = m_sound.module();
    if (!module || !module->canEncode())
        return u"not_built_in"_s;
    return module->hasMicrophone() ? QString() : u"no_microphone"_s;
}

std::chrono::milliseconds Recorder::length() const
{
    return std::chrono::milliseconds(m_samples * 1000 / SpeechFile::kRate);
}

void Recorder::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

bool Recorder::openMicrophone()
{
    m_microphone = m_sound.module()->openMicrophone([this] { readPiece(); });
    if (!m_microphone)
        return false;
    m_resampler = std::make_unique<MonoResampler>(m_microphone->rate(), m_microphone->channels(), SpeechFile::kRate);
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
    m_path = QDir(m_folder).filePath(u"%1.ogg"_s.arg(QUuid::createUuid().toString(QUuid::Id128)));
    m_sink = std::make_shared<Sink>();
    whenDone(
        m_background.run([sink = m_sink, folder = m_folder, path = m_path, module = m_sound.module()]() -> Result<> {
            if (!QDir().mkpath(folder))
                return fail(ErrorCode::StorageFull, u"cannot make the folder of recordings"_s);
            auto writer = module->createSpeechFile(path);
            if (!writer)
                return migochat::failed(writer);
            sink->writer = std::move(*writer);
            return {};
        }),
        this, [this](const Result<> &made) {
            if (made)
                return;
            discard();
            Q_EMIT failed(u"disk"_s);
        });
    setState(State::Recording);
}

void Recorder::readPiece()
{
    if (!m_microphone)
        return;
    const QByteArray bytes = m_microphone->take();
    if (m_state != State::Recording)
        return; // what is said during a pause is nobody's business
    const QList<qint16> samples = m_resampler->take(bytes);
    m_samples += samples.size();
    Q_EMIT levelChanged(levelOf({samples.constData(), size_t(samples.size())}));
    whenDone(m_background.run([sink = m_sink, samples]() -> Result<> {
        sink->write(samples);
        return {};
    }),
             this, [](const Result<> &) {});
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
    m_microphone.reset();
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
    }),
             this, [](const Result<> &) {});
    m_sink.reset();
    setState(State::Idle);
    Q_EMIT discarded();
}

} // namespace migochat
