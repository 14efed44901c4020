#include "agent/channels/whatsapp/whatsappsend.h"

#include <QJsonArray>

#include <algorithm>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// "body.first_name" names its variable; "body" counts.
QString nameIn(const QString &place)
{
    return place.section(u'.', 1);
}

QJsonObject mediaParameter(const TemplateValue &value, const OutgoingMessage &message)
{
    const bool isLink = value.value.startsWith("https://"_L1) || value.value.startsWith("http://"_L1);
    QString id = value.value;
    if (!isLink && !message.files.isEmpty()) // uploaded with this message
        id = message.files.first().remoteId;
    QJsonObject media{{isLink ? u"link"_s : u"id"_s, isLink ? value.value : id}};
    if (value.kind == "document"_L1 && !message.files.isEmpty() && !message.files.first().fileName.isEmpty())
        media.insert("filename"_L1, message.files.first().fileName);
    return {{u"type"_s, value.kind}, {value.kind, media}};
}

QJsonObject parameterOf(const TemplateValue &value, const OutgoingMessage &message)
{
    if (value.kind == "image"_L1 || value.kind == "video"_L1 || value.kind == "document"_L1)
        return mediaParameter(value, message);
    if (value.kind == "payload"_L1)
        return {{u"type"_s, u"payload"_s}, {u"payload"_s, value.value}};
    if (value.kind == "copy_code"_L1)
        return {{u"type"_s, u"coupon_code"_s}, {u"coupon_code"_s, value.value}};
    QJsonObject parameter{{u"type"_s, u"text"_s}, {u"text"_s, value.value}};
    if (const QString name = nameIn(value.place); !name.isEmpty())
        parameter.insert("parameter_name"_L1, name);
    return parameter;
}

QJsonArray parametersOf(const QString &part, const QList<TemplateValue> &ordered, const OutgoingMessage &message)
{
    QJsonArray parameters;
    for (const TemplateValue &value : ordered) {
        if (value.place.section(u'.', 0, 0) == part)
            parameters.append(parameterOf(value, message));
    }
    return parameters;
}

QString buttonType(const TemplateValue &value)
{
    if (value.kind == "payload"_L1)
        return u"quick_reply"_s;
    return value.kind == "copy_code"_L1 ? u"copy_code"_s : u"url"_s;
}

} // namespace

QJsonObject whatsAppTemplate(const OutgoingMessage &message)
{
    const auto &content = std::get<TemplateContent>(message.content);
    QList<TemplateValue> ordered = content.values;
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const TemplateValue &a, const TemplateValue &b) { return a.index < b.index; });
    QJsonArray components;
    for (const QString &part : {u"header"_s, u"body"_s}) {
        const QJsonArray parameters = parametersOf(part, ordered, message);
        if (!parameters.isEmpty())
            components.append(QJsonObject{{u"type"_s, part}, {u"parameters"_s, parameters}});
    }
    for (const TemplateValue &value : ordered) {
        if (value.place == "button"_L1)
            components.append(QJsonObject{{u"type"_s, u"button"_s},
                                          {u"sub_type"_s, buttonType(value)},
                                          {u"index"_s, QString::number(value.index)},
                                          {u"parameters"_s, QJsonArray{parameterOf(value, message)}}});
    }
    QJsonObject object{{u"name"_s, content.name}, {u"language"_s, QJsonObject{{u"code"_s, content.language}}}};
    if (!components.isEmpty())
        object.insert("components"_L1, components);
    return object;
}

} // namespace migochat
