#include "tests/sim/sampledata.h"

#include <algorithm>
#include <array>
#include <cmath>

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

using Colour = std::array<int, 3>;

/// A safety vest on a wall. Where it is looked at: both from 0 to 1; `band`: how high its reflecting stripes are.
Colour vestAt(double x, double y, Colour cloth, double band)
{
    const auto square = [](double number) { return number * number; };
    const double side = std::abs(x - 0.5);
    const bool isCloth = side < 0.2 + 0.03 * y && y < 0.93 && y > 0.1 + 0.35 * std::max(0.0, side - 0.07);
    const bool isNeck = y < 0.1 + 0.28 * (1 - side / 0.07);
    const bool isArm = square((side - 0.25) / 0.07) + square((y - 0.33) / 0.17) < 1;
    if (!isCloth || isNeck || isArm) {
        const int grey = 226 - static_cast<int>(40 * y);
        return {grey, grey, grey + 6};
    }
    const auto reflects = [](double from) { return from > 0 && from < 0.06; };
    if (reflects(y - band) || reflects(y - band - 0.17) || (y < band && std::abs(side - 0.12) < 0.022))
        return {205, 210, 214};
    return side < 0.003 ? Colour{70, 74, 78} : cloth;
}

/// Every call looks a little different.
QByteArray picture(Dice &dice)
{
    constexpr int kWidth = 720;
    constexpr int kHeight = 540;
    const int look = static_cast<int>(dice.between(0, 39));
    const Colour cloth = look % 2 == 0 ? Colour{214, 228, 40} : Colour{246, 130, 32};
    QByteArray rows;
    for (int y = 0; y < kHeight; ++y) {
        rows += '\0';
        for (int x = 0; x < kWidth; ++x) {
            for (const int part : vestAt(double(x) / kWidth, double(y) / kHeight, cloth, 0.5 + look / 400.0))
                rows += static_cast<char>(part);
        }
    }
    const QByteArray header = bigEndian(kWidth) + bigEndian(kHeight) + QByteArray("\x08\x02\x00\x00\x00", 5);
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + pngChunk("IHDR", header) + pngChunk("IDAT", qCompress(rows).mid(4)) +
           pngChunk("IEND", {});
}

/// A page with one line of text; the offsets of its parts are in the table at its end.
QByteArray pdf(const QByteArray &words)
{
    const QByteArray content = "BT /F1 24 Tf 40 100 Td (" + words + ") Tj ET";
    const QByteArrayList objects{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                 "<</Type/Page/Parent 2 0 R/MediaBox[0 0 320 200]/Contents 4 0 R"
                                 "/Resources<</Font<</F1 5 0 R>>>>>>",
                                 "<</Length " + QByteArray::number(content.size()) + ">>\nstream\n" + content +
                                     "\nendstream",
                                 "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"};
    QByteArray out = "%PDF-1.4\n";
    QByteArray table = "xref\n0 6\n0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
        out += QByteArray::number(i + 1) + " 0 obj" + objects.at(i) + "endobj\n";
    }
    const QByteArray start = QByteArray::number(out.size());
    return out + table + "trailer<</Size 6/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n";
}

/// A 512×512 WebP of one colour: a lossless image whose five code tables have one symbol each.
QByteArray sticker(Dice &dice)
{
    quint64 bits = 0x2f;
    int used = 8;
    const auto put = [&](quint64 value, int count) {
        bits |= value << used;
        used += count;
    };
    QByteArray body;
    const auto spill = [&] {
        for (; used >= 8; used -= 8) {
            body += static_cast<char>(bits & 0xff);
            bits >>= 8;
        }
    };
    put(511, 14);
    put(511, 14);
    put(0, 4); // no alpha, version 0
    put(0, 3); // no transform, no cache, one set of codes
    spill();
    for (int channel = 0; channel < 5; ++channel) {
        const bool isDistance = channel == 4;
        put(1, 1);                  // a simple code …
        put(0, 1);                  // … of one symbol …
        put(isDistance ? 0 : 1, 1); // … of eight bits or one
        put(isDistance ? 0 : static_cast<quint64>(dice.between(0, 255)), isDistance ? 1 : 8);
        spill();
    }
    put(0, 8 - used % 8);
    spill();
    if (body.size() % 2 != 0)
        body += '\0';
    const auto size = [](qsizetype bytes) {
        QByteArray text = bigEndian(static_cast<quint32>(bytes));
        std::reverse(text.begin(), text.end());
        return text;
    };
    return "RIFF" + size(body.size() + 12) + "WEBPVP8L" + size(body.size()) + body;
}

/// Looks like an MP4 to whoever reads its first boxes; nothing in it can be played.
QByteArray video(Dice &dice)
{
    const QByteArray type = bigEndian(24) + "ftypmp42" + bigEndian(0) + "mp42isom";
    const QByteArray mvhd =
        bigEndian(108) + "mvhd" + QByteArray(12, '\0') + bigEndian(1000) + bigEndian(4000) + QByteArray(80, '\0');
    const QByteArray moov = bigEndian(static_cast<quint32>(mvhd.size() + 8)) + "moov" + mvhd;
    const QByteArray frames(static_cast<qsizetype>(dice.between(4'000, 12'000)), 'v');
    return type + moov + bigEndian(static_cast<quint32>(frames.size() + 8)) + "mdat" + frames;
}

} // namespace

SampleFile sampleFile(const QString &type, Dice &dice)
{
    if (type == "audio"_L1)
        return {sampleVoice(dice, static_cast<int>(dice.between(3, 20))), u"audio/ogg; codecs=opus"_s};
    if (type == "document"_L1 || type == "file"_L1)
        return {pdf("Order " + QByteArray::number(dice.between(1'000, 9'999))), u"application/pdf"_s};
    if (type == "video"_L1)
        return {video(dice), u"video/mp4"_s};
    if (type == "sticker"_L1)
        return {sticker(dice), u"image/webp"_s};
    if (type == "jpeg"_L1)
        return {sampleJpeg(dice), u"image/jpeg"_s};
    return {picture(dice), u"image/png"_s};
}

} // namespace migochat::sim
