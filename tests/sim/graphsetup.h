#pragma once

#include "tests/sim/context.h"

#include <QStringList>

#include <optional>

namespace migochat::sim {

/// The calls around messages: profiles, subscriptions, token check, number, conversations.
class GraphSetup
{
public:
    explicit GraphSetup(Context context) : m_context(context) {}

    /// `parts` is the path without version, split at '/'. Nothing when the call is not one of these.
    [[nodiscard]] std::optional<SimResponse> handle(const SimRequest &request, const QStringList &parts);

private:
    [[nodiscard]] SimResponse profile(const SimRequest &request, const QString &psid) const;
    [[nodiscard]] SimResponse pageSubscription(const SimRequest &request);
    [[nodiscard]] SimResponse numberSubscription(const SimRequest &request);
    [[nodiscard]] SimResponse tokenState(const SimRequest &request) const;
    [[nodiscard]] SimResponse number() const;
    [[nodiscard]] SimResponse conversations(const SimRequest &request) const;

    Context m_context;
    QStringList m_pageFields;
    bool m_numberSubscribed = false;
};

} // namespace migochat::sim
