#include "tests/sim/sampledata.h"

#include <QtEndian>

#include <algorithm>

namespace migochat::sim {

namespace {

constexpr int kPacketsPerPage = 50; ///< one second of 20 ms frames
constexpr qint64 kSamplesPerPacket = 960;

quint32 oggChecksum(const QByteArray &page)
{
    quint32 sum = 0;
    for (const char byte : page) {
        sum ^= static_cast<quint32>(static_cast<quint8>(byte)) << 24;
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum << 1) ^ ((sum & 0x80000000U) != 0 ? 0x04c11db7U : 0U);
    }
    return sum;
}

template <typename T>
QByteArray littleEndian(T value)
{
    QByteArray bytes(sizeof(T), '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

struct Page {
    char flags = 0; ///< 2: first, 4: last
    qint64 position = 0;
    quint32 serial = 0;
    quint32 number = 0;
    QByteArrayList packets;
};

QByteArray written(const Page &page)
{
    QByteArray lacing;
    for (const QByteArray &packet : page.packets)
        lacing += static_cast<char>(packet.size()); // every packet here is shorter than 255 bytes
    QByteArray out = QByteArray("OggS\0", 5) + page.flags + littleEndian(page.position) + littleEndian(page.serial) +
                     littleEndian(page.number) + littleEndian(quint32(0)) + static_cast<char>(lacing.size()) + lacing +
                     page.packets.join();
    out.replace(22, 4, littleEndian(oggChecksum(out)));
    return out;
}

} // namespace

QByteArray sampleVoice(Dice &dice, int seconds)
{
    const auto serial = static_cast<quint32>(dice.between(1, 0x7fffffff));
    const QByteArray head = QByteArray("OpusHead\x01\x01", 10) + littleEndian(quint16(312)) +
                            littleEndian(quint32(16'000)) + littleEndian(quint16(0)) + QByteArray(1, '\0');
    const QByteArray vendor = "sim " + QByteArray::number(serial);
    const QByteArray tags =
        "OpusTags" + littleEndian(static_cast<quint32>(vendor.size())) + vendor + littleEndian(quint32(0));
    QByteArray out = written({2, 0, serial, 0, {head}}) + written({0, 0, serial, 1, {tags}});
    const QByteArray silence("\xf8\xff\xfe", 3); // one 20 ms frame, mono
    for (int second = 0; second < seconds; ++second) {
        const char flags = second + 1 == seconds ? 4 : 0;
        const qint64 position = (second + 1) * kPacketsPerPage * kSamplesPerPacket;
        QByteArrayList packets;
        std::fill_n(std::back_inserter(packets), kPacketsPerPage, silence);
        out += written({flags, position, serial, static_cast<quint32>(second + 2), packets});
    }
    return out;
}

} // namespace migochat::sim
