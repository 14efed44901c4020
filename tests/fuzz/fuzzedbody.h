#pragma once

#include "app/domain/inboundevent.h"
#include "app/domain/result.h"

#include <QByteArray>

#include <cstdint>

namespace migochat::test {

/// Stops the program, so that libFuzzer keeps the body, when a parser broke a promise.
void requirePromises(const Result<QList<InboundEvent>> &events);

/// The bytes of a run without a copy; valid during the run only.
[[nodiscard]] inline QByteArray fuzzedBody(const std::uint8_t *data, std::size_t size)
{
    return QByteArray::fromRawData(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
}

} // namespace migochat::test
