#pragma once

#include "ui/voice/tone.h"

#include <QObject>

namespace migochat {

class SoundLoader;

/// Plays the sounds of notices; silent where there are no speakers. The module that plays is loaded with the first one,
/// on another thread.
class NoticeSounds final : public QObject
{
    Q_OBJECT

public:
    explicit NoticeSounds(SoundLoader &sound, QObject *parent = nullptr);

    void play(Tone tone);

private:
    SoundLoader &m_sound;
};

} // namespace migochat
