#include "app/protocol/mediacommands.h"

#include "app/protocol/json.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

QJsonObject FetchAgain::toJson() const
{
    return {{u"attachment"_s, attachment.value()}};
}

Result<FetchAgain> FetchAgain::fromJson(const QJsonObject &object)
{
    const auto attachment = json::requireId<AttachmentId>(object, "attachment"_L1);
    if (!attachment)
        return failed(attachment);
    return FetchAgain{*attachment};
}

} // namespace migochat
