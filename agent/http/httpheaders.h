#pragma once

#include <QByteArray>
#include <QList>

namespace migochat {

/// The header lines of one request or answer, in order. Names compare without case. Views stay valid as long as
/// this object is unchanged.
class HttpHeaders
{
public:
    /// Where a line's two parts lie in the block.
    struct Field {
        qsizetype name = 0;
        qsizetype nameLength = 0;
        qsizetype value = 0;
        qsizetype valueLength = 0;
    };

    HttpHeaders() = default;
    /// Takes over a received header block, so that its lines need no memory of their own.
    HttpHeaders(QByteArray block, QList<Field> fields) : m_block(std::move(block)), m_fields(std::move(fields)) {}

    void add(QByteArrayView name, QByteArrayView value);

    [[nodiscard]] qsizetype size() const { return m_fields.size(); }
    [[nodiscard]] QByteArrayView nameAt(qsizetype index) const;
    [[nodiscard]] QByteArrayView valueAt(qsizetype index) const;

    [[nodiscard]] qsizetype count(QByteArrayView name) const;
    [[nodiscard]] bool contains(QByteArrayView name) const { return count(name) > 0; }
    /// Value of the first line of that name; empty when there is none.
    [[nodiscard]] QByteArrayView value(QByteArrayView name) const;
    /// Whether one of the comma-separated words of that header is `token`, without case.
    [[nodiscard]] bool hasToken(QByteArrayView name, QByteArrayView token) const;

private:
    QByteArray m_block;
    QList<Field> m_fields;
};

/// ASCII comparison without case.
[[nodiscard]] bool equalsIgnoringCase(QByteArrayView a, QByteArrayView b);

} // namespace migochat
