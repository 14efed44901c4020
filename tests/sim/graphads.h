#pragma once

#include "tests/sim/context.h"

#include <QStringList>

#include <optional>

namespace migochat::sim {

/// What stands behind a lead form and an ad: GET /{leadgen-id}, /{form-id}/leads, /{ad-id}.
class GraphAds
{
public:
    explicit GraphAds(Context context);

    [[nodiscard]] std::optional<SimResponse> handle(const SimRequest &request, const QStringList &parts);

    /// Keeps a filled-in form and returns its leadgen id. `verb` has fields, ad, form.
    [[nodiscard]] QString addLead(const QJsonObject &verb, const Customer &customer);
    /// {"ad":"AD-701","name":…,"campaign":…}; {"unreadable":true} makes it answer 100/33.
    void setAd(const QJsonObject &verb);

private:
    [[nodiscard]] SimResponse leads(const SimRequest &request) const;

    Context m_context;
    QHash<QString, QJsonObject> m_leads;
    QHash<QString, QJsonObject> m_ads;
};

} // namespace migochat::sim
