#include "app/platform/fallbacksecretstore.h"

#include <QLoggingCategory>

namespace migochat {

Q_LOGGING_CATEGORY(lcSecrets, "migochat.platform.secrets")

FallbackSecretStore::FallbackSecretStore(SecretStore &keychain, QString folder)
    : m_keychain(keychain), m_files(std::move(folder))
{
}

Async<QByteArray> FallbackSecretStore::read(const QString &key)
{
    if (m_files.holds(key)) {
        noteFiles();
        return m_files.read(key);
    }
    const Answer<QByteArray> answer;
    whenDone(m_keychain.read(key), this, [this, answer](const Result<QByteArray> &value) {
        const bool noKeychain = !value && value.error().code == ErrorCode::Internal;
        if (!noKeychain)
            return answer.give(value);
        noteFiles();
        answer.give(fail(ErrorCode::NotFound, QStringLiteral("no keychain and no file")));
    });
    return answer.future();
}

Async<> FallbackSecretStore::write(const QString &key, const QByteArray &value)
{
    const Answer<> answer;
    whenDone(m_keychain.write(key, value), this,
             [this, answer, key, value](const Result<> &written) { wroteToKeychain(answer, key, value, written); });
    return answer.future();
}

void FallbackSecretStore::wroteToKeychain(const Answer<> &answer, const QString &key, const QByteArray &value,
                                          const Result<> &written)
{
    const bool hasKeychain = written || written.error().code != ErrorCode::Internal;
    if (!hasKeychain) {
        noteFiles();
        whenDone(m_files.write(key, value), this, [answer](const Result<> &kept) { answer.give(kept); });
        return;
    }
    if (!written) {
        answer.give(written);
        return;
    }
    // A copy from a time without a keychain would win over the new value.
    whenDone(m_files.remove(key), this, [answer](const Result<> &removed) { answer.give(removed); });
}

Async<> FallbackSecretStore::remove(const QString &key)
{
    const Answer<> answer;
    const bool inFile = m_files.holds(key);
    whenDone(m_files.remove(key), this, [this, answer, key, inFile](const Result<> &removed) {
        if (!removed) {
            answer.give(removed);
            return;
        }
        whenDone(m_keychain.remove(key), this, [answer, inFile](const Result<> &gone) {
            const bool noKeychain = !gone && gone.error().code == ErrorCode::Internal;
            answer.give(inFile && noKeychain ? Result<>() : gone);
        });
    });
    return answer.future();
}

void FallbackSecretStore::noteFiles()
{
    if (m_usesFiles)
        return;
    m_usesFiles = true;
    qCWarning(lcSecrets) << "no keychain on this machine: secrets rest in files that only their owner may read";
    Q_EMIT fellBack();
}

} // namespace migochat
