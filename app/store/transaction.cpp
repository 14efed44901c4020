#include "app/store/transaction.h"

namespace migochat {

void Transaction::changed(Topic topic, qint64 id)
{
    const Change change{topic, id};
    if (m_seen.contains(change))
        return;
    m_seen.insert(change);
    m_changes.append(change);
}

} // namespace migochat
