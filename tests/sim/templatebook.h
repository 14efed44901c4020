#pragma once

#include "tests/sim/context.h"

#include <QJsonArray>
#include <QStringList>

#include <optional>

namespace migochat::sim {

/// One approved (or paused, rejected …) WhatsApp template in one language.
struct Template {
    QString id;
    QString name;
    QString language;
    QString category; ///< MARKETING, UTILITY, AUTHENTICATION
    QString status = QStringLiteral("APPROVED");
    QString quality = QStringLiteral("GREEN");
    QJsonArray components; ///< as the list call returns them
};

/// The templates of the WhatsApp account: the list call and the checks of a template send.
class TemplateBook
{
public:
    explicit TemplateBook(Context context);

    /// GET, POST and DELETE /{waba-id}/message_templates
    [[nodiscard]] SimResponse handle(const SimRequest &request);
    /// 132001, 132015, 132016, 132000, 132012, 132005; nothing when the send fits the template.
    [[nodiscard]] std::optional<SimResponse> sendError(const QJsonObject &content) const;
    [[nodiscard]] const Template *find(const QString &name, const QString &language) const;

    /// {"name":…,"language":…,"status":"PAUSED"}: changes a template or adds one, and posts Meta's webhook about it.
    [[nodiscard]] QJsonObject set(const QJsonObject &verb);

private:
    [[nodiscard]] SimResponse list(const SimRequest &request) const;
    [[nodiscard]] SimResponse create(const QJsonObject &body);
    [[nodiscard]] SimResponse remove(const SimRequest &request);
    void announce(const Template &changed, const QString &event);

    Context m_context;
    QList<Template> m_templates;
};

/// The first thing in which the given components do not fit those of the template; nothing when they fit.
[[nodiscard]] std::optional<SimResponse> templateParameterError(const Template &wanted, const QJsonArray &given);

} // namespace migochat::sim
