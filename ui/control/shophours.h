#pragma once

#include "app/domain/changes.h"
#include "app/domain/workinghours.h"
#include "ui/models/latestonly.h"

#include <QObject>

namespace migochat {

class AgentLink;
class HoursCard;
class MainWindow;
class Reader;

/// The hours of the shop, as the store has them: the list counts waiting by them, a card of the settings changes them.
class ShopHours final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        MainWindow &window;
        AgentLink &link;
        Reader &reader;
    };

    explicit ShopHours(const Parts &parts, QObject *parent = nullptr);

    void apply(const ChangeSet &changes);
    void reread();

private:
    void showCard();
    void show(const WorkingHours &hours);
    void save(const WorkingHours &hours);

    MainWindow &m_window;
    AgentLink &m_link;
    Reader &m_reader;
    LatestOnly m_latest;
    WorkingHours m_hours = WorkingHours::usual();
    HoursCard *m_card = nullptr; ///< made with the settings page
};

} // namespace migochat
