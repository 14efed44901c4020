#include "agent/channels/whatsapp/whatsapppayload.h"
#include "tests/fuzz/fuzzedbody.h"

using namespace migochat;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const WhatsAppSelf kSelf{.phoneNumberId = QStringLiteral("106540352242922")};
    test::requirePromises(parseWhatsAppBody(test::fuzzedBody(data, size), kSelf));
    return 0;
}
