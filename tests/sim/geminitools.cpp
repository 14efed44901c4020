#include "tests/sim/catalogue.h"
#include "tests/sim/gemini.h"

#include <QCryptographicHash>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Wish {
    QString function;
    QJsonObject arguments;
};

/// The search's own name for its words: query, search, name …
QJsonObject searchArguments(const QJsonObject &function, const QString &words)
{
    QJsonObject schema = function.value("parametersJsonSchema"_L1).toObject();
    if (schema.isEmpty())
        schema = function.value("parameters"_L1).toObject();
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QString name = it.key().toLower();
        if (name.contains("query"_L1) || name.contains("search"_L1) || name.contains("name"_L1))
            return {{it.key(), words}};
    }
    return {};
}

QString humanReason(Intent intent)
{
    switch (intent) {
    case Intent::Complaint:
        return u"complaint"_s;
    case Intent::Haggle:
        return u"bargaining"_s;
    case Intent::OrderStatus:
        return u"order_status"_s;
    case Intent::Bulk:
        return u"quote"_s;
    case Intent::NotSold:
        return u"not_found"_s;
    case Intent::Spam:
        return u"sensitive"_s;
    default:
        return u"customer_asked"_s;
    }
}

bool isAboutAProduct(Intent intent)
{
    return intent == Intent::Price || intent == Intent::Size || intent == Intent::Bulk || intent == Intent::Material;
}

QList<Wish> wishes(const QJsonObject &body, const Heard &heard, const Thought &thought)
{
    QList<Wish> all;
    const QJsonObject search = offeredFunction(body, u"search"_s);
    const Product *product = productIn(heard.last);
    if (!product)
        product = productIn(heard.earlier);
    const QString searchName = search.value("name"_L1).toString();
    if (!search.isEmpty() && isAboutAProduct(thought.intent) && product && !heard.called.contains(searchName))
        return {{searchName, searchArguments(search, product->arabic.toString())}};
    const QStringList topics = infoTopics(thought.intent);
    if (!offeredFunction(body, u"get_shop_info"_s).isEmpty() && !heard.called.contains(u"get_shop_info"_s)) {
        for (const QString &topic : topics)
            all.append({u"get_shop_info"_s, {{"topic"_L1, topic}}});
    }
    const bool human = !offeredFunction(body, u"request_human"_s).isEmpty();
    if (all.isEmpty() && thought.handOver && human && !heard.called.contains(u"request_human"_s)) {
        all.append({u"request_human"_s, {{"reason"_L1, humanReason(thought.intent)}, {"summary"_L1, thought.summary}}});
    }
    return all;
}

} // namespace

QStringList infoTopics(Intent intent)
{
    switch (intent) {
    case Intent::Shipping:
        return {u"delivery"_s};
    case Intent::Payment:
        return {u"payment"_s};
    case Intent::Place:
        return {u"hours"_s};
    case Intent::Exchange:
        return {u"exchange"_s};
    case Intent::Invoice:
        return {u"invoice"_s};
    default:
        return {};
    }
}

QJsonObject Gemini::callPart(const Call &call, const QString &function, const QJsonObject &arguments, bool first)
{
    const QString id = QString::fromLatin1(
        QCryptographicHash::hash(m_context.world.nextId().toLatin1(), QCryptographicHash::Sha1).toBase64().left(8));
    QJsonObject made{{"name"_L1, function}, {"args"_L1, arguments}};
    if (call.model.callIds)
        made.insert("id"_L1, id);
    QJsonObject part{{"functionCall"_L1, made}};
    if (call.model.levels && first) { // of parallel calls only the first one is signed
        const QByteArray sealed = "sim-signature:" + id.toLatin1();
        const QByteArray seal = QCryptographicHash::hash(sealed, QCryptographicHash::Sha512);
        const QString signature = QString::fromLatin1(seal.toBase64());
        m_signatures.insert(id, signature);
        part.insert("thoughtSignature"_L1, signature);
    }
    return part;
}

std::optional<QJsonObject> Gemini::toolTurn(const Call &call, const Heard &heard, const Thought &thought)
{
    QList<Wish> wanted;
    if (call.manner == "unknown_tool"_L1 && heard.called.isEmpty())
        wanted.append({u"delete_everything"_s, {}});
    else if (call.manner == "tool_loop"_L1)
        wanted.append({u"get_shop_info"_s, {{"topic"_L1, "hours"_L1}}});
    else if (call.manner != "no_tools"_L1 && !heard.rejected)
        wanted = wishes(call.body, heard, thought);
    if (wanted.isEmpty())
        return std::nullopt;
    QJsonArray parts;
    for (const Wish &wish : wanted)
        parts.append(callPart(call, wish.function, wish.arguments, parts.isEmpty()));
    return QJsonObject{{"content"_L1, QJsonObject{{"role"_L1, "model"_L1}, {"parts"_L1, parts}}},
                       {"finishReason"_L1, "STOP"_L1},
                       {"finishMessage"_L1, "Model generated function call(s)."_L1},
                       {"index"_L1, 0}};
}

} // namespace migochat::sim
