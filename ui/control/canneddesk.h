#pragma once

#include "app/domain/background.h"
#include "app/domain/cannedreply.h"
#include "app/domain/changes.h"
#include "ui/link/agentlink.h"
#include "ui/models/latestonly.h"

namespace migochat {

class CannedCard;
class Desk;
class Reader;

/// Keeps the card of ready answers in step with the store and carries out what is asked there. Files that go along are
/// copied into the folder `canned` of the data.
class CannedDesk final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        AgentLink &link;
        Reader &reader;
        QString dataDir;
        const Desk &desk;
    };

    explicit CannedDesk(const Parts &parts, QObject *parent = nullptr);

    void serve(CannedCard &card);
    void apply(const ChangeSet &changes);

private:
    void reread();
    void chooseFile();
    void answer(const Result<> &done);

    AgentLink &m_link;
    Reader &m_reader;
    const QString m_folder;
    const Desk &m_desk;
    CannedCard *m_card = nullptr;
    LatestOnly m_asked;
    Background m_background;
};

} // namespace migochat
