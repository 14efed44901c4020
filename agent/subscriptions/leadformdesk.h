#pragma once

#include "agent/channels/channel.h"
#include "agent/channels/fetchedsink.h"
#include "agent/subscriptions/fetchdesk.h"
#include "agent/subscriptions/leadanswers.h"
#include "app/store/leadforms.h"

#include <memory>
#include <vector>

namespace migochat {

/// Fetches what people filled into lead ads, one after another, and makes contacts of them: with a phone number the
/// form becomes the first message of a WhatsApp conversation, else a line of the contact's history. Main thread.
class LeadFormDesk final : public FetchDesk
{
    Q_OBJECT

public:
    using Channels = std::vector<std::unique_ptr<Channel>>;

    LeadFormDesk(Writer &writer, Reader &reader, const Clock &clock, const Channels &channels, FetchedSink &sink);

private:
    void look() override;
    [[nodiscard]] bool fetch(const leadforms::Due &due);
    void onFetched(const leadforms::Due &due, const Result<QJsonObject> &lead);
    void keep(const leadforms::Due &due, const LeadAnswers &answers, const QByteArray &body);
    void store(const leadforms::Due &due, const LeadAnswers &answers, const EventParty &party,
               const ChannelKind &channel);
    void onRefusal(const leadforms::Due &due, const Error &error);
    [[nodiscard]] Channel *channelOf(const ChannelKind &kind) const;

    const Channels &m_channels;
    FetchedSink &m_sink;
};

} // namespace migochat
