#include "agent/channels/messenger/messengerpayload.h"
#include "tests/fuzz/fuzzedbody.h"

using namespace migochat;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const MessengerSelf kSelf{.pageId = QStringLiteral("100200300400500"), .appId = QStringLiteral("700800900")};
    test::requirePromises(parseMessengerBody(test::fuzzedBody(data, size), kSelf));
    return 0;
}
