#include "agent/outbox/uploader.h"

#include "agent/outbox/retrypolicy.h"
#include "app/domain/sendlimits.h"

#include <QDir>
#include <QFileInfo>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

/// WhatsApp keeps uploads for 30 days, Messenger and Instagram for 90; a day less, so that a send never meets the end.
std::chrono::hours lifeOf(const ChannelKind &channel)
{
    return std::chrono::hours(24) * (channel == whatsAppChannel() ? 29 : 89);
}

} // namespace

struct Uploader::Work {
    outbox::Due due;
    Channel *channel = nullptr;
    QList<outbox::StoredFile> files;
    qsizetype at = 0;
    Answer<QList<OutgoingFile>> answer;
};

Uploader::Uploader(Writer &writer, Reader &reader, const Clock &clock)
    : m_writer(writer), m_reader(reader), m_clock(clock)
{
}

bool Uploader::hasFiles(const outbox::Due &due)
{
    return isFileKind(due.outgoing.kind) || due.outgoing.kind == MessageKind::Template;
}

Async<QList<OutgoingFile>> Uploader::upload(const outbox::Due &due, Channel &channel)
{
    auto work = std::make_shared<Work>();
    work->due = due;
    work->channel = &channel;
    auto found = m_reader.run(
        [due, now = m_clock.now()](const Database &database) { return outbox::files(database, due, now); });
    whenDone(found, this, [this, work](const Result<QList<outbox::StoredFile>> &files) {
        if (!files)
            return work->answer.give(failed(files));
        work->files = *files;
        next(work);
    });
    return work->answer.future();
}

void Uploader::next(const std::shared_ptr<Work> &work)
{
    while (work->at < work->files.size() && !work->files.at(work->at).file.remoteId.isEmpty())
        ++work->at;
    if (work->at == work->files.size()) {
        QList<OutgoingFile> ready;
        for (const outbox::StoredFile &stored : std::as_const(work->files))
            ready.append(stored.file);
        return work->answer.give(ready);
    }
    OutgoingFile file = work->files.at(work->at).file;
    file.path = QDir(m_folder).filePath(file.path);
    if (m_folder.isEmpty() || !QFileInfo(file.path).isFile())
        return work->answer.give(fail(ErrorCode::NotFound, u"file_missing"_s));
    whenDone(work->channel->uploadFile(file), this, [this, work](const Result<QString> &remoteId) {
        if (!remoteId)
            return work->answer.give(failed(remoteId));
        uploaded(work, *remoteId);
    });
}

void Uploader::uploaded(const std::shared_ptr<Work> &work, const QString &remoteId)
{
    outbox::StoredFile &stored = work->files[work->at];
    stored.file.remoteId = remoteId;
    const Instant until = m_clock.now() + lifeOf(work->due.channel);
    auto kept =
        m_writer.run([account = work->due.account, sha256 = stored.sha256, remoteId, until](Transaction &transaction) {
            return outbox::rememberUpload(transaction, account, sha256, remoteId, until);
        });
    // Not kept means uploaded once more for the next customer, no reason to keep this message back.
    whenDone(kept, this, [this, work](const Result<> &) { next(work); });
}

UploadTrouble readUploadTrouble(const Error &why, int attempts, double jitter)
{
    UploadTrouble trouble;
    trouble.code = why.detail.section(u':', 0, 0).trimmed();
    SendFailure failure;
    failure.httpStatus = 500;
    switch (why.code) {
    case ErrorCode::Unauthorized:
        trouble.blocksAccount = true;
        return trouble;
    case ErrorCode::Network:
        failure.httpStatus = 0;
        trouble.code = u"network"_s;
        failure.kind = FailureClass::Retry;
        break;
    case ErrorCode::Timeout:
    case ErrorCode::Cancelled:
        trouble.code = u"timeout"_s;
        failure.kind = FailureClass::Retry;
        break;
    case ErrorCode::RateLimited:
        failure.kind = FailureClass::Wait;
        break;
    default:
        return trouble;
    }
    trouble.retryAfter = retryDelay(failure, attempts, jitter);
    return trouble;
}

} // namespace migochat
