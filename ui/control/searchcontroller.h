#pragma once

#include "app/store/search.h"
#include "ui/models/latestonly.h"

#include <QObject>

namespace migochat {

class FindBar;
class MainWindow;
class Reader;
class SearchPane;
class StaffList;
class ThreadController;

/// The two searches for messages: over everything (a pane beside the thread) and in the open chat (a bar over it).
class SearchController final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        MainWindow &window;
        ThreadController &thread;
        Reader &search; ///< for searches only: every key stops the one before
        const StaffList &staff;
    };

    explicit SearchController(const Parts &parts, QObject *parent = nullptr);

private:
    void openPane();
    void openBar();
    void ask();
    void askFirst();
    void askMore();
    void askInChat(const QString &typed);
    void showHit(int number);
    void showOwners();
    [[nodiscard]] Async<QList<search::Hit>> run(const search::Query &query);

    MainWindow &m_window;
    ThreadController &m_thread;
    Reader &m_reader;
    const StaffList &m_staff;
    SearchPane *m_pane = nullptr; ///< both are made when they are first wanted
    FindBar *m_bar = nullptr;
    std::optional<qint64> m_last; ///< the oldest hit in the pane
    QList<search::Hit> m_inChat;
    LatestOnly m_asked;
    LatestOnly m_askedInChat;
};

} // namespace migochat
