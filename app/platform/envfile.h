#pragma once

#include "app/domain/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace migochat {

/// The names and values of an env file: KEY=VALUE lines, "#" comments, an optional "export ", values bare or in
/// single or double quotes (with \n, \t, \" and \\ inside double ones).
using EnvValues = QHash<QString, QString>;

/// Errors name the line but never repeat it, because it may hold a secret: InvalidPayload.
[[nodiscard]] Result<EnvValues> parseEnvFile(const QByteArray &content);

/// The same from disk. NotFound when the file cannot be read.
[[nodiscard]] Result<EnvValues> readEnvFile(const QString &file);

/// Names in `values` that are not in `known`, sorted: worth a warning, because a typing mistake looks like that.
[[nodiscard]] QStringList unknownNames(const EnvValues &values, const QStringList &known);

} // namespace migochat
