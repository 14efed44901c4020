#pragma once

#include "app/platform/secretstore.h"

namespace migochat {

/// Secrets as files that only their owner may read, for machines without a keychain (servers, containers).
class FileSecretStore final : public SecretStore
{
public:
    explicit FileSecretStore(QString folder) : m_folder(std::move(folder)) {}

    [[nodiscard]] Async<QByteArray> read(const QString &key) override;
    [[nodiscard]] Async<> write(const QString &key, const QByteArray &value) override;
    [[nodiscard]] Async<> remove(const QString &key) override;

    /// True when this secret rests here.
    [[nodiscard]] bool holds(const QString &key) const;

private:
    [[nodiscard]] Result<QString> fileOf(const QString &key) const;

    QString m_folder;
};

} // namespace migochat
