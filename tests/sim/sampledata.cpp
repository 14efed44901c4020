#include "tests/sim/sampledata.h"

#include <array>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes;
    for (const int shift : {24, 16, 8, 0})
        bytes += static_cast<char>(value >> shift);
    return bytes;
}

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xedb88320U : 0U);
    }
    return ~crc;
}

QByteArray pngChunk(const QByteArray &type, const QByteArray &content)
{
    const QByteArray named = type + content;
    return bigEndian(static_cast<quint32>(content.size())) + named + bigEndian(crc32(named));
}

/// A striped picture in the colours of a safety vest; every call looks a little different.
QByteArray picture(Dice &dice)
{
    constexpr int kWidth = 240;
    constexpr int kHeight = 180;
    const int stripe = static_cast<int>(dice.between(18, 40));
    QByteArray rows;
    for (int y = 0; y < kHeight; ++y) {
        rows += '\0';
        for (int x = 0; x < kWidth; ++x) {
            const bool reflecting = (x + y) / stripe % 3 == 0;
            const std::array<int, 3> colour =
                reflecting ? std::array<int, 3>{205, 210, 214} : std::array<int, 3>{214, 230 - y / 6, 40 + x / 8};
            for (const int part : colour)
                rows += static_cast<char>(part);
        }
    }
    const QByteArray header = bigEndian(kWidth) + bigEndian(kHeight) + QByteArray("\x08\x02\x00\x00\x00", 5);
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + pngChunk("IHDR", header) + pngChunk("IDAT", qCompress(rows).mid(4)) +
           pngChunk("IEND", {});
}

} // namespace

SampleFile sampleFile(const QString &type, Dice &dice)
{
    if (type == "audio"_L1)
        return {"OggS" + QByteArray(2, '\0') + "OpusHead" +
                    QByteArray(static_cast<int>(dice.between(4'000, 20'000)), 'o'),
                u"audio/ogg; codecs=opus"_s};
    if (type == "document"_L1 || type == "file"_L1)
        return {"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n", u"application/pdf"_s};
    if (type == "video"_L1)
        return {QByteArray("\x00\x00\x00\x18"
                           "ftypmp42",
                           12) +
                    QByteArray(9'000, 'v'),
                u"video/mp4"_s};
    if (type == "sticker"_L1)
        return {"RIFF" + QByteArray(4, '\0') + "WEBP" + QByteArray(600, 's'), u"image/webp"_s};
    return {picture(dice), u"image/png"_s};
}

} // namespace migochat::sim
