#include "agent/meta/envelope.h"

#include "agent/meta/json.h"

#include <QJsonDocument>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<> addDelivery(const QJsonObject &delivery, QLatin1StringView object, Envelope &envelope)
{
    const QString name = json::text(delivery, "object"_L1);
    if (name.isEmpty())
        return fail(ErrorCode::InvalidPayload, u"no object is named"_s);
    if (name != object) {
        envelope.strangers.append(delivery);
        return {};
    }
    const QJsonValue entries = delivery.value("entry"_L1);
    if (!entries.isArray())
        return fail(ErrorCode::InvalidPayload, u"entry is no list"_s);
    for (const QJsonValue entry : entries.toArray())
        envelope.entries.append(entry);
    return {};
}

} // namespace

Result<Envelope> openEnvelope(const QByteArray &body, QLatin1StringView object)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::InvalidPayload, u"JSON: "_s + error.errorString());
    Envelope envelope;
    if (!document.isArray()) {
        const Result<> added = addDelivery(document.object(), object, envelope);
        return added ? Result<Envelope>(envelope) : failed(added);
    }
    for (const QJsonValue delivery : document.array()) {
        const Result<> added = addDelivery(delivery.toObject(), object, envelope);
        if (!added)
            return failed(added);
    }
    return envelope;
}

QString kindOfStranger(const QJsonObject &delivery)
{
    return u"object/"_s + json::text(delivery, "object"_L1);
}

} // namespace migochat
