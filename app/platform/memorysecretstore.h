#pragma once

#include "app/platform/secretstore.h"

#include <QHash>

namespace migochat {

/// Keeps secrets until the program ends. For tests.
class MemorySecretStore final : public SecretStore
{
public:
    [[nodiscard]] Async<QByteArray> read(const QString &key) override;
    [[nodiscard]] Async<> write(const QString &key, const QByteArray &value) override;
    [[nodiscard]] Async<> remove(const QString &key) override;

private:
    QHash<QString, QByteArray> m_values;
};

} // namespace migochat
