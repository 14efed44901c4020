#pragma once

#include "app/domain/changes.h"
#include "app/domain/searchsynonyms.h"
#include "ui/models/latestonly.h"

#include <QObject>

namespace migochat {

class AgentLink;
class MainWindow;
class Reader;
class SynonymsCard;

/// The card with the words that mean the same: shows what holds and brings what is changed to the agent. Searches read the
/// setting themselves, so a change holds from the next one on.
class SynonymController final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        MainWindow &window;
        AgentLink &link;
        Reader &reader;
    };

    explicit SynonymController(const Parts &parts, QObject *parent = nullptr);

    void apply(const ChangeSet &changes);

private:
    void showCard();
    void reread();
    void save(const QJsonValue &value);
    void offerBack(const QString &done);

    MainWindow &m_window;
    AgentLink &m_link;
    Reader &m_reader;
    SynonymsCard *m_card = nullptr; ///< made when the page is first seen
    QJsonValue m_stored;            ///< null: nobody changed them
    LatestOnly m_latest;
};

} // namespace migochat
