#pragma once

#include <QList>

#include <algorithm>
#include <chrono>

namespace migochat {

/// How loud a sound is over its time: bars of 0 to 255, the loudest is 255.
struct Waveform {
    QList<quint8> bars;
    std::chrono::milliseconds length{0};

    friend bool operator==(const Waveform &, const Waveform &) = default;
};

/// Files above this are not decoded for a drawing: half an hour of speech has a tenth of it.
inline constexpr qint64 kLargestWaveformFile = qint64{32} * 1024 * 1024;

/// Brings peaks, one for every slice of the time, to a number of bars.
[[nodiscard]] inline QList<quint8> waveformBars(const QList<int> &peaks, int bars)
{
    QList<quint8> drawn(bars, 0);
    const int loudest = peaks.isEmpty() ? 0 : *std::max_element(peaks.begin(), peaks.end());
    if (loudest == 0)
        return drawn;
    for (int bar = 0; bar < bars; ++bar) {
        const qsizetype from = bar * peaks.size() / bars;
        const qsizetype to = std::max(from + 1, (bar + 1) * peaks.size() / bars);
        const int peak = *std::max_element(peaks.begin() + from, peaks.begin() + std::min(to, peaks.size()));
        drawn[bar] = static_cast<quint8>(peak * 255 / loudest);
    }
    return drawn;
}

} // namespace migochat
