#include "app/store/statements.h"

#include "app/store/peoplestatements.h"
#include "app/store/talkstatements.h"

namespace migochat::statements {

QList<Sql> all()
{
    QList<Sql> statements;
    for (const SqlList list : {accountState(), activity(), attachments(), contactAccounts(), contactIdentities(),
                               contactKeys(), contacts(), contactsEdit(), contactsLearn(), contactsRename(),
                               contactsResolve(), contactsSearch(), conversations(), conversationsPage(), drafts(),
                               inboundLog(), inboundOrphans(), leads(), leadsPage(), leadsScore(), merges(),
                               mergesJoin(), mergesJoinRows(), mergesLeads(), mergesPlan(), mergesRows(),
                               mergesSplit(), mergesUndo(), messagesAppend(), messagesArrive(), messagesChange(),
                               messagesEcho(), messagesOutbound(), messagesPage(), messagesParts(), messagesRead(),
                               messagesRemove(), messagesState(), messagesUnderstand(), outbox(), outboxQueue(),
                               outboxSettle(), profiles(), search(), settings(), suggestions(), threadOwners(),
                               unsupported()}) {
        statements.append(QList<Sql>(list.begin(), list.end()));
    }
    return statements;
}

} // namespace migochat::statements
