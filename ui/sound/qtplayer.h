#pragma once

#include "ui/voice/soundmodule.h"

#include <QAudioOutput>
#include <QMediaPlayer>

namespace migochat {

/// The player of Qt Multimedia. Only for computers with speakers: Qt 6.4 crashes when it plays to none.
class QtPlayer final : public SoundPlayer
{
public:
    explicit QtPlayer(Events events);

    [[nodiscard]] static bool hasSpeakers();

    void open(const QString &file) override;
    void play() override;
    void pause() override;
    void seek(std::chrono::milliseconds place) override;
    void setSpeed(double speed) override;
    [[nodiscard]] State state() const override;
    [[nodiscard]] std::chrono::milliseconds position() const override;
    [[nodiscard]] std::chrono::milliseconds length() const override;

private:
    void connectPlayer();

    const Events m_events;
    QAudioOutput m_output;
    QMediaPlayer m_player;
};

} // namespace migochat
