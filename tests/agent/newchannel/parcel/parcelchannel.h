#pragma once

#include "agent/channels/channel.h"

#include <QNetworkAccessManager>
#include <QUrl>

namespace migochat::test {

/// A platform that nobody has heard of: parcels between doors. Everything it is lies in this folder.
class ParcelChannel final : public Channel
{
public:
    struct Config {
        QUrl office;       ///< where parcels are handed in
        QByteArray secret; ///< signs what the office brings
        QByteArray token;
    };

    ParcelChannel(QNetworkAccessManager &network, Config config) : m_network(network), m_config(std::move(config)) {}

    [[nodiscard]] ChannelKind kind() const override { return ChannelKind(QStringLiteral("parcel")); }
    [[nodiscard]] RemoteAccountId account() const override { return RemoteAccountId(QStringLiteral("box-7")); }
    [[nodiscard]] Result<QByteArray> answerChallenge(const QUrlQuery &query) const override;
    [[nodiscard]] bool isAuthentic(const WebhookRequest &request) const override;
    [[nodiscard]] Result<QList<InboundEvent>> parse(const QByteArray &body) const override;
    [[nodiscard]] Async<SendOutcome> send(const OutgoingMessage &message) override;
    [[nodiscard]] int textLimit() const override { return 160; }
    [[nodiscard]] ChannelHealth health() const override { return {.configured = true}; }

private:
    QNetworkAccessManager &m_network;
    const Config m_config;
};

} // namespace migochat::test
