#pragma once

#include "agent/channels/channel.h"
#include "agent/media/fetchpolicy.h"
#include "agent/media/mediafolder.h"
#include "agent/media/mediasettings.h"
#include "app/domain/clock.h"
#include "app/store/reader.h"
#include "app/store/writer.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace migochat {

/// Brings the files of messages into the media folder, a few at a time, with patience: the rows say what is still to come,
/// so a crash at any moment costs at most one more try. Bytes that lie there already are not fetched again.
/// Main thread; no timer runs while nothing is due.
class MediaFetcher final : public QObject
{
    Q_OBJECT

public:
    using ChannelOf = std::function<Channel *(const ChannelKind &)>;

    struct Surroundings {
        Writer &writer;
        Reader &reader;
        const Clock &clock;
        MediaFolder &folder;
        ChannelOf channelOf;
    };
    explicit MediaFetcher(Surroundings surroundings);

    /// Something may be due: look soon. Cheap, call it after every commit that touched messages or settings.
    void wake();

    /// Nothing new is begun; what is under way goes on until it ends or its channel is aborted.
    void stop();

    [[nodiscard]] int inFlight() const { return static_cast<int>(m_inFlight.size()); }

private:
    /// A due file and, when its bytes are known from another message, where they lie.
    struct Job {
        attachments::Due due;
        std::optional<attachments::StoredFile> twin;
        qint64 maxBytes = 0;
        qint64 keepFree = 0;
    };
    struct Plan {
        QList<Job> jobs;
        std::optional<Instant> next;
    };

    void scan();
    [[nodiscard]] static Result<Plan> plan(const Database &database, Instant now);
    void consider(const Plan &plan);
    void look(const Job &job);
    void begin(const Job &job);
    void fetch(const Job &job);
    void adopt(const Job &job, const FetchedFile &fetched);
    void keep(const Job &job, const attachments::StoredFile &file);
    void fail(const Job &job, const Error &error);
    void release(const Job &job);

    Writer &m_writer;
    Reader &m_reader;
    const Clock &m_clock;
    MediaFolder &m_folder;
    ChannelOf m_channelOf;
    QSet<AttachmentId> m_inFlight;
    QTimer m_timer;
    bool m_scanning = false;
    bool m_scanAgain = false;
    bool m_stopped = false;
};

} // namespace migochat
