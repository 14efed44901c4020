#pragma once

#include "agent/assistantstack.h"
#include "agent/channels/channels.h"

#include <QNetworkAccessManager>

namespace migochat {

/// Everything that talks to the internet, made from one configuration and remade when a secret changes.
class Services
{
public:
    Services(AgentConfig config, const Clock &clock);
    Q_DISABLE_COPY_MOVE(Services)

    /// Works with `config` from now on. What is under way with the old one ends undisturbed.
    void reconfigure(const AgentConfig &config);

    /// Breaks off every call under way; their futures answer Cancelled.
    void abort();

    [[nodiscard]] const AgentConfig &config() const { return m_config; }
    /// Stays valid across reconfigure(): the same places hold the new channels.
    [[nodiscard]] const std::vector<std::unique_ptr<Channel>> &channels() const { return m_channels; }
    [[nodiscard]] Channel *channel(const ChannelKind &kind) const; ///< nullptr: there is none
    [[nodiscard]] QHash<ChannelKind, int> textLimits() const;

    [[nodiscard]] Async<ReplyDraft> draftReply(const ReplyPrompt &prompt);

    /// One budget of calls for everybody who asks the shop. Not kept: another one stands here after reconfigure().
    [[nodiscard]] ShopClient &shop() { return *m_shop; }
    /// What the shop listed last, for the assistant when the shop does not answer.
    void setListedProducts(const QList<Product> &products);

private:
    AgentConfig m_config;
    const Clock &m_clock;
    QNetworkAccessManager m_network;
    std::vector<std::unique_ptr<Channel>> m_channels;
    std::unique_ptr<ShopClient> m_shop;
    QList<Product> m_listed;
    std::unique_ptr<AssistantStack> m_assistant;
    std::vector<std::unique_ptr<Channel>> m_formerChannels; ///< may still have calls under way
    std::vector<std::unique_ptr<ShopClient>> m_formerShops;
    std::vector<std::unique_ptr<AssistantStack>> m_formerAssistants;
};

} // namespace migochat
