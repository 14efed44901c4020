#pragma once

#include "app/platform/secretstore.h"

namespace migochat {

/// The keychain of the desktop session, one service name per data folder so that two shops do not mix.
/// Errors: NotFound; Refused when the person or the system said no; Internal when there is no working keychain, also
/// after one ended that this process had used (libsecret does not look for the next one).
class KeychainSecretStore final : public SecretStore
{
public:
    explicit KeychainSecretStore(const QString &dataDir);

    [[nodiscard]] Async<QByteArray> read(const QString &key) override;
    [[nodiscard]] Async<> write(const QString &key, const QByteArray &value) override;
    [[nodiscard]] Async<> remove(const QString &key) override;

private:
    QString m_service;
};

} // namespace migochat
