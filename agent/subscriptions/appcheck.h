#pragma once

#include "agent/subscriptions/appclient.h"
#include "app/domain/channelkind.h"

#include <QObject>

#include <memory>

namespace migochat {

/// What the app itself should be subscribed to for one channel.
struct AppWish {
    ChannelKind channel;
    AppSubscription subscription;
    QByteArray verifyToken;
    QStringList wished{}; ///< rarer fields: asked for as well, and no trouble where the platform refuses them
};

/// How one object of the app stands after at most one repair.
struct AppFinding {
    ChannelKind channel;
    bool isOurs = false;          ///< active, at our address, with every field
    QString callbackUrl;          ///< what the platform calls
    std::optional<Error> refusal; ///< of the repair
};

/// Reads the app's subscriptions and repairs each that is missing, inactive, elsewhere or short of a field.
/// Errors: as AppClient::subscriptions(); a refused repair is a finding.
[[nodiscard]] Async<QList<AppFinding>> checkApp(QObject *context, const std::shared_ptr<AppClient> &client,
                                                const QList<AppWish> &wishes);

} // namespace migochat
