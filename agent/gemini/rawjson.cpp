#include "agent/gemini/rawjson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace migochat {

namespace {

/// Walks over valid JSON without building anything.
class Cursor
{
public:
    explicit Cursor(QByteArrayView json) : m_json(json) {}

    QByteArrayView takeValue()
    {
        skipSpace();
        const qsizetype start = m_at;
        if (peek() == '"')
            skipString();
        else if (peek() == '{' || peek() == '[')
            skipNested();
        else
            skipScalar();
        return m_json.sliced(start, m_at - start);
    }

    bool take(char c)
    {
        skipSpace();
        if (peek() != c)
            return false;
        ++m_at;
        return true;
    }

private:
    [[nodiscard]] char peek() const { return m_at < m_json.size() ? m_json[m_at] : '\0'; }

    void skipSpace()
    {
        while (m_at < m_json.size() && (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t'))
            ++m_at;
    }

    void skipString()
    {
        for (++m_at; m_at < m_json.size() && peek() != '"'; ++m_at) {
            if (peek() == '\\')
                ++m_at;
        }
        m_at = std::min(m_at + 1, m_json.size());
    }

    void skipNested()
    {
        int depth = 0;
        while (m_at < m_json.size()) {
            const char c = peek();
            if (c == '"') {
                skipString();
                continue;
            }
            ++m_at;
            depth += c == '{' || c == '[' ? 1 : 0;
            depth -= c == '}' || c == ']' ? 1 : 0;
            if (depth == 0)
                return;
        }
    }

    void skipScalar()
    {
        while (m_at < m_json.size() && !QByteArrayView(",]} \t\r\n").contains(peek()))
            ++m_at;
    }

    QByteArrayView m_json;
    qsizetype m_at = 0;
};

QByteArrayView memberOf(QByteArrayView object, const QByteArray &name)
{
    Cursor cursor(object);
    QByteArrayView found;
    if (!cursor.take('{') || cursor.take('}'))
        return found;
    do {
        const QByteArrayView key = cursor.takeValue();
        if (key.size() < 2 || !cursor.take(':'))
            return {};
        const QByteArrayView value = cursor.takeValue();
        if (key.sliced(1, key.size() - 2) == name)
            found = value;
    } while (cursor.take(','));
    return found;
}

QByteArrayView elementOf(QByteArrayView array, qsizetype index)
{
    Cursor cursor(array);
    if (!cursor.take('[') || cursor.take(']'))
        return {};
    qsizetype position = 0;
    do {
        const QByteArrayView value = cursor.takeValue();
        if (position++ == index)
            return value;
    } while (cursor.take(','));
    return {};
}

} // namespace

QByteArray rawJsonValue(const QByteArray &json, const QList<QByteArray> &path)
{
    Cursor cursor(json);
    QByteArrayView value = cursor.takeValue();
    for (const QByteArray &step : path) {
        bool isIndex = false;
        const int index = step.toInt(&isIndex);
        value = isIndex ? elementOf(value, index) : memberOf(value, step);
        if (value.isEmpty())
            return {};
    }
    return value.toByteArray();
}

QByteArray jsonString(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

} // namespace migochat
