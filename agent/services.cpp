#include "agent/services.h"

#include <utility>

namespace migochat {

Services::Services(AgentConfig config, const Clock &clock)
    : m_config(std::move(config)), m_clock(clock), m_channels(makeChannels(m_config, m_network)),
      m_shop(std::make_unique<ShopClient>(m_network, m_config.shop, m_clock))
{
}

void Services::reconfigure(const AgentConfig &config)
{
    m_config = config;
    std::vector<std::unique_ptr<Channel>> fresh = makeChannels(m_config, m_network);
    Q_ASSERT(fresh.size() == m_channels.size());
    for (std::size_t i = 0; i < fresh.size(); ++i)
        m_formerChannels.push_back(std::exchange(m_channels[i], std::move(fresh[i])));
    if (m_assistant)
        m_formerAssistants.push_back(std::move(m_assistant));
    m_formerShops.push_back(std::exchange(m_shop, std::make_unique<ShopClient>(m_network, m_config.shop, m_clock)));
}

void Services::abort()
{
    m_formerAssistants.clear();
    m_assistant.reset();
    m_formerShops.clear();
    m_shop = std::make_unique<ShopClient>(m_network, ShopConfig{}, m_clock);
    m_formerChannels.clear();
    std::vector<std::unique_ptr<Channel>> silent = makeChannels({}, m_network); // configured with nothing
    for (std::size_t i = 0; i < silent.size(); ++i)
        m_channels[i] = std::move(silent[i]);
}

Channel *Services::channel(const ChannelKind &kind) const
{
    for (const std::unique_ptr<Channel> &one : m_channels) {
        if (one->kind() == kind)
            return one.get();
    }
    return nullptr;
}

QHash<ChannelKind, int> Services::textLimits() const
{
    QHash<ChannelKind, int> limits;
    for (const std::unique_ptr<Channel> &one : m_channels)
        limits.insert(one->kind(), one->textLimit());
    return limits;
}

Async<ReplyDraft> Services::draftReply(const ReplyPrompt &prompt)
{
    if (!m_assistant) {
        m_assistant = std::make_unique<AssistantStack>(m_network, m_config, *m_shop, m_clock);
        m_assistant->setListedProducts(m_listed);
    }
    return m_assistant->draftReply(prompt);
}

void Services::setListedProducts(const QList<Product> &products)
{
    m_listed = products;
    if (m_assistant)
        m_assistant->setListedProducts(products);
}

} // namespace migochat
