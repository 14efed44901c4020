#pragma once

#include "agent/channels/channel.h"
#include "agent/media/mediafolder.h"
#include "app/domain/changes.h"
#include "app/domain/clock.h"
#include "app/store/profiles.h"
#include "app/store/reader.h"
#include "app/store/writer.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace migochat {

/// Asks the platforms for names and pictures of customers who wrote: one after the other, rarely again, and with long
/// pauses after a refusal. Nothing waits for it. Main thread; no timer runs while nobody is to be asked about.
class ProfileFetcher final : public QObject
{
    Q_OBJECT

public:
    using ChannelOf = std::function<Channel *(const ChannelKind &)>;

    /// Before a look at who wrote, and between two questions.
    static constexpr std::chrono::milliseconds kGap{1'000};

    struct Surroundings {
        Writer &writer;
        Reader &reader;
        const Clock &clock;
        MediaFolder &folder;
        ChannelOf channelOf;
        std::chrono::milliseconds gap = kGap;
    };
    explicit ProfileFetcher(Surroundings surroundings);

    /// Looks at the newest conversations once, after a start.
    void lookAround();
    /// Conversations that a commit touched.
    void note(const ChangeSet &changes);
    void stop();

    /// Nobody is being asked about or waits for it.
    [[nodiscard]] bool isIdle() const { return !m_busy && m_waiting.isEmpty(); }

Q_SIGNALS:
    /// One customer was asked about, one way or the other.
    void asked(migochat::ContactId contact);

private:
    void soon();
    void next();
    void consider(const profiles::Due &due);
    void ask(const profiles::Due &due, Channel &channel);
    void fetchPicture(const profiles::Due &due, const RemoteProfile &remote);
    void adoptPicture(const profiles::Due &due, const RemoteProfile &remote, const QString &part);
    void keep(const profiles::Due &due, const RemoteProfile &remote, const attachments::StoredFile &picture);
    void putOff(const profiles::Due &due, const Error &error);
    void done(const profiles::Due &due, const Result<> &stored);

    Writer &m_writer;
    Reader &m_reader;
    const Clock &m_clock;
    MediaFolder &m_folder;
    ChannelOf m_channelOf;
    QList<ConversationId> m_waiting; ///< oldest first, each once
    QHash<AccountId, Instant> m_pausedUntil;
    QTimer m_gap;
    bool m_busy = false;
    bool m_stopped = false;
};

} // namespace migochat
