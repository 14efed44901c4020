#include "tests/sim/gemini.h"
#include "tests/sim/jsontext.h"

#include <QRegularExpression>

#include <algorithm>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

QString plain(const QString &text)
{
    return text.toLower().remove(u'_').remove(u'-').remove(u' ');
}

/// The property's name without an ordering prefix such as "g_".
QString meaning(const QString &name)
{
    static const QRegularExpression prefix(u"^[a-z]\\d?_"_s);
    QString rest = name;
    return plain(rest.remove(prefix));
}

/// The first candidate that the enum allows, in the enum's own spelling; otherwise its most harmless value.
QString choose(const QJsonArray &allowed, const QStringList &candidates)
{
    for (const QString &candidate : candidates) {
        for (const QJsonValue &value : allowed) {
            if (plain(value.toString()) == plain(candidate))
                return value.toString();
        }
    }
    for (const QJsonValue &value : allowed) {
        if (value.toString() == "other"_L1 || value.toString() == "none"_L1)
            return value.toString();
    }
    return allowed.at(0).toString();
}

QStringList tongueNames(Tongue tongue)
{
    if (tongue == Tongue::English)
        return {u"en"_s, u"english"_s, u"en-US"_s};
    if (tongue == Tongue::Franco)
        return {u"arabizi"_s, u"franco"_s, u"ar-Latn"_s, u"franco_arabic"_s, u"ar-EG"_s, u"ar"_s, u"arabic"_s};
    return {u"ar-EG"_s, u"arabic_egyptian"_s, u"egyptian"_s, u"ar"_s, u"arabic"_s};
}

QStringList intentNames(Intent intent)
{
    QStringList names{intentName(intent)};
    switch (intent) {
    case Intent::Size:
        names << u"availability"_s << u"stock"_s;
        break;
    case Intent::Bulk:
        names << u"bulk"_s << u"quote"_s << u"quotation"_s << u"custom_printing"_s << u"wholesale"_s;
        break;
    case Intent::Haggle:
        names << u"bargaining"_s << u"discount"_s << u"negotiation"_s << u"price"_s;
        break;
    case Intent::Place:
        names << u"place"_s << u"location"_s << u"hours"_s;
        break;
    case Intent::Exchange:
        names << u"exchange"_s << u"return"_s;
        break;
    case Intent::Person:
        names << u"human"_s << u"person_please"_s << u"agent"_s << u"handoff"_s;
        break;
    case Intent::Shipping:
        names << u"delivery"_s;
        break;
    case Intent::Material:
        names << u"product_info"_s << u"product"_s;
        break;
    default:
        break;
    }
    return names << u"other"_s;
}

QStringList handOffNames(const Thought &thought)
{
    if (!thought.handOver)
        return {u"none"_s, u"no"_s};
    switch (thought.intent) {
    case Intent::Person:
        return {u"customer_asked"_s, u"person"_s};
    case Intent::Complaint:
        return {u"complaint"_s, u"sensitive"_s};
    case Intent::Haggle:
        return {u"bargaining"_s, u"discount"_s, u"quote"_s, u"sensitive"_s, u"other"_s};
    case Intent::Bulk:
        return {u"quote"_s, u"other"_s};
    case Intent::OrderStatus:
        return {u"order_status"_s, u"other"_s};
    default:
        return {u"not_found"_s, u"other"_s, u"sensitive"_s};
    }
}

QStringList actionNames(const Thought &thought)
{
    if (thought.handOver)
        return {u"hand_over"_s, u"handoff"_s, u"escalate"_s, u"human"_s, u"transfer"_s};
    if (thought.ask)
        return {u"ask"_s, u"clarify"_s, u"question"_s, u"continue"_s, u"reply"_s, u"answer"_s};
    return {u"continue"_s, u"reply"_s, u"answer"_s, u"send"_s, u"respond"_s};
}

