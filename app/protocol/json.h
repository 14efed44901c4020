#pragma once

#include "app/domain/enumtext.h"
#include "app/domain/id.h"
#include "app/domain/instant.h"
#include "app/domain/result.h"

#include <QJsonObject>
#include <QJsonValue>

#include <limits>
#include <optional>

/// Reading our own JSON strictly. Row ids and times stay exact: below 2^53 JSON numbers are.
namespace migochat::json {

[[nodiscard]] inline Result<QString> requireText(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    if (!value.isString())
        return fail(ErrorCode::InvalidPayload, QString(key) + QStringLiteral(" is not a text"));
    return value.toString();
}

[[nodiscard]] inline Result<qint64> requireInteger(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    constexpr qint64 kMissing = std::numeric_limits<qint64>::min();
    const qint64 number = value.toInteger(kMissing);
    if (!value.isDouble() || number == kMissing)
        return fail(ErrorCode::InvalidPayload, QString(key) + QStringLiteral(" is not a whole number"));
    return number;
}

template <typename I>
[[nodiscard]] Result<I> requireId(const QJsonObject &object, QLatin1StringView key)
{
    const Result<qint64> number = requireInteger(object, key);
    if (!number || *number <= 0)
        return fail(ErrorCode::InvalidPayload, QString(key) + QStringLiteral(" is not a row id"));
    return I(*number);
}

template <typename E>
[[nodiscard]] Result<E> requireEnum(const QJsonObject &object, QLatin1StringView key)
{
    if (const auto value = fromText<E>(object.value(key).toString()))
        return *value;
    return fail(ErrorCode::InvalidPayload, QString(key) + QStringLiteral(" has an unknown value"));
}

template <typename I>
[[nodiscard]] I optionalId(const QJsonObject &object, QLatin1StringView key)
{
    return I(object.value(key).toInteger(0));
}

[[nodiscard]] inline std::optional<Instant> optionalInstant(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    return value.isDouble() ? std::optional(fromMsecs(value.toInteger())) : std::nullopt;
}

} // namespace migochat::json
