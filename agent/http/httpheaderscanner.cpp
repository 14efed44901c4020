#include "agent/http/httpheaderscanner.h"

#include <algorithm>

namespace migochat {

namespace {

constexpr int kBadRequest = 400;
constexpr int kTargetTooLong = 414;
constexpr int kHeadersTooLarge = 431;
constexpr int kVersionNotSupported = 505;

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t') || byte == 0x7f;
}

/// RFC 9110 5.6.2
bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           (c != '\0' && QByteArrayView("!#$%&'*+-.^_`|~").contains(c));
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

/// Visible ASCII; a fragment never belongs on the wire.
bool isTarget(QByteArrayView text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f' && c != '#'; });
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

int HttpHeaderScanner::scan(QByteArrayView block)
{
    qsizetype allowed = allowedEnd();
    while (m_position < block.size() && !isComplete()) {
        const char c = block.at(m_position);
        if (c == '\n') {
            if (!m_afterReturn)
                return kBadRequest;
            m_afterReturn = false;
            ++m_position;
            if (const int status = endLine(block); status != 0)
                return status;
            allowed = allowedEnd();
            continue;
        }
        // A lone CR is read as a line end by some and as a character by others.
        if (m_afterReturn || (isControl(c) && c != '\r'))
            return kBadRequest;
        // A line that starts with a blank would be the folded rest of the one before.
        if (m_position == m_lineStart && (c == ' ' || c == '\t'))
            return kBadRequest;
        m_afterReturn = c == '\r';
        ++m_position;
        if (m_position > allowed && !m_afterReturn)
            return m_headersStart == 0 ? kTargetTooLong : kHeadersTooLarge;
    }
    return 0;
}

qsizetype HttpHeaderScanner::allowedEnd() const
{
    return m_headersStart == 0 ? m_limits.requestLineBytes : m_headersStart + m_limits.headerBytes;
}

int HttpHeaderScanner::endLine(QByteArrayView block)
{
    const QByteArrayView line = block.sliced(m_lineStart, m_position - 2 - m_lineStart);
    int status = 0;
    if (m_headersStart == 0) {
        status = readRequestLine(line);
        m_headersStart = m_position;
    } else if (line.isEmpty()) {
        m_end = m_position;
    } else {
        status = readHeaderLine(line);
    }
    m_lineStart = m_position;
    return status;
}

int HttpHeaderScanner::readRequestLine(QByteArrayView line)
{
    const qsizetype firstBlank = line.indexOf(' ');
    const qsizetype lastBlank = line.lastIndexOf(' ');
    if (firstBlank <= 0 || lastBlank == firstBlank)
        return kBadRequest;
    const QByteArrayView target = line.sliced(firstBlank + 1, lastBlank - firstBlank - 1);
    const QByteArrayView version = line.sliced(lastBlank + 1);
    if (!isToken(line.first(firstBlank)) || !isTarget(target))
        return kBadRequest;
    if (version.size() != 8 || !version.startsWith("HTTP/") || !isDigit(version[5]) || version[6] != '.' ||
        !isDigit(version[7]))
        return kBadRequest;
    if (version[5] != '1' || version[7] > '1')
        return kVersionNotSupported;
    m_methodLength = firstBlank;
    m_targetLength = target.size();
    m_minorVersion = version[7] - '0';
    return 0;
}

int HttpHeaderScanner::readHeaderLine(QByteArrayView line)
{
    if (m_fields.size() >= m_limits.headers)
        return kHeadersTooLarge;
    const qsizetype colon = line.indexOf(':');
    // A blank before the colon makes no token, so it is refused here too.
    if (colon <= 0 || !isToken(line.first(colon)))
        return kBadRequest;
    const QByteArrayView value = line.sliced(colon + 1).trimmed();
    m_fields.append({.name = m_lineStart,
                     .nameLength = colon,
                     .value = m_lineStart + (value.isEmpty() ? colon + 1 : value.data() - line.data()),
                     .valueLength = value.size()});
    return 0;
}

} // namespace migochat
