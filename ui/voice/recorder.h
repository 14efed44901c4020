#pragma once

#include "app/domain/background.h"
#include "ui/voice/sound.h"

#include <QObject>

#include <chrono>

namespace migochat {

class Microphone;
class SoundLoader;

/// Records a voice note from the computer's microphone into a file of its own. The window's thread only hears how loud it
/// is; encoding and the file are a background thread's.
class Recorder final : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Recording, Paused, Finishing };

    Recorder(SoundLoader &sound, const QString &folder, QObject *parent = nullptr);
    ~Recorder() override;

    /// Why no recording is possible, as a word: "no_microphone", "not_built_in"; empty when it is.
    [[nodiscard]] QString obstacle() const;

    void start();
    void pause();
    void resume();
    /// Ends it; finished() brings the file.
    void finish();
    /// Throws it away.
    void discard();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] std::chrono::milliseconds length() const;

Q_SIGNALS:
    void stateChanged();
    void levelChanged(double level); ///< 0 to 1
    void finished(const QString &path);
    void discarded();
    void failed(const QString &reason); ///< "no_microphone", "not_built_in", "disk"

private:
    struct Sink; ///< lives on the background thread

    bool openMicrophone();
    void readPiece();
    void stopListening();
    void setState(State state);

    SoundLoader &m_sound;
    const QString m_folder; ///< made when it is first needed
    State m_state = State::Idle;
    QString m_path;
    qint64 m_samples = 0;
    std::unique_ptr<Microphone> m_microphone;
    std::unique_ptr<MonoResampler> m_resampler;
    std::shared_ptr<Sink> m_sink;
    Background m_background;
};

} // namespace migochat
