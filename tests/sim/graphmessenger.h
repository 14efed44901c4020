#pragma once

#include "tests/sim/commentbook.h"
#include "tests/sim/context.h"
#include "tests/sim/pace.h"
#include "tests/sim/ratelimit.h"

#include <QJsonObject>
#include <QSet>

#include <optional>

namespace migochat::sim {

/// What both Send APIs of a Page share: attachments that were uploaded and comments that may be answered.
struct PageShelf {
    CommentBook &comments;
    QSet<QString> attachments; ///< ids that message_attachments gave
};

/// POST /{page-id}/messages: the Messenger Send API.
class GraphMessenger
{
public:
    GraphMessenger(Context context, const Pace &pace, PageShelf &shelf)
        : m_context(context), m_pace(pace), m_shelf(shelf)
    {
    }

    [[nodiscard]] SimResponse send(const QJsonObject &body);
    /// Messages per second for the Page before 613 is answered, and private replies per hour.
    void setRate(double perSecond, double repliesPerHour);

private:
    [[nodiscard]] SimResponse toCustomer(const QJsonObject &body, Customer &customer);
    [[nodiscard]] SimResponse act(const QJsonObject &body, const Customer &customer);
    [[nodiscard]] SimResponse toComment(const QJsonObject &body, const QString &id);
    [[nodiscard]] std::optional<SimResponse> windowError(const QJsonObject &body, const Customer &customer) const;
    [[nodiscard]] std::optional<SimResponse> contentError(const QJsonObject &message) const;
    [[nodiscard]] SimResponse accept(const QJsonObject &body, Customer &customer);
    void postBack(const QJsonObject &body, const Customer &customer, const QString &mid);

    Context m_context;
    const Pace &m_pace;
    PageShelf &m_shelf;
    RateLimit m_rate{300, milliseconds(3)};
    RateLimit m_privateReplies{750, milliseconds(4'800)};
};

/// The 24-hour window and the seven days of a person: refused with 10/2018278, or nothing.
[[nodiscard]] std::optional<SimResponse> pageWindowError(const World &world, const QJsonObject &body,
                                                         const std::optional<Instant> &lastInbound);

/// The kind of a Messenger or Instagram message, for people: text, image, generic, button …
[[nodiscard]] QString pageMessageKind(const QJsonObject &message);
/// What a person would read of it: its text, or the words of its template.
[[nodiscard]] QString pageMessageWords(const QJsonObject &message);
/// The ids of the attachments that it refers to.
[[nodiscard]] QStringList attachmentIds(const QJsonObject &message);

} // namespace migochat::sim
