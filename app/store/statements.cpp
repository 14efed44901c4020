#include "app/store/statements.h"

namespace migochat::statements {

QList<Sql> all()
{
    QList<Sql> statements;
    for (const SqlList list : {activity(), attachments(), contacts(), contactsResolve(), contactsSearch(), conversations(),
                               conversationsPage(), drafts(), inboundLog(), leads(), leadsPage(), leadsScore(),
                               messagesAppend(), messagesEcho(), messagesOutbound(), messagesPage(), messagesRead(),
                               messagesState(), outbox(), outboxQueue(), outboxSettle(), profiles(), search(), settings()}) {
        statements.append(QList<Sql>(list.begin(), list.end()));
    }
    return statements;
}

} // namespace migochat::statements
