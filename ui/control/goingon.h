#pragma once

#include "ui/composer/writingcard.h"
#include "ui/control/chatplace.h"

#include <QObject>

namespace migochat {

class ListActs;
class Preferences;
class ThreadController;

/// Leads on when the open chat was done, as somebody chose: to the next one of the list, to the next who waits, or nowhere.
class GoingOn final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        ChatPlace place;
        ThreadController &thread;
        ListActs &acts;
        Preferences &prefs;
    };

    explicit GoingOn(const Parts &parts, QObject *parent = nullptr);

private:
    void onDone(const QList<ConversationId> &done);
    void openNeighbour(const QList<ConversationId> &done);

    const ChatPlace m_place;
    ThreadController &m_thread;
    Preferences &m_prefs;
};

/// The choice as the preferences keep it.
namespace goingon {
[[nodiscard]] WritingCard::AfterDone afterDone(const QString &word);
[[nodiscard]] QString wordOf(WritingCard::AfterDone after);
} // namespace goingon

} // namespace migochat
