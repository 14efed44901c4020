#pragma once

#include "agent/http/httpheaders.h"
#include "agent/http/httplimits.h"

namespace migochat {

/// Reads request line and header lines strictly, byte by byte, so that it never matters how the bytes were cut:
/// CRLF only, no folded lines, no control characters, bounded length and count. Says where things are, copies nothing.
class HttpHeaderScanner
{
public:
    explicit HttpHeaderScanner(const HttpLimits &limits) : m_limits(limits) {}

    /// Looks at what is new in `block`, which starts at the request's first byte and only grows between calls.
    /// Returns 0 while all is well, else the HTTP status of the refusal.
    [[nodiscard]] int scan(QByteArrayView block);

    [[nodiscard]] bool isComplete() const { return m_end > 0; }
    /// Length of the block including the empty line, once complete.
    [[nodiscard]] qsizetype end() const { return m_end; }

    [[nodiscard]] qsizetype methodLength() const { return m_methodLength; }
    [[nodiscard]] qsizetype targetStart() const { return m_methodLength + 1; }
    [[nodiscard]] qsizetype targetLength() const { return m_targetLength; }
    [[nodiscard]] int minorVersion() const { return m_minorVersion; }
    [[nodiscard]] QList<HttpHeaders::Field> takeFields() { return std::move(m_fields); }

private:
    [[nodiscard]] int endLine(QByteArrayView block);
    [[nodiscard]] int readRequestLine(QByteArrayView line);
    [[nodiscard]] int readHeaderLine(QByteArrayView line);
    [[nodiscard]] qsizetype allowedEnd() const;

    const HttpLimits &m_limits;
    QList<HttpHeaders::Field> m_fields;
    qsizetype m_position = 0;
    qsizetype m_lineStart = 0;
    qsizetype m_headersStart = 0; ///< 0 while in the request line
    qsizetype m_end = 0;
    qsizetype m_methodLength = 0;
    qsizetype m_targetLength = 0;
    int m_minorVersion = 1;
    bool m_afterReturn = false;
};

} // namespace migochat
