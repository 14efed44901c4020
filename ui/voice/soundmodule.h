#pragma once

#include "app/domain/async.h"
#include "ui/voice/waveform.h"

#include <QByteArray>
#include <QList>
#include <QtPlugin>

#include <chrono>
#include <functional>
#include <memory>
#include <span>

namespace migochat {

/// A microphone that listens until it is destroyed. Samples have 16 bits and are interleaved.
class Microphone
{
public:
    Microphone() = default;
    Q_DISABLE_COPY_MOVE(Microphone)
    virtual ~Microphone() = default;

    [[nodiscard]] virtual int rate() const = 0;
    [[nodiscard]] virtual int channels() const = 0;
    /// What was heard since the last call.
    [[nodiscard]] virtual QByteArray take() = 0;
};

/// A voice note that is being written: speech of one channel, kRate samples a second. Not thread-safe.
class SpeechFile
{
public:
    static constexpr int kRate = 48'000; ///< samples a second

    SpeechFile() = default;
    Q_DISABLE_COPY_MOVE(SpeechFile)
    virtual ~SpeechFile() = default;

    [[nodiscard]] virtual Result<> write(std::span<const qint16> samples) = 0;
    /// Writes what is left; nothing may be written afterwards.
    [[nodiscard]] virtual Result<> finish() = 0;
};

/// Plays one file at a time.
class SoundPlayer
{
public:
    enum class State { Idle, Playing, Paused };

    /// What it calls, on its own thread.
    struct Events {
        std::function<void()> changed; ///< state, position or length
        std::function<void()> ended;   ///< the file was played to its end
        std::function<void()> failed;  ///< it cannot be played
    };

    SoundPlayer() = default;
    Q_DISABLE_COPY_MOVE(SoundPlayer)
    virtual ~SoundPlayer() = default;

    virtual void open(const QString &file) = 0;
    virtual void play() = 0;
    virtual void pause() = 0;
    virtual void seek(std::chrono::milliseconds place) = 0;
    virtual void setSpeed(double speed) = 0;
    [[nodiscard]] virtual State state() const = 0;
    [[nodiscard]] virtual std::chrono::milliseconds position() const = 0;
    [[nodiscard]] virtual std::chrono::milliseconds length() const = 0; ///< 0 while unknown
};

/// Everything that needs Qt Multimedia or a codec. It is a library of its own that is loaded when sound is first wanted
/// (SoundLoader): linked into the program it would cost every start a seventh of its time.
class SoundModule
{
public:
    SoundModule() = default;
    Q_DISABLE_COPY_MOVE(SoundModule)
    virtual ~SoundModule() = default;

    [[nodiscard]] virtual bool hasMicrophone() const = 0;
    /// Null when it does not open. `heard` is called on this thread whenever there is something to take.
    [[nodiscard]] virtual std::unique_ptr<Microphone> openMicrophone(std::function<void()> heard) = 0;

    /// True when it was built with an encoder for voice notes.
    [[nodiscard]] virtual bool canEncode() const = 0;
    /// May be called on any thread. Errors: StorageFull, Refused (built without encoder).
    [[nodiscard]] virtual Result<std::unique_ptr<SpeechFile>> createSpeechFile(const QString &path) const = 0;

    [[nodiscard]] virtual bool hasSpeakers() const = 0;
    /// Only while there are speakers.
    [[nodiscard]] virtual std::unique_ptr<SoundPlayer> makePlayer(const SoundPlayer::Events &events) = 0;
    /// One channel of 16 bits, without a decoder. What sounds so is heard to its end; of what comes meanwhile the newest
    /// follows. Nothing where there are no speakers.
    virtual void playSamples(const QByteArray &samples, int rate) = 0;
    /// Decodes the whole file on a thread of its own. Errors: NotFound, Refused (no sound that can be decoded).
    [[nodiscard]] virtual Async<Waveform> readWaveform(const QString &file, int bars) = 0;
};

} // namespace migochat

#define MIGOCHAT_SOUND_MODULE "com.bestworkwear.migochat.SoundModule/2"
Q_DECLARE_INTERFACE(migochat::SoundModule, MIGOCHAT_SOUND_MODULE)
