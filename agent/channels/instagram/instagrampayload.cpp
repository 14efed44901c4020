#include "agent/channels/instagram/instagrampayload.h"

#include "agent/channels/instagram/instagramcomment.h"
#include "agent/meta/messaging/messagingbody.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Result<QList<InboundEvent>> parseInstagramBody(const QByteArray &body, const InstagramSelf &self)
{
    return readMessagingBody(body, "instagram"_L1, {.accountId = self.accountId, .appId = self.appId},
                             readInstagramChange);
}

} // namespace migochat
