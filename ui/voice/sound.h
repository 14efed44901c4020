#pragma once

#include <QByteArray>
#include <QList>

#include <span>

namespace migochat {

/// What microphones give, brought to what the encoder takes. Interleaved 16-bit samples come in at any rate and number of
/// channels; one channel at `toRate` goes out, by straight lines between samples, which speech does not hear. Keeps its
/// place between pieces.
class MonoResampler
{
public:
    MonoResampler(int fromRate, int channels, int toRate);

    [[nodiscard]] QList<qint16> take(QByteArrayView bytes);

private:
    const int m_fromRate;
    const int m_channels;
    const int m_toRate;
    double m_place = 0; ///< of the next sample that goes out, counted in those that came in
    qint16 m_last = 0;
    bool m_begun = false;
    QByteArray m_rest;
};

/// Loudness of a piece for a meter, 0 to 1, on the ear's scale: 0 is −50 dB and less.
[[nodiscard]] double levelOf(std::span<const qint16> samples);

} // namespace migochat
