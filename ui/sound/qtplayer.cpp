#include "ui/sound/qtplayer.h"

#include <QAudioDevice>
#include <QMediaDevices>
#include <QUrl>

#include <utility>

namespace migochat {

QtPlayer::QtPlayer(Events events) : m_events(std::move(events))
{
    m_player.setAudioOutput(&m_output);
#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
    m_player.setPitchCompensation(true); // fast speech keeps its voice
#endif
    connectPlayer();
}

void QtPlayer::connectPlayer()
{
    using Status = QMediaPlayer::MediaStatus;
    const auto tell = [this] { m_events.changed(); };
    QObject::connect(&m_player, &QMediaPlayer::positionChanged, &m_player, tell);
    QObject::connect(&m_player, &QMediaPlayer::durationChanged, &m_player, tell);
    QObject::connect(&m_player, &QMediaPlayer::playbackStateChanged, &m_player, tell);
    // Queued: who hears this may open another file or throw the player away.
    QObject::connect(
        &m_player, &QMediaPlayer::mediaStatusChanged, &m_player,
        [this](Status status) {
            if (status == Status::EndOfMedia)
                m_events.ended();
            else if (status == Status::InvalidMedia || (status == Status::LoadedMedia && !m_player.hasAudio()))
                m_events.failed();
        },
        Qt::QueuedConnection);
}

bool QtPlayer::hasSpeakers()
{
    return !QMediaDevices::defaultAudioOutput().isNull();
}

void QtPlayer::open(const QString &file)
{
    m_player.setSource(QUrl::fromLocalFile(file));
}

void QtPlayer::play()
{
    m_player.play();
}

void QtPlayer::pause()
{
    m_player.pause();
}

void QtPlayer::seek(std::chrono::milliseconds place)
{
    m_player.setPosition(place.count());
}

void QtPlayer::setSpeed(double speed)
{
    m_player.setPlaybackRate(speed);
}

SoundPlayer::State QtPlayer::state() const
{
    switch (m_player.playbackState()) {
    case QMediaPlayer::PlayingState:
        return State::Playing;
    case QMediaPlayer::PausedState:
        return State::Paused;
    case QMediaPlayer::StoppedState:
        break;
    }
    return State::Idle;
}

std::chrono::milliseconds QtPlayer::position() const
{
    return std::chrono::milliseconds(m_player.position());
}

std::chrono::milliseconds QtPlayer::length() const
{
    return std::chrono::milliseconds(m_player.duration());
}

} // namespace migochat
