#pragma once

#include "agent/channels/metachannel.h"
#include "agent/channels/whatsapp/whatsappscope.h"

namespace migochat {

/// Messages of one WhatsApp number on the Cloud API.
class WhatsAppChannel final : public MetaChannel
{
public:
    WhatsAppChannel(QNetworkAccessManager &network, const GraphConfig &graph, const WhatsAppConfig &config);

    [[nodiscard]] ChannelKind kind() const override { return whatsAppChannel(); }
    [[nodiscard]] Result<QList<InboundEvent>> parse(const QByteArray &body) const override;
    [[nodiscard]] int textLimit() const override;
    [[nodiscard]] Async<FetchedFile> fetchFile(const FileToFetch &file) override;
    [[nodiscard]] Async<QString> uploadFile(const OutgoingFile &file) override;
    [[nodiscard]] Async<QList<RemoteTemplate>> fetchTemplates() override;

    /// An address of the number goes before that of the business account, which goes before the app's.
    [[nodiscard]] Async<SubscriptionReport> checkSubscription() override;
    /// With an address: WhatsApp calls that one whatever the app's own is; else such an override is taken away. One of the
    /// number alone is taken away in any case.
    [[nodiscard]] Async<> repairSubscription(const QString &callbackUrl) override;

protected:
    [[nodiscard]] GraphProduct product() const override { return GraphProduct::WhatsApp; }
    [[nodiscard]] Request requestFor(const OutgoingMessage &message) const override;
    [[nodiscard]] Result<GraphCall> callFor(const ChannelAct &act) const override;
    [[nodiscard]] std::optional<Acceptance> readAcceptance(const QJsonObject &body) const override;

private:
    void readNumber(const SubscriptionReport &ofAccount, const Answer<SubscriptionReport> &answer);
    void subscribeAccount(const QString &callbackUrl, const Answer<> &answer);

    const WhatsAppSelf m_self;
    const QString m_businessAccountId;
    const QString m_appId;
    bool m_numberCallsElsewhere = false; ///< the number has an address of its own, as of the last check
};

} // namespace migochat
