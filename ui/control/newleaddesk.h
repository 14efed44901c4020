#pragma once

#include "ui/control/chatplace.h"
#include "ui/leads/newleadsheet.h"

#include <QObject>
#include <QPointer>

namespace migochat {

class AgentLink;
class Desk;
class Reader;
class StaffList;

/// Lets people type a lead in, and opens its chat; a number that somebody has already opens that customer.
class NewLeadDesk final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        ChatPlace place;
        AgentLink &link;
        Reader &reader;
        const StaffList &staff;
        const Desk &desk;
    };

    explicit NewLeadDesk(const Parts &parts, QObject *parent = nullptr);

    void ask();

private:
    void offerColleagues();
    void begin(const NewLeadSheet::Typed &typed);

    const ChatPlace m_place;
    AgentLink &m_link;
    Reader &m_reader;
    const StaffList &m_staff;
    const Desk &m_desk;
    QPointer<NewLeadSheet> m_sheet;
};

} // namespace migochat
