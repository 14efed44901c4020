#pragma once

#include "app/domain/result.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace migochat {

/// The right to write to a store: held by one agent at a time, released when it ends or dies.
class InstanceLock
{
public:
    /// Conflict, naming the other process, when somebody holds it; StorageFull when the folder cannot be written to.
    [[nodiscard]] static Result<InstanceLock> take(const QString &dataDir);

private:
    explicit InstanceLock(std::unique_ptr<QLockFile> file) : m_file(std::move(file)) {}

    std::unique_ptr<QLockFile> m_file;
};

} // namespace migochat
