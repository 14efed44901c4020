#pragma once

#include "agent/channels/instagram/instagrampayload.h"
#include "agent/channels/mentionsource.h"
#include "agent/channels/metachannel.h"

#include <array>

namespace migochat {

/// Direct messages and comments of one Instagram professional account.
class InstagramChannel final : public MetaChannel, public MentionSource
{
public:
    InstagramChannel(QNetworkAccessManager &network, const GraphConfig &graph, const InstagramConfig &config);

    [[nodiscard]] ChannelKind kind() const override { return instagramChannel(); }
    /// Meta does not say which of the two secrets signs the webhooks of an app with Instagram login, so either does.
    [[nodiscard]] bool isAuthentic(const WebhookRequest &request) const override;
    [[nodiscard]] Result<QList<InboundEvent>> parse(const QByteArray &body) const override;
    [[nodiscard]] int textLimit() const override;
    [[nodiscard]] Async<FetchedFile> fetchFile(const FileToFetch &file) override;
    [[nodiscard]] Async<QString> uploadFile(const OutgoingFile &file) override;
    [[nodiscard]] Async<RemoteProfile> fetchProfile(const IdentityKey &who) override;

    [[nodiscard]] Async<SubscriptionReport> checkSubscription() override;
    [[nodiscard]] Async<> repairSubscription(const QString &callbackUrl) override;
    [[nodiscard]] Async<HistoryPage> fetchHistory(Instant since, const QString &cursor) override;
    [[nodiscard]] Async<InboundMessage> fetchMention(const MentionPlace &place, Instant toldAt) override;

protected:
    [[nodiscard]] GraphProduct product() const override { return GraphProduct::Messenger; } // one table of errors
    [[nodiscard]] Request requestFor(const OutgoingMessage &message) const override;
    [[nodiscard]] GraphCall publicReply(const QString &comment, const QJsonObject &body) const override;
    [[nodiscard]] Result<GraphCall> callFor(const ChannelAct &act) const override;
    [[nodiscard]] std::optional<Acceptance> readAcceptance(const QJsonObject &body) const override;

private:
    const InstagramSelf m_self;
    const bool m_hasOwnLogin; ///< a token of Instagram login, not of a linked page
    const std::array<QByteArray, 2> m_secrets;
};

/// Where calls with this token go: tokens of Instagram login are known by graph.instagram.com only, those of a linked
/// page by graph.facebook.com. An address that was set to something else is left alone.
[[nodiscard]] GraphConfig instagramGraph(GraphConfig graph, const QByteArray &accessToken);

} // namespace migochat
