#include "tests/sim/catalogue.h"
#include "tests/sim/gemini.h"
#include "tests/sim/jsontext.h"

#include <QCryptographicHash>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Heard {
    QString last; ///< the customer's words since the shop spoke last
    QString earlier;
    bool toolsAnswered = false;
    int toolPrice = 0;
};

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

void hearPart(Heard &heard, const QJsonObject &part)
{
    if (part.contains("functionResponse"_L1)) {
        heard.toolsAnswered = true;
        const QJsonValue response = part.value("functionResponse"_L1).toObject().value("response"_L1);
        if (const int price = priceInside(response); price > 0)
            heard.toolPrice = price;
        return;
    }
    const QString text = part.value("text"_L1).toString();
    if (!text.contains("{\""_L1)) // a part with JSON in it is data about the customer, with words of the caller
        heard.last += text + u'\n';
}

/// What the customer said, and what tools found for them.
Heard listen(const QJsonObject &body)
{
    Heard heard;
    const QJsonArray contents = body.value("contents"_L1).toArray();
    for (const QJsonValue &value : contents) {
        const QJsonObject content = value.toObject();
        const QJsonArray parts = content.value("parts"_L1).toArray();
        if (content.value("role"_L1).toString() == "model"_L1) {
            const bool call = !parts.isEmpty() && parts.at(0).toObject().contains("functionCall"_L1);
            if (!call) {
                heard.earlier += heard.last;
                heard.last.clear();
            }
            continue;
        }
        for (const QJsonValue &part : parts)
            hearPart(heard, part.toObject());
    }
    return heard;
}

QJsonObject firstFunction(const QJsonObject &body)
{
    const QJsonArray tools = body.value("tools"_L1).toArray();
    QJsonObject search;
    for (const QJsonValue &tool : tools) {
        const QJsonArray functions = tool.toObject().value("functionDeclarations"_L1).toArray();
        for (const QJsonValue &function : functions) {
            const QString name = function.toObject().value("name"_L1).toString();
            if (name.contains("search"_L1) || name.contains("product"_L1))
                return function.toObject();
        }
    }
    return search;
}

QJsonObject argumentsFor(const QJsonObject &function, const Product &product)
{
    QJsonObject schema = function.value("parametersJsonSchema"_L1).toObject();
    if (schema.isEmpty())
        schema = function.value("parameters"_L1).toObject();
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QString name = it.key().toLower();
        if (name.contains("query"_L1) || name.contains("search"_L1) || name.contains("name"_L1))
            return {{it.key(), product.arabic.toString()}};
    }
    return {};
}

} // namespace

std::optional<QJsonObject> Gemini::toolTurn(const Call &call, const Thought &thought)
{
    const QJsonObject function = firstFunction(call.body);
    const Heard heard = listen(call.body);
    const Product *product = productIn(heard.last);
    const bool useful = thought.intent == Intent::Price || thought.intent == Intent::Size ||
                        thought.intent == Intent::Bulk || thought.intent == Intent::Material;
    if (function.isEmpty() || heard.toolsAnswered || !useful || !product)
        return std::nullopt;
    const QString id = QString::fromLatin1(
        QCryptographicHash::hash(m_context.world.nextId().toLatin1(), QCryptographicHash::Sha1).toBase64().left(8));
    QJsonObject made{{"name"_L1, function.value("name"_L1)}, {"args"_L1, argumentsFor(function, *product)}};
    if (call.model.callIds)
        made.insert("id"_L1, id);
    QJsonObject part{{"functionCall"_L1, made}};
    if (call.model.levels) {
        const QByteArray sealed = "sim-signature:" + id.toLatin1();
        const QByteArray seal = QCryptographicHash::hash(sealed, QCryptographicHash::Sha512);
        const QString signature = QString::fromLatin1(seal.toBase64());
        m_signatures.insert(id, signature);
        part.insert("thoughtSignature"_L1, signature);
    }
    return QJsonObject{{"content"_L1, QJsonObject{{"role"_L1, "model"_L1}, {"parts"_L1, QJsonArray{part}}}},
                       {"finishReason"_L1, "STOP"_L1},
                       {"finishMessage"_L1, "Model generated function call(s)."_L1},
                       {"index"_L1, 0}};
}

QJsonObject Gemini::respond(const Call &call)
{
    const Heard heard = listen(call.body);
    const Thought thought = think(heard.last, {heard.earlier, heard.toolPrice});
    QJsonObject answer;
    if (const std::optional<QJsonObject> tool = toolTurn(call, thought)) {
        answer = {{"candidates"_L1, QJsonArray{*tool}}, {"usageMetadata"_L1, usage(call, 80)}};
    } else {
        const QJsonObject config = call.body.value("generationConfig"_L1).toObject();
        const QString spelling =
            config.contains("responseJsonSchema"_L1) ? u"responseJsonSchema"_s : u"responseSchema"_s;
        QString text = thought.reply;
        if (config.contains(spelling)) {
            const QStringList path{u"generationConfig"_s, spelling};
            text = QString::fromUtf8(fillSchema(thought, call.raw, path, config.value(spelling).toObject()));
        }
        const QJsonObject content{{"role"_L1, "model"_L1}, {"parts"_L1, QJsonArray{QJsonObject{{"text"_L1, text}}}}};
        const QJsonObject candidate{{"content"_L1, content}, {"finishReason"_L1, "STOP"_L1}, {"index"_L1, 0}};
        answer = {{"candidates"_L1, QJsonArray{candidate}}, {"usageMetadata"_L1, usage(call, text.toUtf8().size())}};
    }
    answer.insert("modelVersion"_L1, call.model.name);
    answer.insert("responseId"_L1, QString(u"Sim" + m_context.world.nextId()));
    return answer;
}

} // namespace migochat::sim
