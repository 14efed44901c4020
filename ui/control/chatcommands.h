#pragma once

#include "app/domain/assistantmode.h"
#include "app/domain/conversation.h"
#include "ui/control/chatplace.h"
#include "ui/control/waitingwalk.h"
#include "ui/models/latestonly.h"

#include <QObject>

class QMenu;

namespace migochat {

class Desk;
class Reader;
class ThreadController;

/// The commands that act on the open chat or lead to another one.
class ChatCommands final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        ChatPlace place;
        ThreadController &thread;
        Reader &reader;
        const Desk &desk;
    };

    explicit ChatCommands(const Parts &parts, QObject *parent = nullptr);

private:
    void handleAssistant();
    void handleLead();
    void handleThread();
    void fillMenu(QMenu &menu);
    void chooseDay();
    void refresh();
    void openNextWaiting();
    void chooseStage();
    void copyLink();

    const ChatPlace m_place;
    ThreadController &m_thread;
    Reader &m_reader;
    const Desk &m_desk;
    waitingwalk::Step m_walked; ///< where the walk through those who wait is
    LatestOnly m_asked;
};

} // namespace migochat
