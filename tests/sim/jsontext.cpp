#include "tests/sim/jsontext.h"

#include <QJsonDocument>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Walks over JSON text without building anything. Only used on text that QJsonDocument accepted before.
class Walker
{
public:
    explicit Walker(const QByteArray &json) : m_json(json) {}

    [[nodiscard]] QStringList keysAt(const QStringList &path)
    {
        blanks();
        for (const QString &step : path) {
            if (!enter(step))
                return {};
        }
        return keys();
    }

private:
    [[nodiscard]] char peek() const { return m_at < m_json.size() ? m_json.at(m_at) : '\0'; }

    void blanks()
    {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r')
            ++m_at;
    }

    QString string()
    {
        const qsizetype start = m_at++;
        while (m_at < m_json.size() && peek() != '"')
            m_at += peek() == '\\' ? 2 : 1;
        ++m_at;
        const QByteArray literal = "[" + m_json.mid(start, m_at - start) + "]";
        return QJsonDocument::fromJson(literal).array().at(0).toString();
    }

    void value()
    {
        int depth = 0;
        do {
            const char c = peek();
            if (c == '"') {
                string();
            } else {
                if (c == '{' || c == '[')
                    ++depth;
                else if (c == '}' || c == ']')
                    --depth;
                ++m_at;
            }
            if (depth == 0 && (peek() == ',' || peek() == '}' || peek() == ']' || c == '"' || c == '}' || c == ']'))
                return;
        } while (m_at < m_json.size());
    }

    /// Calls `fn(key)` with the cursor before each value; stops when it returns true.
    template <typename Fn>
    bool members(Fn fn)
    {
        if (peek() != '{')
            return false;
        ++m_at;
        for (blanks(); peek() == '"'; blanks()) {
            const QString key = string();
            blanks();
            ++m_at; // the colon
            blanks();
            if (fn(key))
                return true;
            value();
            blanks();
            if (peek() != ',')
                return false;
            ++m_at;
        }
        return false;
    }

    bool enter(const QString &step)
    {
        return members([&](const QString &key) { return key == step; });
    }

    QStringList keys()
    {
        QStringList found;
        members([&](const QString &key) {
            found.append(key);
            return false;
        });
        return found;
    }

    const QByteArray &m_json;
    qsizetype m_at = 0;
};

} // namespace

QByteArray metaJson(const QJsonObject &object)
{
    const QString text = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    QByteArray out;
    out.reserve(text.size() * 2);
    for (const QChar c : text) {
        if (c == u'/')
            out += "\\/";
        else if (c.unicode() < 0x80)
            out += static_cast<char>(c.unicode());
        else
            out += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    }
    return out;
}

std::optional<QJsonObject> parseObject(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return std::nullopt;
    return document.object();
}

QByteArray compact(const QJsonValue &value)
{
    QJsonArray wrap;
    wrap.append(value);
    const QByteArray text = QJsonDocument(wrap).toJson(QJsonDocument::Compact);
    return text.mid(1, text.size() - 2);
}

QByteArray quoted(const QString &text)
{
    return compact(QJsonValue(text));
}

QString idText(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toInteger());
    return value.toString();
}

QStringList keysInOrder(const QByteArray &json, const QStringList &path)
{
    return Walker(json).keysAt(path);
}

SimResponse ok(const QJsonObject &object)
{
    SimResponse response;
    response.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return response;
}

} // namespace migochat::sim
