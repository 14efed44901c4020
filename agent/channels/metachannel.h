#pragma once

#include "agent/channels/channel.h"
#include "agent/channels/graphcall.h"
#include "agent/channels/metafiles.h"
#include "agent/meta/graphclient.h"

#include <memory>

namespace migochat {

/// What one page or phone number is configured with. Members may be empty: then it cannot do its part.
struct MetaAccount {
    QString id; ///< page id or phone number id
    QByteArray appSecret;
    QByteArray accessToken;
    QByteArray verifyToken;
};

/// What the channels of Meta share: handshake, signature, token state, pauses and the way of one attempt.
class MetaChannel : public Channel
{
public:
    MetaChannel(QNetworkAccessManager &network, const GraphConfig &graph, const MetaAccount &account);

    [[nodiscard]] RemoteAccountId account() const override { return RemoteAccountId(m_account.id); }
    [[nodiscard]] Result<QByteArray> answerChallenge(const QUrlQuery &query) const override;
    [[nodiscard]] bool isAuthentic(const WebhookRequest &request) const override;
    [[nodiscard]] Async<SendOutcome> send(const OutgoingMessage &message) override;
    [[nodiscard]] Async<> act(const ChannelAct &act) override;
    [[nodiscard]] ChannelHealth health() const override;
    void setAccessToken(const QByteArray &token) override;

    /// What Meta's usage headers advised last.
    [[nodiscard]] const UsageAdvice &usage() const { return m_graph.usage(); }

    /// The longest an attempt may take. 30 s unless set.
    void setTimeout(std::chrono::milliseconds timeout) { m_graph.setTimeout(timeout); }

    /// The pause before each call that reads what was missed. 500 ms unless set: Meta allows two calls a second.
    void setHistoryPace(std::chrono::milliseconds pace) { m_historyPace = pace; }

protected:
    using Request = SendRequest;

    [[nodiscard]] virtual GraphProduct product() const = 0;
    [[nodiscard]] virtual Request requestFor(const OutgoingMessage &message) const = 0;
    /// The public answer to a comment or a mention.
    [[nodiscard]] virtual GraphCall publicReply(const QString &comment, const QJsonObject &body) const;
    /// The call of a small act. NotFound when the platform has none.
    [[nodiscard]] virtual Result<GraphCall> callFor(const ChannelAct &act) const;
    /// Nothing when the answer holds no message id.
    [[nodiscard]] virtual std::optional<Acceptance> readAcceptance(const QJsonObject &body) const = 0;

    /// Files and small questions; made when first used.
    [[nodiscard]] MetaFiles &files();
    [[nodiscard]] GraphClient &graph() { return m_graph; }
    [[nodiscard]] const QByteArray &verifyToken() const { return m_account.verifyToken; }
    [[nodiscard]] std::chrono::milliseconds historyPace() const { return m_historyPace; }
    /// What calls of an account without id or token answer.
    [[nodiscard]] static tl::unexpected<Error> notConfigured();

private:
    [[nodiscard]] std::optional<SendFailure> obstacle() const;
    /// `isPublic`: an answer under a post, whose trouble says nothing about messages.
    [[nodiscard]] Result<SendOutcome> outcomeOf(const Result<GraphReply> &reply, bool isPublic) const;
    [[nodiscard]] Result<> actOutcome(const Result<GraphReply> &reply) const;

    const MetaAccount m_account;
    QNetworkAccessManager &m_network;
    const GraphConfig m_config;
    GraphClient m_graph;
    std::unique_ptr<MetaFiles> m_files;
    std::chrono::milliseconds m_historyPace{500};
};

} // namespace migochat
