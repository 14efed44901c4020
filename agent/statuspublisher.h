#pragma once

#include "agent/gemini/geminitypes.h"
#include "app/domain/clock.h"
#include "app/protocol/frames.h"
#include "app/store/reader.h"

#include <QTimer>

namespace migochat {

namespace contacts {
struct AccountState;
}
struct ChannelFacts;
class DoorbellServer;
class ProductSync;
class Services;
class SubscriptionDesk;
class WebhookServer;

/// Tells connected desktops how the agent is doing. Nothing is counted while nobody looks.
class StatusPublisher final : public QObject
{
    Q_OBJECT

public:
    struct Sources {
        Reader &reader;
        const Services &services;
        const WebhookServer &webhooks;
        DoorbellServer &doorbell;
        const SubscriptionDesk &subscriptions;
        const ProductSync &products;
        const Clock &clock;
    };

    explicit StatusPublisher(const Sources &sources);

    /// Something it shows may have changed; several calls become one look.
    void refresh();

    void noteAssistant(const std::optional<GeminiFailure> &failure);
    void noteNetwork(bool reachable);
    void noteSecretsInFiles();

private:
    struct Counted;

    void look();
    void publish(const Counted &counted);
    [[nodiscard]] static Result<Counted> count(const Database &database, Instant dayStart);
    [[nodiscard]] LightState internetLight() const;
    [[nodiscard]] LightState assistantLight() const;
    static void addAccount(const contacts::AccountState &account, const Counted &counted, ChannelFacts &facts);
    [[nodiscard]] QList<std::pair<QString, LightState>> channelLights(const Counted &counted) const;

    Sources m_from;
    QTimer m_delay;
    Instant m_startedAt{};
    std::optional<GeminiFailure> m_assistantFailure;
    bool m_offline = false;
    bool m_secretsInFiles = false;
};

} // namespace migochat
