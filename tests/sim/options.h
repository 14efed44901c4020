#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace migochat::sim {

/// `--name value` pairs and `--flag`s of one sub-command.
struct Options {
    QMap<QString, QString> values;

    [[nodiscard]] bool has(const QString &name) const { return values.contains(name); }
    [[nodiscard]] QString text(const QString &name, const QString &otherwise = {}) const
    {
        return values.value(name, otherwise);
    }
    [[nodiscard]] qint64 number(const QString &name, qint64 otherwise) const;
};

/// Reads `arguments` against the names allowed: those with a value end in '='. Prints one line and returns nothing
/// when an argument is unknown, lacks its value, or when a name ending in "#=" has no number.
[[nodiscard]] std::optional<Options> readOptions(const QStringList &arguments, const QStringList &allowed);

/// Prints "migochat-sim: <text>" on stderr.
void complain(const QString &text);
/// Prints one line on stdout at once.
void say(const QString &text);

} // namespace migochat::sim
