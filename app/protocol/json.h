#pragma once

#include "app/domain/enumtext.h"
#include "app/domain/id.h"
#include "app/domain/instant.h"
#include "app/domain/result.h"

#include <QJsonObject>
#include <QJsonValue>

#include <algorithm>
#include <initializer_list>
#include <limits>
#include <optional>
#include <utility>

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

/// A whole number from `low` to `high`, both included.
template <typename N>
[[nodiscard]] Result<N> requireNumber(const QJsonObject &object, QLatin1StringView key,
                                      N low = std::numeric_limits<N>::min(), N high = std::numeric_limits<N>::max())
{
    const Result<qint64> number = requireInteger(object, key);
    if (!number)
        return failed(number);
    if (!std::in_range<N>(*number) || static_cast<N>(*number) < low || static_cast<N>(*number) > high)
        return fail(ErrorCode::InvalidPayload, QString(key) + QStringLiteral(" is out of range"));
    return static_cast<N>(*number);
}

[[nodiscard]] inline Result<QJsonObject> requireObject(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    if (!value.isObject())
        return fail(ErrorCode::InvalidPayload, QString(key) + QStringLiteral(" is not an object"));
    return value.toObject();
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

/// Absent, null and 0 are the invalid id.
template <typename I>
[[nodiscard]] Result<I> optionalId(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined() || value.isNull())
        return I();
    const Result<qint64> number = requireNumber<qint64>(object, key, 0);
    if (!number)
        return failed(number);
    return I(*number);
}

/// Absent and null are an empty text.
[[nodiscard]] inline Result<QString> optionalText(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    return value.isUndefined() || value.isNull() ? Result<QString>(QString()) : requireText(object, key);
}

/// Absent and null are no time.
[[nodiscard]] inline Result<std::optional<Instant>> optionalInstant(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined() || value.isNull())
        return std::optional<Instant>();
    const Result<qint64> msecs = requireInteger(object, key);
    if (!msecs)
        return failed(msecs);
    return std::optional(fromMsecs(*msecs));
}

/// An invalid id is null.
template <typename Tag>
[[nodiscard]] QJsonValue idValue(Id<Tag> id)
{
    return id.isValid() ? QJsonValue(id.value()) : QJsonValue();
}

/// No time is null.
[[nodiscard]] inline QJsonValue instantValue(const std::optional<Instant> &at)
{
    return at ? QJsonValue(toMsecs(*at)) : QJsonValue();
}

/// Refuses members that this program does not know: both sides ship together, so one is a mistake.
[[nodiscard]] inline Result<> allowOnly(const QJsonObject &object, std::initializer_list<QLatin1StringView> known)
{
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString key = member.key();
        if (std::none_of(known.begin(), known.end(), [&key](QLatin1StringView name) { return key == name; }))
            return fail(ErrorCode::InvalidPayload, QStringLiteral("unknown member"));
    }
    return {};
}

} // namespace migochat::json
