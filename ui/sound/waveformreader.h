#pragma once

#include "ui/voice/soundmodule.h"

#include <QAudioDecoder>
#include <QObject>

namespace migochat {

/// Decodes one file and says how loud it is over its time. Lives on a thread with an event loop.
class WaveformReader final : public QObject
{
    Q_OBJECT

public:
    WaveformReader(QString file, int bars, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void finished(const migochat::Result<migochat::Waveform> &waveform); ///< once

private:
    void take();
    void end(const Result<Waveform> &waveform);

    const QString m_file;
    const int m_bars;
    QAudioDecoder m_decoder;
    QList<int> m_peaks; ///< one for every slice
    qint64 m_frames = 0;
    int m_rate = 0;
    bool m_ended = false;
};

} // namespace migochat
