#pragma once

#include "app/platform/filesecretstore.h"

#include <QObject>

namespace migochat {

/// The keychain where there is one, files of the owner where there is none. Finding out costs nothing up front: a
/// keychain shows only when it is written to whether it works (one without a login collection reads as empty).
class FallbackSecretStore final : public QObject, public SecretStore
{
    Q_OBJECT

public:
    /// `keychain` outlives this.
    FallbackSecretStore(SecretStore &keychain, QString folder);

    [[nodiscard]] Async<QByteArray> read(const QString &key) override;
    [[nodiscard]] Async<> write(const QString &key, const QByteArray &value) override;
    [[nodiscard]] Async<> remove(const QString &key) override;

    /// True once a secret had to be kept in or read from a file.
    [[nodiscard]] bool usesFiles() const { return m_usesFiles; }

Q_SIGNALS:
    /// Emitted once, when the first secret went into or came from a file.
    void fellBack();

private:
    void noteFiles();
    void wroteToKeychain(const Answer<> &answer, const QString &key, const QByteArray &value, const Result<> &written);

    SecretStore &m_keychain;
    FileSecretStore m_files;
    bool m_usesFiles = false;
};

} // namespace migochat
