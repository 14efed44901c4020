#pragma once

#include "app/domain/background.h"
#include "ui/voice/soundmodule.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace migochat {

class SoundLoader;

/// The voice notes of the threads: one plays at a time, and every one knows how it looks. Paths are relative to the media
/// folder. GUI thread; decoding is done elsewhere.
class Voices final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kBars = 44;

    explicit Voices(SoundLoader &sound, QObject *parent = nullptr);
    ~Voices() override;

    void setFolder(const QString &folder);
    /// Loads what plays on another thread, so that the first voice note that is played holds nothing up.
    [[nodiscard]] Async<> prepare();

    /// What there is to draw. May be called while something is painted: what was never seen before is looked at
    /// afterwards, on other threads, and changed() follows.
    struct Shown {
        QList<quint8> bars{}; ///< kBars of them, 0 to 255; empty while unknown
        std::chrono::milliseconds position{0};
        std::chrono::milliseconds length{0}; ///< 0 while unknown
        bool begun = false;                  ///< it was played and not yet to its end
        bool plays = false;
    };
    [[nodiscard]] Shown shown(const QString &path);
    /// Why it cannot be played, as a word: "no_module", "unreadable"; empty when nothing is known against it.
    [[nodiscard]] QString problem(const QString &path) const { return m_problems.value(path); }

    void toggle(const QString &path);
    /// To a part of its length, 0 to 1; plays from there.
    void seek(const QString &path, double part);
    void step(const QString &path, std::chrono::milliseconds by);
    [[nodiscard]] double speed() const { return m_speed; }
    /// 1, 1.5, 2 and again 1, for this voice and the next ones.
    void nextSpeed();
    /// The computer has no speakers: nothing is played until it has.
    [[nodiscard]] bool isSilent() const;

Q_SIGNALS:
    void changed(); ///< something has to be drawn anew
    void broke(const QString &path, const QString &problem);

private:
    void noteSeen(const QString &path);
    void readSeen();
    void readOthers();
    void put(const QString &path, const Waveform &waveform);
    void begin(const QString &path);
    void onEnded();
    void onFailed();
    void setProblem(const QString &path, const QString &problem);
    [[nodiscard]] std::chrono::milliseconds lengthOf(const QString &path) const;

    SoundLoader &m_sound;
    QString m_folder;
    QHash<QString, Waveform> m_waveforms;
    QHash<QString, QString> m_problems;
    QSet<QString> m_asked;
    QStringList m_seen;   ///< not looked at yet
    QStringList m_others; ///< of which only the sound module may know the kind
    Background m_background;
    std::unique_ptr<SoundPlayer> m_player;
    QString m_path; ///< which one is in the player
    double m_speed = 1;
};

} // namespace migochat
