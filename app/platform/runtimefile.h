#pragma once

#include "app/domain/result.h"

#include <QByteArray>
#include <QString>

namespace migochat {

/// What a running agent tells the programs of the same user: `DIR/agent.json`, readable by its owner only.
struct RuntimeInfo {
    qint64 pid = 0;
    quint16 webhookPort = 0;
    quint16 linkPort = 0;
    QByteArray token; ///< 256 random bits, hex; the desktop sends it as "Authorization: Bearer …"
    QString version;
};

/// Writes atomically with owner-only permissions.
[[nodiscard]] Result<> writeRuntimeFile(const QString &dataDir, const RuntimeInfo &info);
/// NotFound when no agent has written one; InvalidPayload when it is damaged.
[[nodiscard]] Result<RuntimeInfo> readRuntimeFile(const QString &dataDir);
void removeRuntimeFile(const QString &dataDir);

} // namespace migochat
