#include "agent/channels/instagram/instagrampayload.h"
#include "tests/fuzz/fuzzedbody.h"

using namespace migochat;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const InstagramSelf kSelf{.accountId = QStringLiteral("17841400000000001"),
                                     .appId = QStringLiteral("700800900")};
    test::requirePromises(parseInstagramBody(test::fuzzedBody(data, size), kSelf));
    return 0;
}
