#pragma once

#include "app/domain/async.h"

#include <QPluginLoader>
#include <QStringList>

namespace migochat {

class SoundModule;

/// Finds and loads the sound module when it is first asked for. The module stays loaded until the end. GUI thread.
class SoundLoader
{
public:
    /// Where it lies in a build and in an installation of each system, as seen from the program.
    [[nodiscard]] static QStringList usualFolders();

    explicit SoundLoader(QStringList folders = usualFolders());

    /// Loads it on another thread, so that module() takes no time afterwards. Done as well when there is none.
    [[nodiscard]] Async<> prepare();
    /// Loads it here and now unless it is there. Null when there is none that fits this program.
    [[nodiscard]] SoundModule *module();
    [[nodiscard]] bool isLoaded() const { return m_module != nullptr; }

private:
    [[nodiscard]] QStringList files() const;

    const QStringList m_folders;
    QPluginLoader m_loader;
    SoundModule *m_module = nullptr;
    bool m_tried = false;
};

} // namespace migochat
