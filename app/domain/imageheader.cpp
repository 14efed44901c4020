#include "app/domain/imageheader.h"

#include "app/domain/medialimits.h"

namespace migochat {

namespace {

/// Numbers at a place of the bytes; what lies beyond the end reads as 0 and marks the reading as failed.
class Bytes
{
public:
    enum class Order { Big, Little };

    explicit Bytes(QByteArrayView bytes, Order order = Order::Big) : m_bytes(bytes), m_order(order) {}

    [[nodiscard]] quint32 number(qsizetype at, int size)
    {
        if (at < 0 || at + size > m_bytes.size()) {
            m_isCut = true;
            return 0;
        }
        quint32 value = 0;
        for (int i = 0; i < size; ++i) {
            const qsizetype place = m_order == Order::Big ? at + i : at + size - 1 - i;
            value = (value << 8U) | static_cast<uchar>(m_bytes[place]);
        }
        return value;
    }
    [[nodiscard]] quint32 u8(qsizetype at) { return number(at, 1); }
    [[nodiscard]] quint32 u16(qsizetype at) { return number(at, 2); }
    [[nodiscard]] quint32 u24(qsizetype at) { return number(at, 3); }
    [[nodiscard]] quint32 u32(qsizetype at) { return number(at, 4); }
    [[nodiscard]] bool isCut() const { return m_isCut; }
    [[nodiscard]] qsizetype size() const { return m_bytes.size(); }
    [[nodiscard]] QByteArrayView view(qsizetype at, qsizetype size) const
    {
        return at + size <= m_bytes.size() ? m_bytes.sliced(at, size) : QByteArrayView();
    }

private:
    QByteArrayView m_bytes;
    Order m_order;
    bool m_isCut = false;
};

QSize sizeOf(quint32 width, quint32 height)
{
    constexpr quint32 kMost = 1U << 30U;
    return width < kMost && height < kMost ? QSize(static_cast<int>(width), static_cast<int>(height)) : QSize();
}

std::optional<ImageHeader> readPng(QByteArrayView head)
{
    Bytes bytes(head);
    ImageHeader header;
    header.size = sizeOf(bytes.u32(16), bytes.u32(20));
    header.bitsPerChannel = static_cast<int>(bytes.u8(24));
    const quint32 colour = bytes.u8(25);
    const QByteArrayView beforePixels = head.first(std::max<qsizetype>(0, head.indexOf("IDAT")));
    header.hasAlpha = colour == 4 || colour == 6 || beforePixels.indexOf("tRNS") > 0;
    header.isAnimated = beforePixels.indexOf("acTL") > 0;
    return bytes.isCut() ? std::nullopt : std::optional(header);
}

std::optional<ImageHeader> readGif(QByteArrayView head)
{
    Bytes bytes(head, Bytes::Order::Little);
    ImageHeader header;
    header.size = sizeOf(bytes.u16(6), bytes.u16(8));
    header.hasAlpha = true; // any frame may have a transparent index
    header.isAnimated = head.indexOf("NETSCAPE2.0") > 0;
    return bytes.isCut() ? std::nullopt : std::optional(header);
}

std::optional<ImageHeader> readBmp(QByteArrayView head)
{
    Bytes bytes(head, Bytes::Order::Little);
    ImageHeader header;
    const auto height = static_cast<qint32>(bytes.u32(22)); // negative: stored from the top
    header.size = sizeOf(bytes.u32(18), static_cast<quint32>(std::abs(static_cast<qint64>(height))));
    return bytes.isCut() ? std::nullopt : std::optional(header);
}

std::optional<ImageHeader> readWebp(QByteArrayView head)
{
    Bytes bytes(head, Bytes::Order::Little);
    ImageHeader header;
    const QByteArrayView chunk = bytes.view(12, 4);
    if (chunk == QByteArrayView("VP8X")) {
        const quint32 flags = bytes.u8(20);
        header.hasAlpha = (flags & 0x10U) != 0;
        header.isAnimated = (flags & 0x02U) != 0;
        header.size = sizeOf(bytes.u24(24) + 1, bytes.u24(27) + 1);
    } else if (chunk == QByteArrayView("VP8L")) {
        const quint32 packed = bytes.u32(21);
        header.size = sizeOf((packed & 0x3fffU) + 1, ((packed >> 14U) & 0x3fffU) + 1);
        header.hasAlpha = ((packed >> 28U) & 1U) != 0;
    } else if (chunk == QByteArrayView("VP8 ")) {
        header.size = sizeOf(bytes.u16(26) & 0x3fffU, bytes.u16(28) & 0x3fffU);
    } else {
        return std::nullopt;
    }
    return bytes.isCut() ? std::nullopt : std::optional(header);
}

/// The orientation in an APP1 segment, 1 when there is none.
int exifTurn(QByteArrayView segment)
{
    constexpr quint32 kOrientationTag = 0x0112;
    if (!segment.startsWith(QByteArrayView("Exif\0\0", 6)))
        return 1;
    const QByteArrayView tiff = segment.sliced(6);
    Bytes bytes(tiff, tiff.startsWith("II") ? Bytes::Order::Little : Bytes::Order::Big);
    const qsizetype directory = bytes.u32(4);
    const quint32 entries = bytes.u16(directory);
    for (quint32 i = 0; i < entries && !bytes.isCut(); ++i) {
        const qsizetype entry = directory + 2 + 12 * static_cast<qsizetype>(i);
        if (bytes.u16(entry) != kOrientationTag)
            continue;
        const quint32 turn = bytes.u16(entry + 8);
        return turn >= 1 && turn <= 8 ? static_cast<int>(turn) : 1;
    }
    return 1;
}

bool isFrameHeader(quint32 marker)
{
    // SOF0 to SOF15 without the tables (C4), extension (C8) and arithmetic (CC) markers between them.
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

std::optional<ImageHeader> readJpeg(QByteArrayView head)
{
    Bytes bytes(head);
    ImageHeader header;
    qsizetype at = 2;
    while (at + 4 <= bytes.size() && bytes.u8(at) == 0xff) {
        const quint32 marker = bytes.u8(at + 1);
        if (marker == 0xff) { // padding
            ++at;
            continue;
        }
        const qsizetype length = bytes.u16(at + 2);
        if (marker == 0xe1)
            header.turn = std::max(header.turn, exifTurn(bytes.view(at + 4, length - 2)));
        if (isFrameHeader(marker)) {
            header.bitsPerChannel = static_cast<int>(bytes.u8(at + 4));
            header.size = sizeOf(bytes.u16(at + 7), bytes.u16(at + 5));
            header.isCmyk = bytes.u8(at + 9) == 4;
            if (header.turn >= 5)
                header.size.transpose();
            return bytes.isCut() ? std::nullopt : std::optional(header);
        }
        at += 2 + std::max<qsizetype>(length, 2);
    }
    return std::nullopt;
}

} // namespace

std::optional<ImageHeader> readImageHeader(QByteArrayView head)
{
    std::optional<ImageHeader> header;
    if (head.startsWith("\x89PNG\r\n\x1a\n"))
        header = readPng(head);
    else if (head.startsWith("\xff\xd8\xff"))
        header = readJpeg(head);
    else if (head.startsWith("GIF8"))
        header = readGif(head);
    else if (head.size() > 16 && head.sliced(8).startsWith("WEBP"))
        header = readWebp(head);
    else if (head.startsWith("BM"))
        header = readBmp(head);
    return header && header->size.isEmpty() ? std::nullopt : header;
}

void addImageFacts(FileFacts &facts, QByteArrayView head)
{
    const std::optional<ImageHeader> header = readImageHeader(head);
    if (!header)
        return;
    facts.size = header->size;
    facts.hasAlpha = header->hasAlpha;
    facts.isAnimated = header->isAnimated;
    facts.isCmyk = header->isCmyk;
    facts.bitsPerChannel = header->bitsPerChannel;
}

} // namespace migochat
