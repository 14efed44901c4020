#pragma once

#include "tests/sim/context.h"
#include "tests/sim/pace.h"
#include "tests/sim/ratelimit.h"

#include <QSet>

#include <optional>

namespace migochat::sim {

struct StatusFacts;

/// POST /{phone-number-id}/messages: WhatsApp Cloud API sends, reads and typing.
class GraphWhatsApp
{
public:
    GraphWhatsApp(Context context, const Pace &pace) : m_context(context), m_pace(pace) {}

    [[nodiscard]] SimResponse send(const QJsonObject &body);

    /// The next accepted send fails afterwards by a status with this code.
    void failNext(int code) { m_failNext = code; }
    /// Messages per second of the number before 130429, and the pair's burst before 131056.
    void setRates(double perSecond, double pairBurst);
    void addMedia(const QString &mediaId) { m_media.insert(mediaId); }

private:
    [[nodiscard]] Customer *recipient(const QJsonObject &body) const;
    [[nodiscard]] std::optional<SimResponse> recipientError(const QJsonObject &body, const Customer *customer) const;
    [[nodiscard]] std::optional<SimResponse> stateError(const QJsonObject &body, const Customer &customer);
    [[nodiscard]] SimResponse markRead(const QJsonObject &body);
    [[nodiscard]] SimResponse accept(const QJsonObject &body, const Customer &customer);
    void postBack(const Sent &sent, const Customer &customer, const QString &category);
    void postStatus(const Customer &customer, StatusFacts &facts, milliseconds after);

    Context m_context;
    const Pace &m_pace;
    RateLimit m_number{80, milliseconds(12)};
    RateLimit m_pair{45, milliseconds(6000)};
    QSet<QString> m_media;
    int m_failNext = 0;
};

} // namespace migochat::sim
