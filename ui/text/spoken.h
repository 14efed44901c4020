#pragma once

#include "app/domain/lead.h"
#include "app/domain/listedconversation.h"
#include "app/domain/workinghours.h"
#include "ui/models/roles.h"

namespace migochat {

class Format;

/// One sentence per row for screen readers, in the language of the screen.
namespace spoken {

/// Parts of one sentence, as the language of the screen parts them; empty ones are left out.
[[nodiscard]] QString joined(const QStringList &parts);
/// How long a customer waits counts while the shop is open.
[[nodiscard]] QString conversation(const ConversationRow &row, const Format &format, Instant now,
                                   const WorkingTime &open = {});
/// The same with what only a row of the list knows: note, tags, who is responsible, follow-up.
[[nodiscard]] QString listed(const ListedConversation &row, const Format &format, Instant now,
                             const WorkingTime &open = {});
/// `customer` is the name of who wrote what came in; empty: unknown.
[[nodiscard]] QString threadRow(const ThreadRow &row, const QString &customer, const Format &format, Instant now);
[[nodiscard]] QString lead(const LeadRow &row, const Format &format, Instant now);

} // namespace spoken
} // namespace migochat
