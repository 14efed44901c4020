#include "ui/control/noticesounds.h"

#include "ui/voice/soundloader.h"

#include <QFile>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

NoticeSounds::NoticeSounds(SoundLoader &sound, QObject *parent) : QObject(parent), m_sound(sound) {}

NoticeSounds::~NoticeSounds() = default;

void NoticeSounds::play(Tone tone)
{
    if (tone == Tone::None)
        return;
    const auto written = m_background.run([this, tone]() -> Result<QString> {
        if (!m_folder)
            m_folder = std::make_unique<QTemporaryDir>();
        const QString path = m_folder->filePath(toneWord(tone) + u".wav"_s);
        QFile file(path);
        if (file.exists())
            return path;
        if (!file.open(QIODevice::WriteOnly) || file.write(toneFile(tone)) < 0)
            return fail(ErrorCode::StorageFull, file.errorString());
        return path;
    });
    whenDone(written, this, [this](const Result<QString> &path) {
        if (!path)
            return; // the card is there all the same
        whenDone(m_sound.prepare(), this, [this, file = *path](const Result<> &) { playFile(file); });
    });
}

void NoticeSounds::playFile(const QString &file)
{
    SoundModule *module = m_sound.module();
    if (!module || !module->hasSpeakers())
        return;
    m_player = module->makePlayer({.changed = [] {}, .ended = [] {}, .failed = [] {}});
    m_player->open(file);
    m_player->play();
}

} // namespace migochat
