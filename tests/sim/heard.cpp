#include "tests/sim/heard.h"

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

int priceInside(const QJsonValue &value)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array) {
            if (const int price = priceInside(item); price > 0)
                return price;
        }
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const bool named = it.key().contains("price"_L1, Qt::CaseInsensitive);
        if (named && it.value().isDouble())
            return it.value().toInt();
        if (const int price = priceInside(it.value()); price > 0)
            return price;
    }
    return 0;
}

/// Reads one request turn by turn.
class Listener
{
public:
    [[nodiscard]] Heard heard() && { return std::move(m_heard); }

    void turn(const QJsonObject &content)
    {
        const QJsonArray parts = content.value("parts"_L1).toArray();
        if (content.value("role"_L1).toString() == "model"_L1)
            return shopSpoke(parts);
        for (const QJsonValue &part : parts)
            customerPart(part.toObject());
    }

private:
    void shopSpoke(const QJsonArray &parts)
    {
        QString text;
        bool call = false;
        for (const QJsonValue &value : parts) {
            const QJsonObject made = value.toObject().value("functionCall"_L1).toObject();
            call = call || !made.isEmpty();
            if (!made.isEmpty())
                m_arguments.insert(made.value("name"_L1).toString(), made.value("args"_L1).toObject());
            text += value.toObject().value("text"_L1).toString();
        }
        const bool answer = text.trimmed().startsWith(u'{'); // its own structured answer, about to be rejected
        if (call || answer)
            return;
        m_heard.replies.append(text);
        m_heard.earlier += m_heard.last;
        m_heard.last.clear();
    }

    void customerPart(const QJsonObject &part)
    {
        if (part.contains("functionResponse"_L1))
            return toolAnswered(part.value("functionResponse"_L1).toObject());
        const QString text = part.value("text"_L1).toString();
        if (text.startsWith("[check"_L1)) {
            m_heard.rejected = true;
            return;
        }
        // A part with JSON in it is data about the customer, one in brackets a word of the program.
        if (!text.contains("{\""_L1) && !text.startsWith(u'['))
            m_heard.last += text + u'\n';
    }

    void toolAnswered(const QJsonObject &answer)
    {
        const QString name = answer.value("name"_L1).toString();
        const QJsonObject response = answer.value("response"_L1).toObject();
        m_heard.called.append(name);
        if (m_heard.price == 0)
            m_heard.price = priceInside(response);
        const QJsonArray products = response.value("products"_L1).toArray();
        for (const QJsonValue &product : products)
            m_heard.products.append(product);
        const QString topic = m_arguments.value(name).value("topic"_L1).toString();
        if (!topic.isEmpty() && response.contains("text"_L1))
            m_heard.info.insert(topic, response.value("text"_L1).toString());
    }

    Heard m_heard;
    QMap<QString, QJsonObject> m_arguments;
};

} // namespace

Heard listen(const QJsonObject &body)
{
    Listener listener;
    const QJsonArray contents = body.value("contents"_L1).toArray();
    for (const QJsonValue &content : contents)
        listener.turn(content.toObject());
    return std::move(listener).heard();
}

QJsonObject offeredFunction(const QJsonObject &body, const QString &part)
{
    const QJsonArray tools = body.value("tools"_L1).toArray();
    for (const QJsonValue &tool : tools) {
        const QJsonArray functions = tool.toObject().value("functionDeclarations"_L1).toArray();
        for (const QJsonValue &function : functions) {
            if (function.toObject().value("name"_L1).toString().contains(part))
                return function.toObject();
        }
    }
    return {};
}

} // namespace migochat::sim
