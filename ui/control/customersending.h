#pragma once

#include "ui/control/customercontroller.h"
#include "ui/customer/customerpanel.h"
#include "ui/text/refusals.h"

namespace migochat {

template <typename Command>
void CustomerController::send(const Command &command, const UndoStack::Act &act)
{
    const auto answer = m_link.send(command);
    whenDone(answer, this, [this, act](const Result<typename Command::Reply> &reply) {
        if (!reply)
            m_panel.refuse(refusalSentence(reply.error()));
        else if (act.takeBack)
            m_place.undo.push(act);
        reread();
    });
}

} // namespace migochat
