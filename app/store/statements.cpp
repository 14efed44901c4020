#include "app/store/statements.h"

#include "app/store/outboundstatements.h"

namespace migochat::statements {

QList<Sql> all()
{
    QList<Sql> statements;
    for (const SqlList list : {activity(), attachments(), commentReplies(), contacts(), contactsResolve(),
                               contactsSearch(), conversations(), conversationsPage(), drafts(), gaps(),
                               heldAnswers(), inboundLog(), leadForms(), leads(), leadsPage(), leadsScore(),
                               messagesAppend(), messagesEcho(), messagesFetched(), messagesOutbound(),
                               messagesPage(), messagesRead(), messagesState(), notices(), outbox(),
                               outboxConsequences(), outboxFiles(), outboxQueue(), outboxSettle(), profiles(),
                               reaching(), search(), settings(), subscriptions(), templates()}) {
        statements.append(QList<Sql>(list.begin(), list.end()));
    }
    return statements;
}

} // namespace migochat::statements
