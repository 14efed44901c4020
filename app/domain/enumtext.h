#pragma once

#include "app/domain/result.h"

#include <QString>

#include <optional>

namespace migochat {

/// Specialise with `static constexpr std::array table{std::pair{E::A, QLatin1StringView("a")}, …};`
/// The texts are what the database and the wire hold, so an enumerator may be renamed, its text may not.
template <typename E>
struct EnumText;

template <typename E>
[[nodiscard]] QLatin1StringView toText(E value) requires requires
{
    EnumText<E>::table;
}
{
    for (const auto &[candidate, text] : EnumText<E>::table) {
        if (candidate == value)
            return text;
    }
    return {};
}

template <typename E>
[[nodiscard]] std::optional<E> fromText(QStringView text)
{
    for (const auto &[value, candidate] : EnumText<E>::table) {
        if (text == candidate)
            return value;
    }
    return std::nullopt;
}

} // namespace migochat
