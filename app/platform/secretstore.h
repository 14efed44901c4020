#pragma once

#include "app/domain/async.h"

#include <QByteArray>
#include <QList>

namespace migochat {

/// The only place where tokens, keys and PINs rest: the system's keychain. Tokens and keys are the agent's; the desktop
/// reads nothing here but the PINs of its lock.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    /// NotFound when nothing is stored; any other error means "try later", never "overwrite".
    [[nodiscard]] virtual Async<QByteArray> read(const QString &key) = 0;
    [[nodiscard]] virtual Async<> write(const QString &key, const QByteArray &value) = 0;
    [[nodiscard]] virtual Async<> remove(const QString &key) = 0;
};

/// Names under which secrets are kept: the env file's names.
[[nodiscard]] const QList<QString> &secretKeys();

} // namespace migochat
