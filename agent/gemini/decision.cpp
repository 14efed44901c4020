#include "agent/gemini/decision.h"

#include "agent/gemini/resources.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace migochat {

namespace {

bool allowsType(const QJsonValue &types, QLatin1StringView name)
{
    return types.toString() == name || types.toArray().contains(QJsonValue(QString(name)));
}

bool fitsType(const QJsonValue &value, const QJsonValue &types)
{
    switch (value.type()) {
    case QJsonValue::String:
        return allowsType(types, "string"_L1);
    case QJsonValue::Array:
        return allowsType(types, "array"_L1);
    case QJsonValue::Null:
        return allowsType(types, "null"_L1);
    default:
        return false;
    }
}

/// The key that breaks the schema, empty when all fit.
QString misfit(const QJsonObject &object)
{
    const QJsonObject schema = QJsonDocument::fromJson(decisionSchema()).object();
    const QJsonObject properties = schema["properties"_L1].toObject();
    for (const QJsonValue &required : schema["required"_L1].toArray()) {
        const QString key = required.toString();
        const QJsonObject rule = properties[key].toObject();
        const QJsonArray allowed = rule["enum"_L1].toArray();
        const QJsonValue value = object[key];
        if (!fitsType(value, rule["type"_L1]) || (!allowed.isEmpty() && !allowed.contains(value)))
            return key;
    }
    return {};
}

} // namespace

QByteArray decisionSchema()
{
    return assistantResource("decision.json"_L1);
}

Result<Decision> parseDecision(const QString &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isObject())
        return fail(ErrorCode::InvalidPayload, u"decision is not a JSON object"_s);
    const QJsonObject object = document.object();
    if (const QString key = misfit(object); !key.isEmpty())
        return fail(ErrorCode::InvalidPayload, u"decision does not fit its schema at "_s + key);
    Decision decision;
    decision.language = object["a_language"_L1].toString();
    decision.intent = object["b_intent"_L1].toString();
    for (const QJsonValue &entry : object["c_evidence"_L1].toArray())
        decision.evidence.append(entry.toString());
    decision.action = fromText<ReplyAction>(object["d_action"_L1].toString()).value_or(ReplyAction::HandOver);
    const QString reason = object["e_reason"_L1].toString();
    decision.reason = reason == "none"_L1 ? QString() : reason;
    decision.summary = object["f_summary"_L1].toString().left(300);
    decision.reply = object["g_reply"_L1].toString().trimmed();
    if (decision.reply.isEmpty() && decision.action != ReplyAction::HandOver)
        return fail(ErrorCode::InvalidPayload, u"decision without a reply"_s);
    return decision;
}

} // namespace migochat
