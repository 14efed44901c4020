#pragma once

#include "agent/channels/channel.h"

#include <QObject>

#include <functional>
#include <optional>

namespace migochat {

using ChannelOf = std::function<Channel *(const ChannelKind &)>;

/// How an account's webhooks stand after at most one repair.
struct AccountFindings {
    SubscriptionReport report;
    bool wasRepaired = false;
    std::optional<Error> refusal; ///< why it could not be asked, or not be mended in full
};

struct AccountQuestion {
    ChannelKind channel;
    QString callbackUrl; ///< ours, empty when not known
    /// Nobody can change the app's own callback for us: then the account has to name ours.
    bool needsOverride = false;
};

/// Checks, repairs what is missing, looks again. Error NotFound when the platform has nothing to ask or the account is not
/// configured; everything else is a finding.
[[nodiscard]] Async<AccountFindings> checkAccount(QObject *context, const ChannelOf &channelOf,
                                                  const AccountQuestion &question);

} // namespace migochat
