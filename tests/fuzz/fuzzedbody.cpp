#include "tests/fuzz/fuzzedbody.h"

#include "tests/agent/channels/bodymutator.h"
#include "tests/agent/channels/promises.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t *data, std::size_t size, std::size_t maxSize);

/// Half of the bodies are spoiled as bytes by libFuzzer, the other half stay JSON: most damaged bytes are refused by the
/// JSON reader and would test nothing behind it.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t *data, std::size_t size, std::size_t maxSize, unsigned seed)
{
    if (seed % 2 == 0)
        return LLVMFuzzerMutate(data, size, maxSize);
    migochat::test::BodyMutator mutator(seed);
    const QByteArray changed = mutator.damagedTree(migochat::test::fuzzedBody(data, size));
    if (changed.isEmpty() || static_cast<std::size_t>(changed.size()) > maxSize)
        return LLVMFuzzerMutate(data, size, maxSize);
    std::copy(changed.begin(), changed.end(), reinterpret_cast<char *>(data));
    return static_cast<std::size_t>(changed.size());
}

namespace migochat::test {

void requirePromises(const Result<QList<InboundEvent>> &events)
{
    if (!events) {
        if (events.error().code != ErrorCode::InvalidPayload)
            std::abort();
        return;
    }
    for (const InboundEvent &event : *events) {
        const QString problem = brokenPromise(event);
        if (problem.isEmpty())
            continue;
        std::fprintf(stderr, "broken promise: %s\n", qPrintable(problem));
        std::abort();
    }
}

} // namespace migochat::test
