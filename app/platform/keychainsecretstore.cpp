#include "app/platform/keychainsecretstore.h"

#include <QCryptographicHash>
#include <QDir>
#include <qt6keychain/keychain.h>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

Error errorOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {ErrorCode::NotFound, u"no such secret"_s};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::CouldNotDeleteEntry:
        return {ErrorCode::Refused, job.errorString()};
    default:
        return {ErrorCode::Internal, u"no working keychain: "_s + job.errorString()};
    }
}

Result<> outcomeOf(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::NoError)
        return {};
    return tl::unexpected(errorOf(job));
}

/// Jobs delete themselves after finished().
template <typename T, typename Read>
Async<T> start(QKeychain::Job *job, const QString &key, Read read)
{
    const Answer<T> answer;
    QObject::connect(job, &QKeychain::Job::finished, job,
                     [answer, read](QKeychain::Job *done) { answer.give(read(*done)); });
    job->setKey(key);
    job->start();
    return answer.future();
}

} // namespace

KeychainSecretStore::KeychainSecretStore(const QString &dataDir)
{
    const QByteArray folder = QDir(dataDir).absolutePath().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(folder, QCryptographicHash::Sha256).toHex().first(12);
    m_service = u"migochat-"_s + QString::fromLatin1(hash);
}

Async<QByteArray> KeychainSecretStore::read(const QString &key)
{
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    return start<QByteArray>(job, key, [job](const QKeychain::Job &done) -> Result<QByteArray> {
        if (done.error() != QKeychain::NoError)
            return tl::unexpected(errorOf(done));
        return job->binaryData();
    });
}

Async<> KeychainSecretStore::write(const QString &key, const QByteArray &value)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setBinaryData(value);
    return start<void>(job, key, outcomeOf);
}

Async<> KeychainSecretStore::remove(const QString &key)
{
    auto *job = new QKeychain::DeletePasswordJob(m_service);
    return start<void>(job, key, [](const QKeychain::Job &done) -> Result<> {
        return done.error() == QKeychain::EntryNotFound ? Result<>() : outcomeOf(done);
    });
}

} // namespace migochat
