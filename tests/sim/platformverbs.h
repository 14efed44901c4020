#pragma once

#include "tests/sim/verbs.h"

namespace migochat::sim {

class Shop;

/// The platform changes its mind: rates, usage, templates, subscriptions, media, the number, the way webhooks travel.
class PlatformVerbs
{
public:
    PlatformVerbs(Context context, Graph &graph, WebhookPoster &poster, Shop &shop)
        : m_context(context), m_graph(graph), m_poster(poster), m_shop(shop)
    {
    }

    [[nodiscard]] std::optional<QJsonObject> run(const QString &what, const QJsonObject &verb);

private:
    [[nodiscard]] std::optional<QJsonObject> graph(const QString &what, const QJsonObject &verb);
    [[nodiscard]] std::optional<QJsonObject> road(const QString &what, const QJsonObject &verb);
    [[nodiscard]] QJsonObject setRates(const QJsonObject &verb);

    Context m_context;
    Graph &m_graph;
    WebhookPoster &m_poster;
    Shop &m_shop;
};

} // namespace migochat::sim
