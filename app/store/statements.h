#pragma once

#include "app/store/sql.h"

#include <QList>

/// Every statement of the store, file by file, so that a test can compile them all against the newest schema and look
/// at the plans of the hot ones.
namespace migochat::statements {

[[nodiscard]] SqlList activity();
[[nodiscard]] SqlList attachments();
[[nodiscard]] SqlList contacts();
[[nodiscard]] SqlList contactsResolve();
[[nodiscard]] SqlList contactsSearch();
[[nodiscard]] SqlList conversations();
[[nodiscard]] SqlList conversationsPage();
[[nodiscard]] SqlList drafts();
[[nodiscard]] SqlList gaps();
[[nodiscard]] SqlList happenings();
[[nodiscard]] SqlList inboundLog();
[[nodiscard]] SqlList leadForms();
[[nodiscard]] SqlList leads();
[[nodiscard]] SqlList leadsPage();
[[nodiscard]] SqlList leadsScore();
[[nodiscard]] SqlList messagesAppend();
[[nodiscard]] SqlList messagesEcho();
[[nodiscard]] SqlList messagesFetched();
[[nodiscard]] SqlList messagesOutbound();
[[nodiscard]] SqlList messagesPage();
[[nodiscard]] SqlList messagesRead();
[[nodiscard]] SqlList messagesState();
[[nodiscard]] SqlList notices();
[[nodiscard]] SqlList outbox();
[[nodiscard]] SqlList outboxQueue();
[[nodiscard]] SqlList outboxSettle();
[[nodiscard]] SqlList profiles();
[[nodiscard]] SqlList search();
[[nodiscard]] SqlList searchBacklog();
[[nodiscard]] SqlList searchFind();
[[nodiscard]] SqlList searchPaging();
[[nodiscard]] SqlList searchWords();
[[nodiscard]] SqlList settings();
[[nodiscard]] SqlList subscriptions();

[[nodiscard]] QList<Sql> all();

} // namespace migochat::statements
