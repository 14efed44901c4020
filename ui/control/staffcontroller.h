#pragma once

#include "app/domain/id.h"
#include "app/domain/staffpresence.h"
#include "app/domain/staffrole.h"

#include <QObject>

namespace migochat {

class AgentLink;
class AskLine;
class Desk;
class MainWindow;
class PinKeeper;
class PinSheet;
class StaffCard;
class StaffList;

/// Keeps the card of the staff in step with the store, tells colleagues whether whoever sits here is available, and asks
/// who that is when several work in the shop and nobody said so yet.
class StaffController final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        MainWindow &window;
        AgentLink &link;
        Desk &desk;
        const StaffList &staff;
        PinKeeper &pins; ///< whoever has one is asked for it before they sit here
    };

    explicit StaffController(const Parts &parts, QObject *parent = nullptr);

private:
    void onStaff();
    void showCard();
    void show();
    void save(StaffId staff, const QString &name);
    void changeRole(StaffId staff, StaffRole role);
    void askWhoSitsHere();
    void seat(StaffId staff);
    void askPin(StaffId staff);
    void tryPin(const QString &typed);
    void tellPresence(StaffPresence presence);
    void showPresence();

    MainWindow &m_window;
    AgentLink &m_link;
    Desk &m_desk;
    const StaffList &m_staff;
    PinKeeper &m_pins;
    StaffCard *m_card = nullptr;   ///< made with the settings page,
    AskLine *m_question = nullptr; ///< and these when they are needed
    PinSheet *m_sheet = nullptr;
    StaffId m_wanted; ///< whose PIN the sheet asks for
};

} // namespace migochat
