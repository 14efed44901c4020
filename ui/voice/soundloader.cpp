#include "ui/voice/soundloader.h"

#include "ui/voice/soundmodule.h"

#include <QCoreApplication>
#include <QDir>
#include <QThreadPool>

#include <utility>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

SoundLoader::SoundLoader(QStringList folders) : m_folders(std::move(folders)) {}

QStringList SoundLoader::usualFolders()
{
    const QDir program(QCoreApplication::applicationDirPath());
    return {program.path(), program.filePath(QStringLiteral(MIGOCHAT_MODULES))};
}

QStringList SoundLoader::files() const
{
    QStringList files;
    for (const QString &folder : m_folders)
        files.append(QDir(folder).filePath(u"migochat-sound"_s));
    return files;
}

Async<> SoundLoader::prepare()
{
    if (m_tried)
        return resolved<void>({});
    const Answer<void> answer;
    QThreadPool::globalInstance()->start([files = files(), answer] {
        // A library that is loaded stays loaded and is loaded for everybody; its root object is made by module().
        for (const QString &file : files) {
            if (QPluginLoader(file).load())
                break;
        }
        answer.give({});
    });
    return answer.future();
}

SoundModule *SoundLoader::module()
{
    if (std::exchange(m_tried, true))
        return m_module;
    for (const QString &file : files()) {
        m_loader.setFileName(file);
        m_module = qobject_cast<SoundModule *>(m_loader.instance());
        if (m_module)
            break;
    }
    return m_module;
}

} // namespace migochat
