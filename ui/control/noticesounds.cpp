#include "ui/control/noticesounds.h"

#include "ui/voice/soundloader.h"
#include "ui/voice/soundmodule.h"

namespace migochat {

NoticeSounds::NoticeSounds(SoundLoader &sound, QObject *parent) : QObject(parent), m_sound(sound) {}

void NoticeSounds::play(Tone tone)
{
    if (tone == Tone::None)
        return;
    whenDone(m_sound.prepare(), this, [this, tone](const Result<> &) {
        if (SoundModule *module = m_sound.module())
            module->playSamples(toneSamples(tone), kToneRate);
    });
}

} // namespace migochat
