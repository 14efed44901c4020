#pragma once

#include "agent/channels/channel.h"
#include "agent/meta/graphclient.h"

namespace migochat {

/// Fetches every template of a WhatsApp business account, page by page. The client outlives the answer. Errors:
/// Unauthorized, RateLimited, Refused (the platform's code), Network, Timeout, NotFound without an account id.
[[nodiscard]] Async<QList<RemoteTemplate>> fetchWhatsAppTemplates(GraphClient &graph, const QString &businessAccountId);

/// One page of the list, and the cursor of the next one, empty at the end.
struct TemplatePage {
    QList<RemoteTemplate> templates;
    QString next;
};
[[nodiscard]] TemplatePage readTemplatePage(const QJsonObject &body);

} // namespace migochat
