#include "agent/channels/messenger/messengerpayload.h"

#include "agent/channels/messenger/messengerfeed.h"
#include "agent/meta/messaging/messagingbody.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Result<QList<InboundEvent>> parseMessengerBody(const QByteArray &body, const MessengerSelf &self)
{
    return readMessagingBody(body, "page"_L1, {.accountId = self.pageId, .appId = self.appId}, readMessengerChange);
}

} // namespace migochat
