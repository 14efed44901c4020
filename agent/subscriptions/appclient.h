#pragma once

#include "agent/meta/graphclient.h"

#include <QStringList>

#include <optional>

namespace migochat {

/// One object of an app's webhooks: where the platform calls and for which fields.
struct AppSubscription {
    QString object; ///< "page", "instagram", "whatsapp_business_account"
    QString callbackUrl;
    bool active = false;
    QStringList fields;
};

/// What the platform says about a token of ours.
struct TokenState {
    bool valid = false;
    std::optional<Instant> expiresAt; ///< nothing: does not expire by time
    QStringList scopes;
    QString problem; ///< English, token-free; of an invalid one
};

/// The platform could not verify the callback address (Graph code 2200).
[[nodiscard]] bool isAboutTheCallback(const Error &error);

/// The calls that only the app itself may make, with the token "id|secret". Errors as bodyOf(). Main thread.
class AppClient
{
public:
    AppClient(QNetworkAccessManager &network, const GraphConfig &graph, QString appId, const QByteArray &secret);

    [[nodiscard]] Async<QList<AppSubscription>> subscriptions();
    /// The platform asks the callback for the challenge before it answers. An error isAboutTheCallback() when that failed.
    [[nodiscard]] Async<> subscribe(const AppSubscription &wanted, const QByteArray &verifyToken);
    [[nodiscard]] Async<TokenState> tokenState(const QByteArray &token);

private:
    const QString m_appId;
    GraphClient m_graph;
};

} // namespace migochat
