#pragma once

#include "tests/sim/context.h"
#include "tests/sim/pace.h"
#include "tests/sim/ratelimit.h"

#include <QHash>
#include <QJsonObject>

#include <optional>

namespace migochat::sim {

class GraphMedia;
class TemplateBook;
struct StatusFacts;

/// POST /{phone-number-id}/messages: WhatsApp Cloud API sends, reads and typing.
class GraphWhatsApp
{
public:
    GraphWhatsApp(Context context, const Pace &pace, const GraphMedia &media, const TemplateBook &templates)
        : m_context(context), m_pace(pace), m_media(media), m_templates(templates)
    {
    }

    [[nodiscard]] SimResponse send(const QJsonObject &body);

    /// The next accepted send fails afterwards by a status with this code.
    void failNext(int code) { m_failNext = code; }
    /// Messages per second of the number before 130429, and the pair's burst before 131056.
    void setRates(double perSecond, double pairBurst);
    /// How many customers may be written to outside their windows within a day before 131048.
    void setTier(qsizetype customers) { m_tier = customers; }

private:
    [[nodiscard]] Customer *recipient(const QJsonObject &body) const;
    [[nodiscard]] std::optional<SimResponse> recipientError(const QJsonObject &body, const Customer *customer) const;
    [[nodiscard]] std::optional<SimResponse> stateError(const QJsonObject &body, const Customer &customer);
    [[nodiscard]] std::optional<SimResponse> contentError(const QJsonObject &body) const;
    [[nodiscard]] std::optional<SimResponse> tierError(const Customer &customer);
    [[nodiscard]] QString categoryOf(const QJsonObject &body) const;
    [[nodiscard]] SimResponse markRead(const QJsonObject &body);
    [[nodiscard]] SimResponse accept(const QJsonObject &body, Customer &customer);
    void postBack(const Sent &sent, const Customer &customer, const QString &category);
    void postStatus(const Customer &customer, StatusFacts &facts, milliseconds after);
    [[nodiscard]] int failureOf(const QJsonObject &body) const;

    Context m_context;
    const Pace &m_pace;
    RateLimit m_number{80, milliseconds(12)};
    RateLimit m_pair{45, milliseconds(6000)};
    const GraphMedia &m_media;
    const TemplateBook &m_templates;
    QHash<QString, Instant> m_reached; ///< customers written to outside their window, and when
    qsizetype m_tier = 2'000;
    int m_failNext = 0;
};

} // namespace migochat::sim
