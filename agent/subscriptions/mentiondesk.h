#pragma once

#include "agent/channels/channel.h"
#include "agent/channels/fetchedsink.h"
#include "agent/subscriptions/fetchdesk.h"
#include "app/store/mentions.h"

#include <memory>
#include <vector>

namespace migochat {

class MentionSource;

/// Fetches what was said where our account was mentioned, one after another, and hands it on the way of webhooks.
/// Main thread.
class MentionDesk final : public FetchDesk
{
    Q_OBJECT

public:
    using Channels = std::vector<std::unique_ptr<Channel>>;

    MentionDesk(Writer &writer, Reader &reader, const Clock &clock, const Channels &channels, FetchedSink &sink);

private:
    void look() override;
    [[nodiscard]] bool fetch(const mentions::Due &due);
    void onFetched(const mentions::Due &due, const Result<InboundMessage> &mention);
    void onRefusal(const mentions::Due &due, const Error &error);
    [[nodiscard]] MentionSource *sourceOf(const ChannelKind &kind) const;

    const Channels &m_channels;
    FetchedSink &m_sink;
};

} // namespace migochat
