#include "ui/media/voices.h"

#include "ui/media/opuswaveform.h"
#include "ui/voice/soundloader.h"

#include <QDir>

#include <algorithm>
#include <utility>

namespace migochat {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Voices::Voices(SoundLoader &sound, QObject *parent) : QObject(parent), m_sound(sound) {}

Voices::~Voices() = default;

void Voices::setFolder(const QString &folder)
{
    m_folder = folder;
}

Voices::Shown Voices::shown(const QString &path)
{
    noteSeen(path);
    Shown shown{.bars = m_waveforms.value(path).bars, .length = lengthOf(path)};
    if (path != m_path || !m_player)
        return shown;
    shown.position = m_player->position();
    shown.plays = m_player->state() == SoundPlayer::State::Playing;
    shown.begun = m_player->state() != SoundPlayer::State::Idle;
    return shown;
}

std::chrono::milliseconds Voices::lengthOf(const QString &path) const
{
    const auto known = m_waveforms.constFind(path);
    if (known != m_waveforms.constEnd() && known->length > 0ms)
        return known->length;
    return path == m_path && m_player ? m_player->length() : 0ms;
}

void Voices::noteSeen(const QString &path)
{
    if (m_asked.contains(path))
        return;
    m_asked.insert(path);
    if (m_seen.isEmpty())
        QMetaObject::invokeMethod(this, &Voices::readSeen, Qt::QueuedConnection);
    m_seen.append(path);
}

Async<> Voices::prepare()
{
    return m_sound.prepare();
}

void Voices::readSeen()
{
    for (const QString &path : std::exchange(m_seen, {})) {
        const QString file = QDir(m_folder).filePath(path);
        whenDone(m_background.run([file] { return opuswaveform::read(file, kBars); }), this,
                 [this, path](const Result<Waveform> &read) {
                     if (read)
                         return put(path, *read);
                     if (read.error().code == ErrorCode::NotFound)
                         return;
                     m_others.append(path);
                     if (m_others.size() == 1) // the others of a thread wait with the first one
                         whenDone(m_sound.prepare(), this, [this](const Result<> &) { readOthers(); });
                 });
    }
}

void Voices::put(const QString &path, const Waveform &waveform)
{
    m_waveforms.insert(path, waveform);
    Q_EMIT changed();
}

void Voices::readOthers()
{
    const QStringList others = std::exchange(m_others, {});
    SoundModule *module = m_sound.module();
    if (!module)
        return; // told when somebody wants to hear it
    for (const QString &path : others) {
        whenDone(module->readWaveform(QDir(m_folder).filePath(path), kBars), this,
                 [this, path](const Result<Waveform> &read) {
                     if (read)
                         put(path, *read); // else drawn as a plain line; whether it plays is known when it is played
                 });
    }
}

void Voices::begin(const QString &path)
{
    if (path == m_path)
        return;
    SoundModule *module = m_sound.module();
    if (!module)
        return setProblem(path, u"no_module"_s);
    if (!module->hasSpeakers())
        return;
    if (!m_player) {
        m_player = module->makePlayer({.changed = [this] { Q_EMIT changed(); },
                                       .ended = [this] { onEnded(); },
                                       .failed = [this] { onFailed(); }});
    }
    m_path = path;
    m_player->open(QDir(m_folder).filePath(path));
    m_player->setSpeed(m_speed);
}

void Voices::toggle(const QString &path)
{
    begin(path);
    if (path != m_path)
        return;
    if (m_player->state() == SoundPlayer::State::Playing)
        m_player->pause();
    else
        m_player->play();
    Q_EMIT changed();
}

void Voices::seek(const QString &path, double part)
{
    begin(path);
    if (path != m_path)
        return;
    const auto length = lengthOf(path);
    m_player->play(); // what does not play yet may not know its places
    m_player->seek(std::chrono::milliseconds(qint64(double(length.count()) * std::clamp(part, 0.0, 1.0))));
    Q_EMIT changed();
}

void Voices::step(const QString &path, std::chrono::milliseconds by)
{
    if (path != m_path || !m_player)
        return seek(path, 0);
    m_player->seek(std::clamp(m_player->position() + by, 0ms, std::max(0ms, lengthOf(path))));
    Q_EMIT changed();
}

void Voices::nextSpeed()
{
    m_speed = m_speed < 1.25 ? 1.5 : m_speed < 1.75 ? 2 : 1;
    if (m_player)
        m_player->setSpeed(m_speed);
    Q_EMIT changed();
}

bool Voices::isSilent() const
{
    const SoundModule *module = m_sound.module();
    return module && !module->hasSpeakers();
}

void Voices::onEnded()
{
    m_path.clear(); // the next press begins at the beginning
    Q_EMIT changed();
}

void Voices::onFailed()
{
    setProblem(std::exchange(m_path, QString()), u"unreadable"_s);
}

void Voices::setProblem(const QString &path, const QString &problem)
{
    m_problems.insert(path, problem);
    Q_EMIT broke(path, problem);
    Q_EMIT changed();
}

} // namespace migochat
