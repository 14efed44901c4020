#include "tests/sim/sampledata.h"

#include <array>
#include <cmath>

namespace migochat::sim {

namespace {

constexpr int kBlocks = 20; ///< across and down

void marker(QByteArray &out, char code, const QByteArray &content)
{
    const auto size = static_cast<quint16>(content.size() + 2);
    out += '\xff';
    out += code;
    out += static_cast<char>(size >> 8);
    out += static_cast<char>(size & 0xff);
    out += content;
}

/// Writes bits, with the zero byte that JPEG wants after every 0xff.
class Bits
{
public:
    void put(int value, int count)
    {
        for (int i = count - 1; i >= 0; --i) {
            m_byte = (m_byte << 1) | ((value >> i) & 1);
            if (++m_filled == 8)
                flush();
        }
    }

    [[nodiscard]] QByteArray finish()
    {
        while (m_filled != 0)
            put(1, 1);
        return m_out;
    }

private:
    void flush()
    {
        m_out += static_cast<char>(m_byte);
        if ((m_byte & 0xff) == 0xff)
            m_out += '\0';
        m_byte = 0;
        m_filled = 0;
    }

    QByteArray m_out;
    int m_byte = 0;
    int m_filled = 0;
};

/// One block of one colour channel: the difference of its mean, then "nothing more".
void putBlock(Bits &bits, int level, int &previous)
{
    const int difference = level - previous;
    previous = level;
    int size = 0;
    for (int rest = std::abs(difference); rest > 0; rest >>= 1)
        ++size;
    bits.put(size, 4); // the table below gives every size a code of four bits that equals it
    bits.put(difference >= 0 ? difference : difference + (1 << size) - 1, size);
    bits.put(0, 1); // end of block
}

QByteArray header()
{
    QByteArray out("\xff\xd8", 2);
    marker(out, '\xe0', QByteArray("JFIF\0\x01\x01\0\0\x01\0\x01\0\0", 14));
    marker(out, '\xdb', QByteArray(1, '\0') + QByteArray(64, '\x08')); // a mean of 8 levels is one step
    constexpr char kSide = static_cast<char>(kBlocks * 8);
    const QByteArray size{"\0", 1};
    marker(out, '\xc0',
           QByteArray("\x08", 1) + size + kSide + size + kSide + QByteArray("\x03\x01\x11\0\x02\x11\0\x03\x11\0", 10));
    QByteArray lengths(16, '\0');
    lengths[3] = 12;
    marker(out, '\xc4',
           QByteArray(1, '\0') + lengths + QByteArray("\0\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b", 12));
    lengths.fill('\0');
    lengths[0] = 1;
    marker(out, '\xc4', QByteArray("\x10", 1) + lengths + QByteArray(1, '\0'));
    marker(out, '\xda', QByteArray("\x03\x01\0\x02\0\x03\0\0\x3f\0", 10));
    return out;
}

} // namespace

QByteArray sampleJpeg(Dice &dice)
{
    Bits bits;
    std::array<int, 3> previous{};
    const auto stripe = static_cast<int>(dice.between(3, 7));
    const auto tint = static_cast<int>(dice.between(-60, 60));
    for (int y = 0; y < kBlocks; ++y) {
        for (int x = 0; x < kBlocks; ++x) {
            const bool reflecting = (x + y) / stripe % 2 == 0;
            putBlock(bits, reflecting ? 80 : 20 - y, previous[0]);
            putBlock(bits, reflecting ? 0 : -70, previous[1]);
            putBlock(bits, reflecting ? 0 : tint, previous[2]);
        }
    }
    return header() + bits.finish() + QByteArray("\xff\xd9", 2);
}

} // namespace migochat::sim
