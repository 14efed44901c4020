#pragma once

#include "app/domain/searchsynonyms.h"
#include "ui/control/storedsetting.h"

namespace migochat {

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
    void makeCard();
    void show(const QJsonValue &stored);
    void offerBack(const QString &done);

    MainWindow &m_window;
    StoredSetting m_setting;
    SynonymsCard *m_card = nullptr; ///< made when the page is first seen
    QJsonValue m_stored;            ///< null: nobody changed them
};

} // namespace migochat
