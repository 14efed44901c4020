// What people change about the lead in the customer's panel; customerwishes.cpp holds the other wishes.
#include "app/protocol/leadcommands.h"
#include "ui/control/customercontroller.h"
#include "ui/control/customersending.h"
#include "ui/control/threadcontroller.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/text/historywords.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

void CustomerController::editLead(const CustomerWish &wish)
{
    const auto &facts = m_thread.facts();
    if (!facts || !facts->lead)
        return m_panel.refuse(refusalSentence(Error{ErrorCode::NotFound, u"no_such_lead"_s}));
    EditLead there{.lead = facts->lead->id};
    EditLead back = there;
    QString shown = isolated(wish.text);
    if (wish.field == "value"_L1) {
        there.value = wish.money;
        back.value = facts->lead->value;
        shown = m_place.look.format.money(wish.money);
    } else {
        there.interest = wish.text;
        back.interest = facts->lead->interest;
    }
    if (there.value == back.value && there.interest == back.interest)
        return m_panel.setExtras(m_extras); // typed in another way
    send(there, {historywords::field(wish.field) + u": "_s + shown, [this, back] { send(back); }});
}

} // namespace migochat
