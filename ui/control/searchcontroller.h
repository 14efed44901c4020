#pragma once

#include "app/store/search.h"
#include "ui/models/latestonly.h"

#include <QObject>

namespace migochat {

class MainWindow;
class Preferences;
class Reader;
class SearchPane;
class StaffList;
class ThreadController;

/// The search over all messages: a pane beside the thread.
class SearchController final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        MainWindow &window;
        ThreadController &thread;
        Reader &search; ///< for searches only: every key stops the one before
        const StaffList &staff;
        Preferences &prefs;
    };

    explicit SearchController(const Parts &parts, QObject *parent = nullptr);

    void reread(); ///< what is found depends on who sits here

private:
    void openPane();
    void ask();
    void askFirst();
    void askMore();
    void showOwners();
    void showHit(const search::Hit &hit);
    void remember(const QString &typed);
    [[nodiscard]] Async<search::Answer> run(search::Query query);

    MainWindow &m_window;
    ThreadController &m_thread;
    Reader &m_reader;
    const StaffList &m_staff;
    Preferences &m_prefs;
    SearchPane *m_pane = nullptr; ///< made when it is first wanted
    std::optional<qint64> m_last; ///< the oldest hit in the pane
    LatestOnly m_asked;
};

} // namespace migochat
