#pragma once

#include "tests/sim/context.h"

#include <QStringList>

#include <optional>

namespace migochat::sim {

/// Both levels of subscriptions: the app's callback addresses and the apps of Page, WhatsApp and Instagram account,
/// with the overrides that WhatsApp knows.
class GraphSubscriptions
{
public:
    explicit GraphSubscriptions(Context context) : m_context(context) {}

    /// Nothing when the call is not about subscriptions.
    [[nodiscard]] std::optional<SimResponse> handle(const SimRequest &request, const QStringList &parts);

    /// {"strict":true}: only what is subscribed is delivered; {"lose":"page"|"whatsapp"|"instagram"|"all"}.
    void set(const QJsonObject &verb);
    /// Whether a webhook would be sent. Always without `strict`.
    [[nodiscard]] bool allows(Channel channel, const QJsonObject &body) const;
    /// Meta ends the subscription of a Page or account whose webhooks failed for an hour.
    void giveUp(Channel channel);
    [[nodiscard]] QJsonObject state() const;

private:
    [[nodiscard]] SimResponse fields(const SimRequest &request, QStringList &list) const;
    [[nodiscard]] SimResponse whatsApp(const SimRequest &request);
    [[nodiscard]] SimResponse app(const SimRequest &request);
    [[nodiscard]] SimResponse appList() const;
    [[nodiscard]] SimResponse overrideNumber(const QJsonObject &configuration);
    [[nodiscard]] SimResponse verified(const QString &scope, const QUrl &url, const QString &token);

    Context m_context;
    QStringList m_pageFields;
    QStringList m_instagramFields;
    bool m_whatsApp = false;
    bool m_strict = false;
    QMap<QString, QStringList> m_appFields; ///< by object
};

/// The subscription fields that the events of a webhook body belong to: messages, message_echoes, feed …
[[nodiscard]] QStringList fieldsOf(const QJsonObject &body);

} // namespace migochat::sim
