#pragma once

#include "agent/channels/channel.h"
#include "agent/channels/fetchedsink.h"
#include "agent/subscriptions/leadanswers.h"
#include "app/domain/clock.h"
#include "app/store/leadforms.h"
#include "app/store/reader.h"
#include "app/store/writer.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace migochat {

/// Fetches what people filled into lead ads, one after another, and makes contacts of them: with a phone number the
/// form becomes the first message of a WhatsApp conversation, else a line of the contact's history. Main thread.
class LeadFormDesk final : public QObject
{
    Q_OBJECT

public:
    using Channels = std::vector<std::unique_ptr<Channel>>;

    LeadFormDesk(Writer &writer, Reader &reader, const Clock &clock, const Channels &channels, FetchedSink &sink);

    /// One may have arrived, or a token changed.
    void wake();
    void stop();

private:
    struct Next;

    void look();
    void fetch(const leadforms::Due &due);
    void onFetched(const leadforms::Due &due, const Result<QJsonObject> &lead);
    void keep(const leadforms::Due &due, const LeadAnswers &answers, const QByteArray &body);
    void store(const leadforms::Due &due, const LeadAnswers &answers, const EventParty &party, const ChannelKind &channel);
    void onRefusal(const leadforms::Due &due, const Error &error);
    void settle(Async<> written);
    [[nodiscard]] Channel *channelOf(const ChannelKind &kind) const;

    Writer &m_writer;
    Reader &m_reader;
    const Clock &m_clock;
    const Channels &m_channels;
    FetchedSink &m_sink;
    QTimer m_timer;
    bool m_isBusy = false;
    bool m_again = false;
    bool m_stopped = false;
};

} // namespace migochat
