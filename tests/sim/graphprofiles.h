#pragma once

#include "tests/sim/context.h"

#include <QStringList>

#include <optional>

namespace migochat::sim {

class GraphMedia;

/// GET /{psid} and /{igsid}: names and pictures, with the refusals that make them rare.
class GraphProfiles
{
public:
    GraphProfiles(Context context, GraphMedia &media) : m_context(context), m_media(media) {}

    /// Nothing when the node is no customer.
    [[nodiscard]] std::optional<SimResponse> handle(const SimRequest &request, const QStringList &parts);

private:
    [[nodiscard]] QJsonObject messenger(const Customer &customer);
    [[nodiscard]] QJsonObject instagram(const Customer &customer);
    [[nodiscard]] QString picture(const Customer &customer);

    Context m_context;
    GraphMedia &m_media;
    QHash<QString, QString> m_pictures; ///< media ids by customer
};

} // namespace migochat::sim
