#pragma once

#include "ui/inbox/inboxviewdata.h"

#include <QHash>
#include <QObject>
#include <QStringList>

namespace migochat {

class Counters;
class MainWindow;
class Preferences;

/// The views that keys lead to. A person puts any view on a key with the pane's menu; until then the first fixed ones are.
class PinnedViews final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        MainWindow &window;
        const Counters &counters; ///< knows the views that there are
        Preferences &prefs;
    };

    explicit PinnedViews(const Parts &parts, QObject *parent = nullptr);

private:
    void show();
    void go(qsizetype place);
    void pin(const ViewKey &view, qsizetype place);
    [[nodiscard]] QHash<QString, ViewKey> known() const;

    MainWindow &m_window;
    const Counters &m_counters;
    Preferences &m_prefs;
    QStringList m_words; ///< one for each key
};

} // namespace migochat
