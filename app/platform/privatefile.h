#pragma once

#include "app/domain/result.h"

#include <QByteArray>
#include <QString>

namespace migochat {

/// Makes a folder and its parents; a new one is for its owner only, an existing one is left as it is.
[[nodiscard]] Result<> makePrivateFolder(const QString &folder);

/// Replaces a file in one step; its owner alone may read it, from the first byte on.
[[nodiscard]] Result<> writePrivateFile(const QString &file, const QByteArray &content);

} // namespace migochat
