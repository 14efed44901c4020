#pragma once

#include "tests/sim/graphmessenger.h"

namespace migochat::sim {

/// POST /{ig-user-id}/messages, and /{page-id}/messages to an Instagram-scoped id: the Instagram Send API.
class GraphInstagram
{
public:
    GraphInstagram(Context context, const Pace &pace, PageShelf &shelf)
        : m_context(context), m_pace(pace), m_shelf(shelf)
    {
    }

    [[nodiscard]] SimResponse send(const QJsonObject &body);

private:
    [[nodiscard]] SimResponse act(const QJsonObject &body, const Customer &customer);
    [[nodiscard]] SimResponse toComment(const QJsonObject &body, const QString &id);
    [[nodiscard]] SimResponse accept(const QJsonObject &body, Customer &customer);
    void postBack(const QJsonObject &message, const Customer &customer, const QString &mid);

    Context m_context;
    const Pace &m_pace;
    PageShelf &m_shelf;
    RateLimit m_rate{300, milliseconds(3)};
};

/// What the Instagram Send API refuses in the form of a request. Nothing when it is well made.
[[nodiscard]] std::optional<SimResponse> instagramFormError(const QJsonObject &body);

} // namespace migochat::sim
