#pragma once

#include "agent/channels/messenger/messengerpayload.h"
#include "agent/channels/metachannel.h"

namespace migochat {

/// Messages of one Facebook page.
class MessengerChannel final : public MetaChannel
{
public:
    MessengerChannel(QNetworkAccessManager &network, const GraphConfig &graph, const MessengerConfig &config);

    [[nodiscard]] ChannelKind kind() const override { return messengerChannel(); }
    [[nodiscard]] Result<QList<InboundEvent>> parse(const QByteArray &body) const override;
    [[nodiscard]] int textLimit() const override;
    [[nodiscard]] Async<FetchedFile> fetchFile(const FileToFetch &file) override;
    [[nodiscard]] Async<QString> uploadFile(const OutgoingFile &file) override;
    [[nodiscard]] Async<RemoteProfile> fetchProfile(const IdentityKey &who) override;

    [[nodiscard]] Async<SubscriptionReport> checkSubscription() override;
    [[nodiscard]] Async<> repairSubscription(const QString &callbackUrl) override;
    [[nodiscard]] Async<HistoryPage> fetchHistory(Instant since, const QString &cursor) override;
    [[nodiscard]] Async<QJsonObject> fetchLeadForm(const QString &leadId) override;

protected:
    [[nodiscard]] GraphProduct product() const override { return GraphProduct::Messenger; }
    [[nodiscard]] Request requestFor(const OutgoingMessage &message) const override;
    [[nodiscard]] Result<GraphCall> callFor(const ChannelAct &act) const override;
    [[nodiscard]] std::optional<Acceptance> readAcceptance(const QJsonObject &body) const override;

private:
    const MessengerSelf m_self;
};

} // namespace migochat
