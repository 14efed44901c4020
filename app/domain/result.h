#pragma once

#include "app/domain/error.h"

#include <tl/expected.hpp>

namespace migochat {

/// A value, or the Error why there is none. tl::expected until the compilers we support have the
/// monadic part of std::expected.
template <typename T = void>
using Result = tl::expected<T, Error>;

/// `return fail(ErrorCode::NotFound, u"contact 12"_s);`
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString detail,
                                                std::chrono::milliseconds retryAfter = std::chrono::milliseconds{0})
{
    return tl::unexpected(Error{code, std::move(detail), retryAfter});
}

/// Passes on the error of another result: `if (!row) return failed(row, u"load contact");`
template <typename T>
[[nodiscard]] tl::unexpected<Error> failed(const Result<T> &result, QStringView place)
{
    return tl::unexpected(result.error().in(place));
}

template <typename T>
[[nodiscard]] tl::unexpected<Error> failed(const Result<T> &result)
{
    return tl::unexpected(result.error());
}

} // namespace migochat
