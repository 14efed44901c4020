#pragma once

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QStringList>

/// The project's own C++ files, as lines.
namespace sourcetree {

inline QStringList files(const QStringList &rooms)
{
    QStringList found;
    const QDir root(QStringLiteral(MIGOCHAT_SOURCE_DIR));
    for (const QString &room : rooms) {
        QDirIterator it(root.filePath(room), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext())
            found.append(root.relativeFilePath(it.next()));
    }
    found.sort();
    return found;
}

inline QStringList lines(const QString &relativePath)
{
    QFile file(QDir(QStringLiteral(MIGOCHAT_SOURCE_DIR)).filePath(relativePath));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList result = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    if (!result.isEmpty() && result.last().isEmpty())
        result.removeLast();
    return result;
}

} // namespace sourcetree