QStringList candidatesFor(const QString &name, const Thought &thought)
{
    if (name.contains("lang"_L1))
        return tongueNames(thought.tongue);
    if (name.contains("intent"_L1) || name.contains("topic"_L1) || name.contains("category"_L1))
        return intentNames(thought.intent);
    if (name.contains("handoff"_L1) || name.contains("handover"_L1))
        return handOffNames(thought);
    if (name.contains("action"_L1) || name.contains("decision"_L1) || name.contains("next"_L1))
        return actionNames(thought);
    if (name.contains("reason"_L1))
        return handOffNames(thought) + intentNames(thought.intent);
    return {u"none"_s, u"other"_s, u"neutral"_s};
}

QString wordsFor(const QString &name, const Thought &thought)
{
    if (name.contains("reply"_L1) || name.contains("text"_L1) || name.contains("message"_L1) ||
        name.contains("answer"_L1) || name.contains("draft"_L1))
        return thought.reply;
    if (name.contains("reason"_L1))
        return thought.reason;
    if (name.contains("summary"_L1) || name.contains("note"_L1) || name.contains("title"_L1))
        return thought.summary;
    if (name.contains("transcript"_L1))
        return u"عايز بوت مطاط مقاس 43"_s;
    return candidatesFor(name, thought).value(0);
}

QString typeOf(const QJsonObject &schema)
{
    const QJsonValue type = schema.value("type"_L1);
    if (type.isString())
        return type.toString().toLower();
    const QJsonArray several = type.toArray();
    for (const QJsonValue &one : several) {
        if (one.toString() != "null"_L1)
            return one.toString().toLower();
    }
    return u"string"_s;
}

bool yesNo(const QString &name, const Thought &thought)
{
    if (name.contains("handoff"_L1) || name.contains("handover"_L1) || name.contains("escalate"_L1))
        return thought.handOver;
    if (name.contains("unclear"_L1) || name.contains("spam"_L1) || name.contains("blocked"_L1))
        return thought.intent == Intent::Spam;
    return !thought.handOver;
}

int numberFor(const QJsonObject &schema, const Thought &thought)
{
    const int lowest = schema.value("minimum"_L1).toInt(0);
    return std::clamp(thought.score, lowest, std::max(lowest, schema.value("maximum"_L1).toInt(100)));
}

/// Keys of properties in the written order; propertyOrdering wins when it is given.
QStringList orderOf(const QByteArray &raw, const QStringList &path, const QJsonObject &schema)
{
    const QJsonArray given = schema.value("propertyOrdering"_L1).toArray();
    QStringList names;
    for (const QJsonValue &name : given)
        names.append(name.toString());
    const QStringList written = keysInOrder(raw, path + QStringList{u"properties"_s});
    for (const QString &name : written) {
        if (!names.contains(name))
            names.append(name);
    }
    return names;
}

} // namespace

QByteArray fillSchema(const Thought &thought, const QByteArray &rawRequest, const QStringList &path,
                      const QJsonObject &schema)
{
    const QString name = meaning(path.last());
    const QString type = typeOf(schema);
    if (schema.contains("enum"_L1))
        return quoted(choose(schema.value("enum"_L1).toArray(), candidatesFor(name, thought)));
    if (type == "object"_L1) {
        const QJsonObject properties = schema.value("properties"_L1).toObject();
        QByteArrayList members;
        const QStringList names = orderOf(rawRequest, path, schema);
        for (const QString &member : names) {
            members.append(quoted(member) + ":" +
                           fillSchema(thought, rawRequest, path + QStringList{u"properties"_s, member},
                                      properties.value(member).toObject()));
        }
        return "{" + members.join(",") + "}";
    }
    if (type == "array"_L1) {
        const bool strings = typeOf(schema.value("items"_L1).toObject()) == "string"_L1;
        return strings ? compact(QJsonArray::fromStringList(thought.evidence)) : "[]"_ba;
    }
    if (type == "boolean"_L1)
        return yesNo(name, thought) ? "true" : "false";
    if (type == "integer"_L1 || type == "number"_L1)
        return QByteArray::number(numberFor(schema, thought));
    return quoted(wordsFor(name, thought));
}

} // namespace migochat::sim
