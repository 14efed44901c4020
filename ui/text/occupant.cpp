#include "ui/text/occupant.h"

#include "ui/text/direction.h"

namespace migochat {

QString Occupant::shownName() const
{
    return name.isEmpty() ? tr("Another desktop") : withoutBidiControls(name);
}

QString Occupant::sentence() const
{
    const QString who = isolated(shownName());
    return isTyping ? tr("%1 is writing here just now").arg(who) : tr("%1 has it open").arg(who);
}

} // namespace migochat
