#include "app/domain/oggaudio.h"

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kPageHeader = 27;
constexpr quint64 kOpusRate = 48'000; // Opus counts in this rate whatever it was recorded in

quint64 littleEndian(QByteArrayView bytes, qsizetype at, int size)
{
    quint64 value = 0;
    for (int i = size - 1; i >= 0; --i)
        value = (value << 8U) | static_cast<uchar>(bytes[at + i]);
    return value;
}

struct Page {
    quint64 granule = 0;
    quint64 serial = 0;
    QByteArrayView body;
};

std::optional<Page> pageAt(QByteArrayView bytes, qsizetype at)
{
    if (at < 0 || at + kPageHeader > bytes.size() || !bytes.sliced(at).startsWith("OggS") || bytes[at + 4] != 0)
        return std::nullopt;
    const qsizetype segments = static_cast<uchar>(bytes[at + 26]);
    if (at + kPageHeader + segments > bytes.size())
        return std::nullopt;
    qsizetype length = 0;
    for (qsizetype i = 0; i < segments; ++i)
        length += static_cast<uchar>(bytes[at + kPageHeader + i]);
    const qsizetype start = at + kPageHeader + segments;
    return Page{littleEndian(bytes, at + 6, 8), littleEndian(bytes, at + 14, 4),
                bytes.sliced(start, std::min(length, bytes.size() - start))};
}

/// The position at the end of the stream; pages on which no packet ends carry none.
std::optional<quint64> lastGranule(QByteArrayView tail, quint64 serial)
{
    constexpr quint64 kNone = ~quint64{0};
    for (qsizetype at = tail.lastIndexOf("OggS"); at >= 0; at = at > 0 ? tail.lastIndexOf("OggS", at - 1) : -1) {
        const std::optional<Page> page = pageAt(tail, at);
        if (page && page->serial == serial && page->granule != kNone)
            return page->granule;
    }
    return std::nullopt;
}

struct Stream {
    OggAudio audio;
    quint64 rate = kOpusRate;
    quint64 skipped = 0; ///< samples that a decoder throws away at the start
};

std::optional<Stream> readFirstPacket(QByteArrayView packet)
{
    if (packet.startsWith("OpusHead") && packet.size() >= 19) {
        return Stream{{"opus"_L1, static_cast<uchar>(packet[9]), std::chrono::milliseconds{0}},
                      kOpusRate,
                      littleEndian(packet, 10, 2)};
    }
    if (packet.startsWith("\x01vorbis") && packet.size() >= 16) {
        return Stream{{"vorbis"_L1, static_cast<uchar>(packet[11]), std::chrono::milliseconds{0}},
                      littleEndian(packet, 12, 4),
                      0};
    }
    return std::nullopt;
}

} // namespace

std::optional<OggAudio> readOggAudio(QByteArrayView head, QByteArrayView tail)
{
    const std::optional<Page> first = pageAt(head, 0);
    std::optional<Stream> stream = first ? readFirstPacket(first->body) : std::nullopt;
    if (!stream || stream->rate == 0)
        return std::nullopt;
    const quint64 end = lastGranule(tail, first->serial).value_or(0);
    const quint64 samples = end > stream->skipped ? end - stream->skipped : 0;
    constexpr quint64 kLongest = 1000ULL * 3600 * 24; // a day in seconds bounds a forged position
    const quint64 seconds = samples / stream->rate;
    if (seconds < kLongest) {
        const quint64 milliseconds = seconds * 1000 + samples % stream->rate * 1000 / stream->rate;
        stream->audio.duration = std::chrono::milliseconds(static_cast<qint64>(milliseconds));
    }
    return stream->audio;
}

} // namespace migochat
