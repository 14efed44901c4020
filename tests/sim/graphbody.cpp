#include "tests/sim/graphbody.h"

#include "tests/sim/jsontext.h"

#include <QJsonDocument>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonValue fieldValue(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (document.isObject())
        return document.object();
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(QString::fromUtf8(text));
}

void addFields(QJsonObject &all, const QUrlQuery &query)
{
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        all.insert(name, fieldValue(QString(value).replace(u'+', u' ').toUtf8()));
}

bool isType(const SimRequest &request, const QByteArray &type)
{
    return request.header("content-type").toLower().startsWith(type);
}

} // namespace

QJsonObject graphBody(const SimRequest &request)
{
    QJsonObject all;
    const auto items = request.query.queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        all.insert(name, fieldValue(value.toUtf8()));
    if (isType(request, "application/x-www-form-urlencoded"))
        addFields(all, QUrlQuery(QString::fromUtf8(request.body)));
    const QList<FormPart> parts = formParts(request);
    for (const FormPart &part : parts) {
        if (part.fileName.isEmpty())
            all.insert(part.name, fieldValue(part.bytes));
    }
    const QJsonObject json = parseObject(request.body).value_or(QJsonObject{});
    for (auto it = json.begin(); it != json.end(); ++it)
        all.insert(it.key(), it.value());
    return all;
}

bool hasBrokenJson(const SimRequest &request)
{
    const bool form = isType(request, "application/x-www-form-urlencoded") || isType(request, "multipart/");
    return !form && !request.body.isEmpty() && !parseObject(request.body);
}

} // namespace migochat::sim
