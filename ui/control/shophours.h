#pragma once

#include "app/domain/workinghours.h"
#include "ui/control/storedsetting.h"

namespace migochat {

class HoursCard;

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

    void apply(const ChangeSet &changes) { m_setting.apply(changes); }
    void reread() { m_setting.reread(); }

private:
    void showCard();
    void show(const WorkingHours &hours);

    MainWindow &m_window;
    StoredSetting m_setting;
    WorkingHours m_hours = WorkingHours::usual();
    HoursCard *m_card = nullptr; ///< made with the settings page
};

} // namespace migochat
