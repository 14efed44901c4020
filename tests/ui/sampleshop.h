#pragma once

#include "app/domain/conversation.h"
#include "app/domain/draft.h"
#include "app/domain/lead.h"
#include "ui/inbox/inboxviewdata.h"
#include "ui/leads/leadsviewdata.h"
#include "ui/models/roles.h"
#include "ui/settings/settingsview.h"
#include "ui/shell/statusview.h"

#include <QStandardItemModel>

namespace migochat::sampleshop {

/// The invented people of the demo shop on one morning, for pictures and for tests of delegates.

[[nodiscard]] Instant now(); ///< 10:06 local time of a Sunday

[[nodiscard]] QList<ConversationRow> conversations();
[[nodiscard]] QList<ThreadRow> thread();
[[nodiscard]] QList<LeadRow> leads();
[[nodiscard]] QList<StageTotal> totals();
[[nodiscard]] CustomerCard card();
[[nodiscard]] Draft draft();
[[nodiscard]] ViewCounts views();
[[nodiscard]] StatusView status();
[[nodiscard]] SettingsView settings();

template <typename Row>
void fill(QStandardItemModel &model, const QList<Row> &rows, auto idOf)
{
    model.clear();
    for (const Row &row : rows) {
        auto *item = new QStandardItem;
        item->setData(QVariant::fromValue(row), RowRole);
        item->setData(idOf(row), IdRole);
        item->setEditable(false);
        model.appendRow(item);
    }
}

void fillConversations(QStandardItemModel &model);
void fillThread(QStandardItemModel &model);
void fillLeads(QStandardItemModel &model);

} // namespace migochat::sampleshop
