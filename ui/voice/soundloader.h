#pragma once

#include <QPluginLoader>
#include <QStringList>

namespace migochat {

class SoundModule;

/// Finds and loads the sound module when it is first asked for. The module stays loaded until the end.
class SoundLoader
{
public:
    /// Where it lies in a build and in an installation of each system, as seen from the program.
    [[nodiscard]] static QStringList usualFolders();

    explicit SoundLoader(QStringList folders = usualFolders());

    /// Null when there is none that fits this program.
    [[nodiscard]] SoundModule *module();

private:
    const QStringList m_folders;
    QPluginLoader m_loader;
    SoundModule *m_module = nullptr;
    bool m_tried = false;
};

} // namespace migochat
