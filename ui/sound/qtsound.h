#pragma once

#include "ui/sound/qttones.h"
#include "ui/voice/soundmodule.h"

#include <QObject>
#include <QThread>

namespace migochat {

/// The sound module as the loader finds it.
class QtSound final : public QObject, public SoundModule
{
    Q_OBJECT
    Q_INTERFACES(migochat::SoundModule)
    Q_PLUGIN_METADATA(IID MIGOCHAT_SOUND_MODULE)

public:
    QtSound();
    ~QtSound() override;

    [[nodiscard]] bool hasMicrophone() const override;
    [[nodiscard]] std::unique_ptr<Microphone> openMicrophone(std::function<void()> heard) override;
    [[nodiscard]] bool canEncode() const override;
    [[nodiscard]] Result<std::unique_ptr<SpeechFile>> createSpeechFile(const QString &path) const override;
    [[nodiscard]] bool hasSpeakers() const override;
    [[nodiscard]] std::unique_ptr<SoundPlayer> makePlayer(const SoundPlayer::Events &events) override;
    void playSamples(const QByteArray &samples, int rate) override { m_tones.play(samples, rate); }
    [[nodiscard]] Async<Waveform> readWaveform(const QString &file, int bars) override;

private:
    QtTones m_tones;
    QThread m_decoding;
    QObject *m_decoder = nullptr; ///< lives on that thread
};

} // namespace migochat
