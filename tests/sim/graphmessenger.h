#pragma once

#include "tests/sim/context.h"
#include "tests/sim/pace.h"
#include "tests/sim/ratelimit.h"

#include <QJsonObject>
#include <QSet>

#include <optional>

namespace migochat::sim {

/// POST /{page-id}/messages: the Messenger Send API.
class GraphMessenger
{
public:
    GraphMessenger(Context context, const Pace &pace) : m_context(context), m_pace(pace) {}

    [[nodiscard]] SimResponse send(const QJsonObject &body);
    /// Messages per second for the Page before 613 is answered.
    void setRate(double perSecond);

    /// Comments that may be answered privately: comment id → (customer, time).
    void addComment(const QString &commentId, const QString &customer);
    void addAttachment(const QString &attachmentId) { m_attachments.insert(attachmentId); }

private:
    struct Comment {
        QString customer;
        Instant at;
        bool answered = false;
    };

    [[nodiscard]] std::optional<SimResponse> windowError(const QJsonObject &body, const Customer &customer) const;
    [[nodiscard]] std::optional<SimResponse> commentError(const Comment *comment) const;
    [[nodiscard]] SimResponse toCustomer(const QJsonObject &body, Customer &customer);
    [[nodiscard]] SimResponse toComment(const QJsonObject &body);
    [[nodiscard]] SimResponse accept(const QJsonObject &body, Customer &customer);
    void postBack(const QJsonObject &message, const Customer &customer, const QString &mid);

    Context m_context;
    const Pace &m_pace;
    RateLimit m_rate{300, milliseconds(3)};
    QHash<QString, Comment> m_comments;
    QSet<QString> m_attachments;
};

} // namespace migochat::sim
