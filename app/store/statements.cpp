#include "app/store/statements.h"

#include "app/store/composerstatements.h"
#include "app/store/outboundstatements.h"
#include "app/store/peoplestatements.h"
#include "app/store/salvagestatements.h"
#include "app/store/searchinternal.h"
#include "app/store/talkstatements.h"

namespace migochat::statements {

QList<Sql> all()
{
    QList<Sql> statements;
    for (const SqlList list : {accountState(), activity(), attachments(), attention(), cannedReplies(), cannedValues(),
                               commentReplies(), composing(), contactAccounts(), contactIdentities(), contactKeys(),
                               contacts(), contactsCompare(), contactsEdit(), contactsLearn(), contactsRename(),
                               contactsResolve(), contactsSearch(), conversationActs(), conversationCounts(),
                               conversations(), conversationsDue(), conversationsPage(), customerPage(), drafts(), erasing(), erasingIndexes(), erasingRows(), gaps(), happenings(),
                               heldAnswers(), inboundLog(), inboundOrphans(), leadForms(), leads(), leadsPage(),
                               leadsScore(), mentions(), merges(), mergesJoin(), mergesJoinRows(), mergesLeads(), mergesPlan(),
                               mergesRows(), mergesSplit(), mergesUndo(), messagesAppend(), messagesArrive(),
                               messagesChange(), messagesEcho(), messagesFetched(), messagesOutbound(), messagesPage(),
                               messagesParts(), messagesRead(), messagesRemove(), messagesState(),
                               messagesUnderstand(), messageTrail(), newLeads(), notes(), notices(), outbox(),
                               outboxConsequences(), outboxFiles(), outboxQueue(), outboxSettle(), outboxWaiting(),
                               privacy(), productQuestions(), products(), productsKeep(), profiles(), reaching(), salvage(), savedViews(), search(), searchBacklog(),
                               searchCards(),
                               searchFind(), searchPaging(), searchWords(), settings(), subscriptions(),
                               suggestions(), tags(), tasks(),
                               templates(), threadFacts(), threadOwners(), unsupported()}) {
        statements.append(QList<Sql>(list.begin(), list.end()));
    }
    return statements;
}

} // namespace migochat::statements
