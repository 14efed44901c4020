#pragma once

#include "tests/sim/context.h"

#include <QJsonArray>

#include <optional>

namespace migochat::sim {

/// The shop's product API (/api/v1): password check, search, details, in the recorded shape.
class Shop
{
public:
    explicit Shop(Context context) : m_context(context) {}

    [[nodiscard]] SimResponse handle(const SimRequest &request);
    /// The shop changes an article: "price" (EGP), "stock", or "gone" (true, or false when it is sold again).
    void change(int id, const QJsonObject &how);
    /// Whether the password of the hour before or after is taken, too.
    void acceptNeighbours(const QString &mode) { m_neighbours = mode == QLatin1StringView("on"); }

private:
    [[nodiscard]] SimResponse answer(const SimRequest &request) const;
    [[nodiscard]] QJsonArray products(const QString &language) const;
    [[nodiscard]] bool passwordRight(const QByteArray &password) const;
    [[nodiscard]] SimResponse filter(const SimRequest &request) const;
    [[nodiscard]] SimResponse details(const SimRequest &request, int id) const;

    Context m_context;
    bool m_neighbours = false;
    QHash<int, QJsonObject> m_changes; ///< by the article's number
};

/// All products in that language ("ar" or "en"): the shop's 25, then the ten that were recorded.
[[nodiscard]] QJsonArray shopProducts(const QString &language);
/// The members that only a details answer has.
[[nodiscard]] QJsonObject shopDetails(int id);

} // namespace migochat::sim
