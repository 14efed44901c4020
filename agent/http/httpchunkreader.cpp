#include "agent/http/httpchunkreader.h"

#include <algorithm>

namespace migochat {

namespace {

constexpr int kBadRequest = 400;
constexpr int kTooLarge = 413;
constexpr int kMostDigits = 16;
constexpr int kMostExtensionBytes = 256;
constexpr int kMostTrailerBytes = 4096;

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

bool isPrintable(char c)
{
    return c == '\t' || (static_cast<unsigned char>(c) >= 0x20 && c != '\x7f');
}

} // namespace

HttpChunkReader::Step HttpChunkReader::feed(QByteArrayView bytes, QByteArray &body)
{
    Step step;
    while (step.consumed < bytes.size() && m_place != Place::Done) {
        if (m_place == Place::Data) {
            const auto left = static_cast<qsizetype>(m_size);
            const qsizetype piece = std::min(left, bytes.size() - step.consumed);
            body.append(bytes.sliced(step.consumed, piece));
            step.consumed += piece;
            m_size -= static_cast<quint64>(piece);
            if (m_size == 0)
                m_place = Place::DataReturn;
            continue;
        }
        step.status = takeByte(bytes.at(step.consumed++), body.size());
        if (step.status != 0)
            return step;
    }
    step.isDone = m_place == Place::Done;
    return step;
}

int HttpChunkReader::takeByte(char c, qsizetype bodyBytes)
{
    switch (m_place) {
    case Place::FirstDigit:
    case Place::Size:
        return takeSizeByte(c);
    case Place::Extension:
        return takeExtensionByte(c);
    case Place::SizeFeed:
        return c == '\n' ? beginChunk(bodyBytes) : kBadRequest;
    case Place::DataReturn:
        return expect(c, '\r', Place::DataFeed);
    case Place::DataFeed:
        return expect(c, '\n', Place::FirstDigit);
    case Place::TrailerStart:
    case Place::Trailer:
        return takeTrailerByte(c);
    case Place::TrailerFeed:
        return expect(c, '\n', Place::TrailerStart);
    case Place::LastFeed:
        return expect(c, '\n', Place::Done);
    case Place::Data:
    case Place::Done:
        break;
    }
    return kBadRequest;
}

int HttpChunkReader::expect(char c, char wanted, Place next)
{
    m_place = next;
    return c == wanted ? 0 : kBadRequest;
}

int HttpChunkReader::takeSizeByte(char c)
{
    if (m_place == Place::FirstDigit) {
        m_size = 0;
        m_digits = 0;
        m_lineBytes = 0;
    }
    const int value = hexValue(c);
    if (value >= 0) {
        m_place = Place::Size;
        m_size = m_size * 16 + static_cast<quint64>(value);
        return ++m_digits > kMostDigits ? kBadRequest : 0;
    }
    if (m_digits == 0)
        return kBadRequest;
    if (c == ';')
        return expect(c, ';', Place::Extension);
    return expect(c, '\r', Place::SizeFeed);
}

int HttpChunkReader::takeExtensionByte(char c)
{
    if (c == '\r')
        return expect(c, '\r', Place::SizeFeed);
    return isPrintable(c) && ++m_lineBytes <= kMostExtensionBytes ? 0 : kBadRequest;
}

int HttpChunkReader::beginChunk(qsizetype bodyBytes)
{
    if (m_size > static_cast<quint64>(m_mostBodyBytes - bodyBytes))
        return kTooLarge;
    m_place = m_size == 0 ? Place::TrailerStart : Place::Data;
    return 0;
}

int HttpChunkReader::takeTrailerByte(char c)
{
    if (c == '\r')
        return expect(c, '\r', m_place == Place::TrailerStart ? Place::LastFeed : Place::TrailerFeed);
    const bool isFolded = m_place == Place::TrailerStart && (c == ' ' || c == '\t');
    m_place = Place::Trailer;
    return !isFolded && isPrintable(c) && ++m_trailerBytes <= kMostTrailerBytes ? 0 : kBadRequest;
}

} // namespace migochat
