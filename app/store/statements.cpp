#include "app/store/statements.h"

namespace migochat::statements {

QList<Sql> all()
{
    QList<Sql> statements;
    for (const SqlList list :
         {activity(), attachments(), contacts(), contactsResolve(), contactsSearch(), conversations(), conversationsPage(),
          drafts(), gaps(), inboundLog(), leadForms(), leads(), leadsPage(), leadsScore(), messagesAppend(), messagesEcho(),
          messagesFetched(), messagesOutbound(), messagesPage(), messagesRead(), messagesState(), notices(), outbox(),
          outboxQueue(), outboxSettle(), profiles(), search(), settings(), subscriptions()}) {
        statements.append(QList<Sql>(list.begin(), list.end()));
    }
    return statements;
}

} // namespace migochat::statements
