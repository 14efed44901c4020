#pragma once

#include "tests/sim/context.h"

#include <QStringList>

#include <optional>

namespace migochat::sim {

/// The calls about the business itself: token check, number, Page, thread control, personas, Messenger profile.
class GraphAccount
{
public:
    explicit GraphAccount(Context context) : m_context(context) {}

    /// `parts` is the path without version, split at '/'. Nothing when the call is not one of these.
    [[nodiscard]] std::optional<SimResponse> handle(const SimRequest &request, const QStringList &parts);

    /// {"status":"FLAGGED","quality":"RED",…}: members of the number's answer.
    void setNumber(const QJsonObject &verb);

private:
    [[nodiscard]] SimResponse tokenState(const SimRequest &request) const;
    [[nodiscard]] SimResponse number() const;
    [[nodiscard]] SimResponse page(const SimRequest &request) const;
    [[nodiscard]] std::optional<SimResponse> pageEdge(const SimRequest &request, const QString &edge);
    [[nodiscard]] std::optional<SimResponse> numberEdge(const SimRequest &request, const QString &edge);
    [[nodiscard]] SimResponse threadControl(const SimRequest &request, const QString &edge);
    [[nodiscard]] SimResponse profile(const SimRequest &request);
    [[nodiscard]] SimResponse syncData(const SimRequest &request);

    Context m_context;
    QJsonObject m_number;
    QJsonObject m_profile;
    QStringList m_synced; ///< kinds of coexistence data that were asked for
};

} // namespace migochat::sim
