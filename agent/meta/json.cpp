#include "agent/meta/json.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <cmath>

namespace migochat::json {

namespace {

// Below this a Unix time is in seconds: in milliseconds it would be before September 2001.
constexpr qint64 kFirstMillisecondValue = 1'000'000'000'000;

// Year 9999 in milliseconds; anything later is a broken number and would overflow date arithmetic.
constexpr qint64 kLastMillisecondValue = 253'402'300'799'999;

constexpr double kHighestPrice = 1e12;
constexpr double kHighestCount = 1e9;

} // namespace

QString id(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    // QJsonValue keeps integers of JSON as 64-bit integers; -1 stands for "was no integer".
    const qint64 number = value.toInteger(-1);
    return number < 0 ? QString() : QString::number(number);
}

QString text(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toString();
}

QString firstId(const QJsonObject &object, QLatin1StringView key, QLatin1StringView otherKey)
{
    const QString first = id(object.value(key));
    return first.isEmpty() ? id(object.value(otherKey)) : first;
}

Instant time(const QJsonValue &value)
{
    qint64 number = value.isString() ? value.toString().toLongLong() : value.toInteger();
    if (number <= 0)
        return {};
    if (number < kFirstMillisecondValue)
        number *= 1000;
    return number > kLastMillisecondValue ? Instant{} : fromMsecs(number);
}

QString number(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 12) : QString();
}

qint64 hundredths(const QJsonValue &value)
{
    bool ok = true;
    const double amount = value.isString() ? value.toString().toDouble(&ok) : value.toDouble();
    // The comparison is false for what is no number at all.
    return ok && std::abs(amount) < kHighestPrice ? std::llround(amount * 100) : 0;
}

int count(const QJsonValue &value)
{
    bool ok = true;
    const double amount = value.isString() ? value.toString().toDouble(&ok) : value.toDouble(1);
    return ok && amount >= 0 && amount < kHighestCount ? static_cast<int>(amount) : 1;
}

QString joined(QStringList parts, QLatin1StringView separator)
{
    parts.removeAll(QString());
    return parts.join(separator);
}

QString fingerprint(const QJsonObject &object)
{
    const QByteArray hash = QCryptographicHash::hash(compact(object), QCryptographicHash::Sha1);
    return QString::fromLatin1(hash.first(8).toHex());
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace migochat::json
