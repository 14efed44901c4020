#pragma once

#include "agent/channels/channel.h"
#include "agent/channels/fetchedsink.h"
#include "app/domain/clock.h"
#include "app/store/mentions.h"
#include "app/store/reader.h"
#include "app/store/writer.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace migochat {

class MentionSource;

/// Fetches what was said where our account was mentioned, one after another, and hands it on the way of webhooks.
/// Main thread.
class MentionDesk final : public QObject
{
    Q_OBJECT

public:
    using Channels = std::vector<std::unique_ptr<Channel>>;

    MentionDesk(Writer &writer, Reader &reader, const Clock &clock, const Channels &channels, FetchedSink &sink);

    /// One may have arrived, or a token changed.
    void wake();
    void stop();

private:
    struct Next;

    void look();
    void fetch(const mentions::Due &due);
    void onFetched(const mentions::Due &due, const Result<InboundMessage> &mention);
    void onRefusal(const mentions::Due &due, const Error &error);
    void settle(Async<> written);
    [[nodiscard]] MentionSource *sourceOf(const ChannelKind &kind) const;

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
