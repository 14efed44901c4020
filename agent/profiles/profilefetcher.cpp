#include "agent/profiles/profilefetcher.h"

#include "agent/profiles/profilepolicy.h"

#include <QLoggingCategory>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(lcProfiles, "migochat.profiles")

namespace {

constexpr int kNewest = 200;
/// More than a shop's busiest minute brings; whoever is left out writes again.
constexpr qsizetype kMostWaiting = 1'000;
constexpr qint64 kLargestPicture = 5'000'000;

} // namespace

ProfileFetcher::ProfileFetcher(Surroundings surroundings)
    : m_writer(surroundings.writer), m_reader(surroundings.reader), m_clock(surroundings.clock),
      m_folder(surroundings.folder), m_channelOf(std::move(surroundings.channelOf))
{
    m_gap.setSingleShot(true);
    m_gap.setInterval(surroundings.gap);
    connect(&m_gap, &QTimer::timeout, this, &ProfileFetcher::next);
}

void ProfileFetcher::lookAround()
{
    const auto newest =
        m_reader.run([](const Database &database) { return profiles::newestConversations(database, kNewest); });
    whenDone(newest, this, [this](const Result<QList<ConversationId>> &conversations) {
        if (!conversations)
            return;
        ChangeSet all;
        for (const ConversationId id : *conversations)
            all.append({Topic::Conversation, id.value()});
        note(all);
    });
}

void ProfileFetcher::note(const ChangeSet &changes)
{
    if (m_stopped)
        return;
    for (const Change &change : changes) {
        const ConversationId id(change.id);
        if (change.topic == Topic::Conversation && m_waiting.size() < kMostWaiting && !m_waiting.contains(id))
            m_waiting.append(id);
    }
    soon();
}

void ProfileFetcher::soon()
{
    if (!m_busy && !m_stopped && !m_waiting.isEmpty() && !m_gap.isActive())
        m_gap.start();
}

void ProfileFetcher::stop()
{
    m_stopped = true;
    m_gap.stop();
    m_waiting.clear();
}

void ProfileFetcher::next()
{
    if (m_busy || m_stopped || m_waiting.isEmpty())
        return;
    m_busy = true;
    // All that wait at once: most are known already, and a flood must not cost one query each.
    const QList<ConversationId> waiting = m_waiting;
    const auto found =
        m_reader.run([waiting, now = m_clock.now()](const Database &database) -> Result<QList<profiles::Due>> {
            QList<profiles::Due> due;
            for (const ConversationId id : waiting) {
                const auto one = profiles::dueOf(database, id, now);
                if (!one)
                    return failed(one, u"profile");
                if (*one)
                    due.append(**one);
            }
            return due;
        });
    whenDone(found, this, [this, waiting](const Result<QList<profiles::Due>> &due) {
        m_busy = false;
        m_waiting.erase(m_waiting.begin(), m_waiting.begin() + std::min(waiting.size(), m_waiting.size()));
        if (!due) {
            qCWarning(lcProfiles) << "cannot look for profiles:" << due.error().detail;
            return;
        }
        if (m_stopped || due->isEmpty())
            return soon();
        for (const profiles::Due &one : due->sliced(1))
            m_waiting.append(one.conversation);
        consider(due->constFirst());
    });
}

void ProfileFetcher::consider(const profiles::Due &due)
{
    Channel *channel = m_channelOf(due.channel);
    if (!channel || m_pausedUntil.value(due.account) > m_clock.now())
        return soon(); // asked when they write again after the pause
    m_busy = true;
    ask(due, *channel);
}

void ProfileFetcher::ask(const profiles::Due &due, Channel &channel)
{
    whenDone(channel.fetchProfile(due.key), this, [this, due](const Result<RemoteProfile> &remote) {
        if (!remote)
            return putOff(due, remote.error());
        if (remote->pictureUrl.isEmpty())
            return keep(due, *remote, {});
        fetchPicture(due, *remote);
    });
}

void ProfileFetcher::fetchPicture(const profiles::Due &due, const RemoteProfile &remote)
{
    const QString part = m_folder.names().picturePartPath(due.contact);
    const auto prepared = m_folder.run([part](const MediaStore &store) {
        store.removePart(part); // of another picture, perhaps
        return store.prepare();
    });
    whenDone(prepared, this, [this, due, remote, part](const Result<> &ready) {
        Channel *channel = m_channelOf(due.channel);
        if (!ready || !channel || m_stopped)
            return keep(due, remote, {});
        const auto fetched =
            channel->fetchFile({.remoteId = {}, .url = remote.pictureUrl, .path = part, .maxBytes = kLargestPicture});
        whenDone(fetched, this, [this, due, remote](const Result<FetchedFile> &file) {
            if (!file) // the name is worth keeping without it
                return keep(due, remote, {});
            adoptPicture(due, remote, file->path);
        });
    });
}

void ProfileFetcher::adoptPicture(const profiles::Due &due, const RemoteProfile &remote, const QString &part)
{
    const auto adopted = m_folder.run([part](const MediaStore &store) { return store.adopt(part, {}); });
    whenDone(adopted, this, [this, due, remote](const Result<attachments::StoredFile> &file) {
        const bool isPicture = file && file->mimeType.startsWith("image/"_L1);
        keep(due, remote, isPicture ? *file : attachments::StoredFile());
    });
}

void ProfileFetcher::keep(const profiles::Due &due, const RemoteProfile &remote, const attachments::StoredFile &picture)
{
    const Instant now = m_clock.now();
    const profiles::Profile profile{.name = remote.name,
                                    .givenName = remote.givenName,
                                    .familyName = remote.familyName,
                                    .username = remote.username,
                                    .picturePath = picture.path,
                                    .pictureSha256 = picture.sha256,
                                    .checkedAt = now,
                                    .nextAt = now + kAfterProfile.contact};
    const auto stored = m_writer.run([contact = due.contact, profile](Transaction &transaction) {
        return profiles::store(transaction, contact, profile);
    });
    whenDone(stored, this, [this, due](const Result<> &result) { done(due, result); });
}

void ProfileFetcher::putOff(const profiles::Due &due, const Error &error)
{
    const Instant now = m_clock.now();
    const ProfilePause pause = afterFailedProfile(error);
    qCInfo(lcProfiles) << "no profile of contact" << due.contact.value() << toText(error.code) << error.detail;
    m_pausedUntil.insert(due.account, now + pause.account);
    const auto noted = m_writer.run([contact = due.contact, nextAt = now + pause.contact](Transaction &transaction) {
        return profiles::putOff(transaction, contact, nextAt);
    });
    whenDone(noted, this, [this, due](const Result<> &result) { done(due, result); });
}

void ProfileFetcher::done(const profiles::Due &due, const Result<> &stored)
{
    if (!stored)
        qCWarning(lcProfiles) << "cannot keep the profile of contact" << due.contact.value() << stored.error().detail;
    m_busy = false;
    soon();
    Q_EMIT asked(due.contact);
}

} // namespace migochat
