#pragma once

#include "agent/channels/channel.h"
#include "agent/channels/fetchedsink.h"
#include "app/domain/clock.h"
#include "app/store/gaps.h"
#include "app/store/reader.h"
#include "app/store/writer.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace migochat {

/// Fetches what was written while nobody listened, gap by gap and account by account, and writes down what was found,
/// what cannot be known and what failed. What arrives by webhook before, meanwhile or later is there once. Survives a
/// restart: a gap stays open until every account has its report. Main thread.
class BackFill final : public QObject
{
    Q_OBJECT

public:
    using Channels = std::vector<std::unique_ptr<Channel>>;

    BackFill(Writer &writer, Reader &reader, const Clock &clock, const Channels &channels, FetchedSink &sink);
    ~BackFill() override;

    /// There may be an open gap, a new token, or the network again: look now.
    void wake();
    void stop();

    [[nodiscard]] bool isRunning() const { return m_work != nullptr; }

    /// The pause after a page that the network or a limit refused. Doubles up to a quarter of an hour; 30 s unless set.
    void setFirstPause(std::chrono::milliseconds pause) { m_firstPause = pause; }

Q_SIGNALS:
    /// It began or came to rest.
    void runningChanged();

private:
    struct Work;

    void look();
    void begin(const gaps::Gap &gap);
    void nextAccount();
    void fetch();
    void onPage(const Result<HistoryPage> &page);
    void takeSlice();
    void onRefusal(const Error &error);
    void report(gaps::Part part, const QString &detail);
    void finishGap();
    void rest();
    [[nodiscard]] Channel *channelNow() const;

    Writer &m_writer;
    Reader &m_reader;
    const Clock &m_clock;
    const Channels &m_channels;
    FetchedSink &m_sink;
    std::unique_ptr<Work> m_work;
    QTimer m_retry;
    std::chrono::milliseconds m_firstPause;
    bool m_isLooking = false;
    bool m_lookAgain = false;
    bool m_stopped = false;
};

} // namespace migochat
