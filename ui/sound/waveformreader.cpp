#include "ui/sound/waveformreader.h"

#include <QAudioBuffer>
#include <QAudioFormat>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRate = 16'000;  ///< enough to see how loud speech is
constexpr qint64 kSlice = 320; ///< frames of one peak: 20 ms

} // namespace

WaveformReader::WaveformReader(QString file, int bars, QObject *parent)
    : QObject(parent), m_file(std::move(file)), m_bars(bars), m_decoder(this)
{
    QAudioFormat format;
    format.setSampleRate(kRate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    m_decoder.setAudioFormat(format);
    connect(&m_decoder, &QAudioDecoder::bufferReady, this, &WaveformReader::take);
    connect(&m_decoder, &QAudioDecoder::finished, this, [this] {
        if (m_peaks.isEmpty() || m_rate == 0)
            return end(fail(ErrorCode::Refused, u"no sound in it"_s));
        end(Waveform{waveformBars(m_peaks, m_bars), std::chrono::milliseconds(m_frames * 1000 / m_rate)});
    });
    connect(&m_decoder, qOverload<QAudioDecoder::Error>(&QAudioDecoder::error), this,
            [this] { end(fail(ErrorCode::Refused, m_decoder.errorString())); });
}

void WaveformReader::start()
{
    const QFileInfo file(m_file);
    if (!file.isFile())
        return end(fail(ErrorCode::NotFound, u"no such file"_s));
    if (file.size() > kLargestWaveformFile)
        return end(fail(ErrorCode::Refused, u"too long to draw"_s));
    m_decoder.setSource(QUrl::fromLocalFile(m_file));
    m_decoder.start();
}

void WaveformReader::take()
{
    while (m_decoder.bufferAvailable()) {
        const QAudioBuffer buffer = m_decoder.read();
        const QAudioFormat format = buffer.format();
        if (format.sampleFormat() != QAudioFormat::Int16)
            return end(fail(ErrorCode::Refused, u"samples of another kind"_s));
        m_rate = format.sampleRate();
        const auto *samples = buffer.constData<qint16>();
        for (qsizetype frame = 0; frame < buffer.frameCount(); ++frame) {
            if (m_frames++ % kSlice == 0)
                m_peaks.append(0);
            for (int channel = 0; channel < format.channelCount(); ++channel)
                m_peaks.last() = std::max(m_peaks.constLast(), std::abs(int(*samples++)));
        }
    }
}

void WaveformReader::end(const Result<Waveform> &waveform)
{
    if (std::exchange(m_ended, true))
        return;
    m_decoder.stop();
    Q_EMIT finished(waveform);
}

} // namespace migochat
