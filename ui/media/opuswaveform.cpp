#include "ui/media/opuswaveform.h"

#include <QFileInfo>

#ifdef MIGOCHAT_OPUSFILE
#include <array>
#include <cstdlib>
#include <memory>
#include <opusfile.h>
#endif

namespace migochat::opuswaveform {

using namespace Qt::Literals::StringLiterals;

#ifdef MIGOCHAT_OPUSFILE

namespace {

constexpr int kRate = 48'000;        ///< of every Opus stream that is decoded
constexpr qint64 kSlice = 960;       ///< frames of one peak: 20 ms
constexpr int kLargestPacket = 5760; ///< frames; 120 ms

struct Close {
    void operator()(OggOpusFile *file) const { op_free(file); }
};

} // namespace

bool isBuiltIn()
{
    return true;
}

Result<Waveform> read(const QString &file, int bars)
{
    const QFileInfo info(file);
    if (!info.isFile())
        return fail(ErrorCode::NotFound, u"no such file"_s);
    if (info.size() > kLargestWaveformFile)
        return fail(ErrorCode::Refused, u"too long to draw"_s);
    int problem = 0;
    const std::unique_ptr<OggOpusFile, Close> opened(
        op_open_file(file.toUtf8().constData(), &problem)); // UTF-8 on every system
    if (!opened)
        return fail(ErrorCode::Refused, u"no Ogg Opus: "_s + QString::number(problem));
    QList<int> peaks;
    qint64 frames = 0;
    std::array<opus_int16, 2 * std::size_t{kLargestPacket}> samples{};
    for (;;) {
        const int count = op_read_stereo(opened.get(), samples.data(), static_cast<int>(samples.size()));
        if (count == OP_HOLE)
            continue; // a piece is missing; the rest is there
        if (count < 0)
            return fail(ErrorCode::Refused, u"damaged: "_s + QString::number(count));
        if (count == 0)
            break;
        for (int frame = 0; frame < count; ++frame) {
            if (frames++ % kSlice == 0)
                peaks.append(0);
            const auto at = static_cast<std::size_t>(frame) * 2;
            peaks.last() = std::max({peaks.constLast(), std::abs(int{samples[at]}), std::abs(int{samples[at + 1]})});
        }
    }
    if (peaks.isEmpty())
        return fail(ErrorCode::Refused, u"no sound in it"_s);
    return Waveform{waveformBars(peaks, bars), std::chrono::milliseconds(frames * 1000 / kRate)};
}

#else

bool isBuiltIn()
{
    return false;
}

Result<Waveform> read(const QString &, int)
{
    return fail(ErrorCode::Refused, u"built without opusfile"_s);
}

#endif

} // namespace migochat::opuswaveform
