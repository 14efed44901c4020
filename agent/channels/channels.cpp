#include "agent/channels/channels.h"

#include "agent/channels/instagram/instagramchannel.h"
#include "agent/channels/messenger/messengerchannel.h"
#include "agent/channels/whatsapp/whatsappchannel.h"

namespace migochat {

std::vector<std::unique_ptr<Channel>> makeChannels(const AgentConfig &config, QNetworkAccessManager &network)
{
    std::vector<std::unique_ptr<Channel>> channels;
    channels.push_back(std::make_unique<MessengerChannel>(network, config.graph, config.messenger));
    channels.push_back(std::make_unique<WhatsAppChannel>(network, config.graph, config.whatsApp));
    channels.push_back(std::make_unique<InstagramChannel>(network, config.graph, config.instagram));
    return channels;
}

} // namespace migochat
