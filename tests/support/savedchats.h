#pragma once

#include <QDir>
#include <QFile>

namespace migochat::test {

/// Everything in the files of chats that were saved from a damaged store into a folder.
[[nodiscard]] inline QString contentOf(const QString &folder)
{
    QString all;
    const QStringList names = QDir(folder).entryList({QStringLiteral("chat-*.txt")});
    for (const QString &name : names) {
        QFile file(QDir(folder).filePath(name));
        if (file.open(QIODevice::ReadOnly))
            all += QString::fromUtf8(file.readAll());
    }
    return all;
}

} // namespace migochat::test
