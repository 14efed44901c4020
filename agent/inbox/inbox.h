#pragma once

#include "agent/channels/channel.h"
#include "agent/channels/webhooksink.h"
#include "agent/inbox/bodyslices.h"
#include "agent/inbox/relearner.h"
#include "app/domain/assistantmode.h"
#include "app/domain/clock.h"
#include "app/store/inboundlog.h"
#include "app/store/reader.h"
#include "app/store/writer.h"

#include <QObject>

#include <functional>

namespace migochat {

/// Turns webhook bodies into rows once, whatever arrives how often. The body is always a row of the same transaction,
/// so what was answered with 200 can be inspected and replayed. Main thread.
class Inbox final : public QObject, public WebhookSink
{
    Q_OBJECT

public:
    /// Finds the channel that can read a stored body again; nullptr when there is none any more.
    using ChannelOf = std::function<const Channel *(const ChannelKind &)>;

    Inbox(Writer &writer, Reader &reader, const Clock &clock, ChannelOf channelOf);

    [[nodiscard]] Async<> accept(ChannelKind channel, QByteArray rawBody, QList<InboundEvent> events) override;
    [[nodiscard]] Async<> quarantine(ChannelKind channel, QByteArray rawBody, Error why) override;

    /// Applies bodies that were too large for one transaction, in slices; also at start, for what a crash left over.
    /// One at a time; harmless to call again.
    void applyPending();

    /// Reads kept bodies again when this version has not done so yet; see Relearner.
    void relearn(const QString &version) { m_relearner.learn(version); }
    [[nodiscard]] const Relearner &relearner() const { return m_relearner; }

    /// Mode of conversations that begin from now on (a product setting).
    void setDefaultMode(AssistantMode mode) { m_defaultMode = mode; }

private:
    void applyNext(Result<QList<inboundlog::Pending>> found);
    void pendingDone(const Result<> &result);

    Writer &m_writer;
    Reader &m_reader;
    const Clock &m_clock;
    ChannelOf m_channelOf;
    BodySlices m_slices;
    Relearner m_relearner;
    AssistantMode m_defaultMode = AssistantMode::Suggest;
    bool m_applying = false;
};

} // namespace migochat
