#pragma once

#include <QByteArray>

namespace migochat {

/// Undoes chunked transfer coding, strictly and byte by byte. Not left to Beast: 1.74 asserts when the last chunk
/// arrives in small pieces, and waits without limit for the end of a size line.
class HttpChunkReader
{
public:
    struct Step {
        qsizetype consumed = 0;
        int status = 0; ///< HTTP status of a refusal, else 0
        bool isDone = false;
    };

    explicit HttpChunkReader(qsizetype mostBodyBytes) : m_mostBodyBytes(mostBodyBytes) {}

    /// Appends what the chunks hold to `body`. Trailers are checked and thrown away: nothing that arrives after the
    /// body may pass for a header.
    [[nodiscard]] Step feed(QByteArrayView bytes, QByteArray &body);

private:
    enum class Place {
        FirstDigit,
        Size,
        Extension,
        SizeFeed,
        Data,
        DataReturn,
        DataFeed,
        TrailerStart,
        Trailer,
        TrailerFeed,
        LastFeed,
        Done,
    };

    [[nodiscard]] int takeSizeByte(char c);
    [[nodiscard]] int takeExtensionByte(char c);
    [[nodiscard]] int takeTrailerByte(char c);
    [[nodiscard]] int takeByte(char c, qsizetype bodyBytes);
    [[nodiscard]] int beginChunk(qsizetype bodyBytes);
    [[nodiscard]] int expect(char c, char wanted, Place next);

    qsizetype m_mostBodyBytes;
    quint64 m_size = 0; ///< of the present chunk, what is left of it
    int m_digits = 0;
    int m_lineBytes = 0; ///< of the extension
    int m_trailerBytes = 0;
    Place m_place = Place::FirstDigit;
};

} // namespace migochat
