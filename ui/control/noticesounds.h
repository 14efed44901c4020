#pragma once

#include "app/domain/background.h"
#include "ui/voice/soundmodule.h"
#include "ui/voice/tone.h"

#include <QObject>
#include <QTemporaryDir>

namespace migochat {

class SoundLoader;

/// Plays the sounds of notices; silent where there are no speakers. The module that plays is loaded with the first one,
/// on another thread.
class NoticeSounds final : public QObject
{
    Q_OBJECT

public:
    explicit NoticeSounds(SoundLoader &sound, QObject *parent = nullptr);
    ~NoticeSounds() override;

    void play(Tone tone);

private:
    void playFile(const QString &file);

    SoundLoader &m_sound;
    std::unique_ptr<QTemporaryDir> m_folder; ///< of the tasks, made by the first of them
    std::unique_ptr<SoundPlayer> m_player;
    Background m_background;
};

} // namespace migochat
