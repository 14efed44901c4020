#include "ui/voice/sound.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace migochat {

namespace {

constexpr double kQuietest = -50;

} // namespace

MonoResampler::MonoResampler(int fromRate, int channels, int toRate)
    : m_fromRate(fromRate), m_channels(std::max(1, channels)), m_toRate(toRate)
{
}

QList<qint16> MonoResampler::take(QByteArrayView bytes)
{
    m_rest.append(bytes);
    const qsizetype frame = qsizetype(sizeof(qint16)) * m_channels;
    const qsizetype frames = m_rest.size() / frame;
    QList<qint16> mono;
    mono.reserve(frames + 1);
    if (m_begun)
        mono.append(m_last);
    for (qsizetype i = 0; i < frames; ++i) {
        int sum = 0;
        for (int c = 0; c < m_channels; ++c) {
            qint16 sample = 0;
            std::memcpy(&sample, m_rest.constData() + i * frame + c * qsizetype(sizeof(qint16)), sizeof sample);
            sum += sample;
        }
        mono.append(qint16(sum / m_channels));
    }
    m_rest.remove(0, frames * frame);
    if (mono.size() < 2)
        return {};
    const double step = double(m_fromRate) / double(m_toRate);
    QList<qint16> out;
    for (; m_place < double(mono.size() - 1); m_place += step) {
        const auto at = qsizetype(m_place);
        const double part = m_place - double(at);
        out.append(qint16(std::lround(mono.at(at) * (1 - part) + mono.at(at + 1) * part)));
    }
    m_place -= double(mono.size() - 1);
    m_last = mono.last();
    m_begun = true;
    return out;
}

double levelOf(std::span<const qint16> samples)
{
    if (samples.empty())
        return 0;
    double sum = 0;
    for (const qint16 sample : samples)
        sum += double(sample) * double(sample);
    const double root = std::sqrt(sum / double(samples.size())) / 32768.0;
    return root <= 0 ? 0 : std::clamp((20 * std::log10(root) - kQuietest) / -kQuietest, 0.0, 1.0);
}

} // namespace migochat
