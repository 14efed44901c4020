#include "ui/voice/soundloader.h"

#include "ui/voice/soundmodule.h"

#include <QCoreApplication>
#include <QDir>

#include <utility>

namespace migochat {

using namespace Qt::Literals::StringLiterals;

SoundLoader::SoundLoader(QStringList folders) : m_folders(std::move(folders)) {}

QStringList SoundLoader::usualFolders()
{
    const QDir program(QCoreApplication::applicationDirPath());
    return {program.path(), program.filePath(QStringLiteral(MIGOCHAT_MODULES))};
}

SoundModule *SoundLoader::module()
{
    if (std::exchange(m_tried, true))
        return m_module;
    for (const QString &folder : m_folders) {
        m_loader.setFileName(QDir(folder).filePath(u"migochat-sound"_s));
        m_module = qobject_cast<SoundModule *>(m_loader.instance());
        if (m_module)
            break;
    }
    return m_module;
}

} // namespace migochat
