#include "ui/control/chatplace.h"

#include "ui/control/chatcommands.h"
#include "ui/inbox/inboxpage.h"

namespace migochat {

bool ChatPlace::standsElsewhere() const
{
    if (!page.walkedRow())
        return false;
    say(ChatCommands::tr("This is done to the open chat: open the row with Enter first."));
    return true;
}

} // namespace migochat
