#pragma once

#include "app/store/search.h"
#include "ui/control/chatplace.h"
#include "ui/models/latestonly.h"
#include "ui/search/findbar.h"

namespace migochat {

class Reader;
class ThreadController;

/// The bar over a thread that finds words in this one chat and walks through the hits.
class ChatFinder final : public QObject
{
    Q_OBJECT

public:
    /// `search` is for searches only: every key stops the one before.
    ChatFinder(const ChatPlace &place, ThreadController &thread, Reader &search, QObject *parent = nullptr);

private:
    void open();
    void ask(const QString &typed, FindBar::Going going);
    void showHit(int number);

    const ChatPlace m_place;
    ThreadController &m_thread;
    Reader &m_reader;
    FindBar *m_bar = nullptr; ///< made when it is first wanted
    QList<search::Hit> m_hits;
    ConversationId m_askedIn;
    LatestOnly m_asked;
};

} // namespace migochat
