#pragma once

#include "agent/channels/channel.h"
#include "app/domain/clock.h"
#include "app/store/reader.h"
#include "app/store/writer.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace migochat {

/// Keeps the list of approved templates in step with the platforms: at start, once a day, and soon after the platform
/// said that one of them changed. A list that cannot be fetched leaves the known one as it is. Main thread.
class TemplateSync final : public QObject
{
    Q_OBJECT

public:
    using Channels = std::vector<std::unique_ptr<Channel>>;

    /// `channels` outlives this; its places may hold new channels after a change of settings.
    TemplateSync(Writer &writer, const Clock &clock, const Channels &channels);

    /// Fetches now, and again every day.
    void start();
    /// Fetches soon; several calls within a few seconds become one.
    void refreshSoon();
    void stop();

    /// How long refreshSoon() collects. 3 s unless set.
    void setPause(std::chrono::milliseconds pause) { m_soon.setInterval(pause); }

Q_SIGNALS:
    /// The list of a channel was fetched, or could not be.
    void refreshed(const migochat::ChannelKind &channel, bool succeeded);

private:
    void refresh();
    void store(const ChannelKind &channel, const RemoteAccountId &account, const QList<RemoteTemplate> &list);

    Writer &m_writer;
    const Clock &m_clock;
    const Channels &m_channels;
    QTimer m_daily;
    QTimer m_soon;
};

} // namespace migochat
