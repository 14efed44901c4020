#include "ui/control/desk.h"

#include "ui/link/agentlink.h"
#include "ui/prefs/preferences.h"

namespace migochat {

namespace {

constexpr StaffId kFirst{1};

} // namespace

Desk::Desk(const Parts &parts, QObject *parent) : QObject(parent), m_link(parts.link), m_prefs(parts.prefs)
{
    take(isChosen() ? m_prefs.staff() : kFirst);
}

bool Desk::isChosen() const
{
    return m_prefs.staff().isValid();
}

void Desk::sit(StaffId staff)
{
    m_prefs.setStaff(staff);
    take(staff);
}

void Desk::leave()
{
    m_prefs.setStaff({});
    take(kFirst);
}

void Desk::take(StaffId staff)
{
    if (m_me == staff)
        return;
    m_me = staff;
    m_link.setStaff(staff);
    Q_EMIT changed();
}

} // namespace migochat
